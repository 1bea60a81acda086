package org.brecha.download;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Writes features of a FlatGeobuf file. A value that is null is left out. Not thread-safe. */
final class FlatGeobufFeature {

  private final Layer layer;
  private final FeatureTable table;
  private final FlatBufferBuilder builder = new FlatBufferBuilder(16 * 1024);
  private ByteBuffer properties = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

  FlatGeobufFeature(Layer layer, FeatureTable table) {
    this.layer = layer;
    this.table = table;
  }

  /**
   * @return bytes written
   */
  long write(int row, OutputStream out) throws IOException {
    builder.clear();
    Geometry shape = ShapeKind.find(layer, table, row);
    int geometry = shape == null ? 0 : GeometryConversions.serialize(builder, shape, type(shape));
    collectProperties(row);
    int values = Feature.createPropertiesVector(builder, properties.flip());
    int feature = Feature.createFeature(builder, geometry, values, 0);
    Feature.finishSizePrefixedFeatureBuffer(builder, feature);
    ByteBuffer bytes = builder.dataBuffer();
    int length = bytes.remaining();
    out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), length);
    return length;
  }

  private static byte type(Geometry shape) {
    if (shape instanceof Point) {
      return (byte) GeometryType.Point;
    }
    return (byte)
        (shape instanceof LineString ? GeometryType.LineString : GeometryType.MultiPolygon);
  }

  private void collectProperties(int row) {
    properties.clear();
    for (int field = 0; field < table.fields().size(); field++) {
      Object value = table.value(row, field);
      if (value instanceof String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        begin(field, Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
      } else if (value instanceof Long number) {
        begin(field, Long.BYTES).putLong(number);
      } else if (value instanceof Double number && Double.isFinite(number)) {
        begin(field, Double.BYTES).putDouble(number);
      } else if (value instanceof Boolean truth) {
        begin(field, 1).put((byte) (truth ? 1 : 0));
      }
    }
  }

  private ByteBuffer begin(int field, int bytes) {
    if (properties.remaining() < Short.BYTES + bytes) {
      int wanted = properties.position() + Short.BYTES + bytes;
      properties =
          ByteBuffer.allocate(2 * wanted).order(ByteOrder.LITTLE_ENDIAN).put(properties.flip());
    }
    return properties.putShort((short) field);
  }
}
