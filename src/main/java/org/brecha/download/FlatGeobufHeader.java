package org.brecha.download;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.brecha.catalogue.LayerDescription;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** The first part of a FlatGeobuf file: what it holds, its columns and what is said of it. */
final class FlatGeobufHeader {

  /** Boxes in a node of the index. */
  static final int NODE_SIZE = 16;

  private static final int DEGREES = 4326;

  private final FileContent content;
  private final LayerDescription about;
  private final int features;
  private final Envelope bounds;
  private final FlatBufferBuilder builder = new FlatBufferBuilder(16 * 1024);

  /**
   * @param features how many follow; without any there is no index
   */
  FlatGeobufHeader(FileContent content, LayerDescription about, int features, Envelope bounds) {
    this.content = content;
    this.about = about;
    this.features = features;
    this.bounds = bounds;
  }

  /** Writes the magic bytes and the header. To be called once. */
  void write(OutputStream out) throws IOException {
    Layer layer = content.layer();
    int name = builder.createString(layer.id());
    int title = builder.createString(layer.title().es());
    int description = builder.createString(FileNotes.description(about));
    int metadata = builder.createString(FileNotes.json(content, about));
    int columns = columns(layer.fields());
    int crs = crs();
    int envelope =
        bounds.isNull()
            ? 0
            : Header.createEnvelopeVector(
                builder,
                new double[] {
                  bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()
                });
    Header.startHeader(builder);
    Header.addName(builder, name);
    if (envelope != 0) {
      Header.addEnvelope(builder, envelope);
    }
    Header.addGeometryType(builder, geometryType(ShapeKind.of(layer)));
    Header.addColumns(builder, columns);
    Header.addFeaturesCount(builder, features);
    Header.addIndexNodeSize(builder, features == 0 ? 0 : NODE_SIZE);
    Header.addCrs(builder, crs);
    Header.addTitle(builder, title);
    Header.addDescription(builder, description);
    Header.addMetadata(builder, metadata);
    Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
    out.write(Constants.MAGIC_BYTES);
    out.write(builder.sizedByteArray());
  }

  static int geometryType(ShapeKind kind) {
    return switch (kind) {
      case MULTI_POLYGON -> GeometryType.MultiPolygon;
      case LINE -> GeometryType.LineString;
      case POINT -> GeometryType.Point;
      case ANY -> GeometryType.Unknown;
    };
  }

  private int columns(List<LayerField> fields) {
    int[] columns = new int[fields.size()];
    for (int i = 0; i < columns.length; i++) {
      LayerField field = fields.get(i);
      int name = builder.createString(field.name());
      int title = builder.createString(field.title().es());
      int description =
          builder.createString(field.description().es() + "\n" + field.description().en());
      Column.startColumn(builder);
      Column.addName(builder, name);
      Column.addType(builder, columnType(field.type()));
      Column.addTitle(builder, title);
      Column.addDescription(builder, description);
      Column.addNullable(builder, true);
      columns[i] = Column.endColumn(builder);
    }
    return Header.createColumnsVector(builder, columns);
  }

  private static int columnType(FieldType type) {
    return switch (type) {
      case TEXT -> ColumnType.String;
      case INTEGER -> ColumnType.Long;
      case NUMBER -> ColumnType.Double;
      case BOOLEAN -> ColumnType.Bool;
    };
  }

  private int crs() {
    int org = builder.createString("EPSG");
    int name = builder.createString("WGS 84");
    Crs.startCrs(builder);
    Crs.addOrg(builder, org);
    Crs.addCode(builder, DEGREES);
    Crs.addName(builder, name);
    return Crs.endCrs(builder);
  }
}
