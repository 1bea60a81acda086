package org.brecha.download;

import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.LayerField;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Hands the rows of a table to Parquet: all fields, then the geometry and its box. */
final class GeoParquetRows extends WriteSupport<Integer> {

  static final String GEOMETRY = "geometry";
  static final String BOX = "bbox";
  static final List<String> SIDES = List.of("xmin", "ymin", "xmax", "ymax");

  private final ChosenRows chosen;
  private final FeatureTable table;
  private final Map<String, String> metadata;
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
  private RecordConsumer out;

  /**
   * @param metadata key and value of what the file says of itself
   */
  GeoParquetRows(ChosenRows chosen, Map<String, String> metadata) {
    this.chosen = chosen;
    this.table = chosen.table();
    this.metadata = metadata;
  }

  @Override
  public String getName() {
    return "brecha";
  }

  @Override
  @Deprecated
  public WriteContext init(org.apache.hadoop.conf.Configuration hadoop) {
    throw new UnsupportedOperationException("there is no Hadoop here");
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (LayerField field : table.fields()) {
      schema.addField(column(field));
    }
    schema.addField(Types.optional(PrimitiveTypeName.BINARY).named(GEOMETRY));
    Types.GroupBuilder<org.apache.parquet.schema.GroupType> box = Types.optionalGroup();
    for (String side : SIDES) {
      box.addField(Types.required(PrimitiveTypeName.DOUBLE).named(side));
    }
    schema.addField(box.named(BOX));
    MessageType message = schema.named("brecha");
    return new WriteContext(message, metadata);
  }

  private static Type column(LayerField field) {
    return switch (field.type()) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(field.name());
      case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(field.name());
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(field.name());
      case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(field.name());
    };
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    this.out = consumer;
  }

  @Override
  public void write(Integer row) {
    out.startMessage();
    int fields = table.fields().size();
    for (int f = 0; f < fields; f++) {
      Object value = table.value(row, f);
      if (value != null) {
        String name = table.fields().get(f).name();
        out.startField(name, f);
        add(value);
        out.endField(name, f);
      }
    }
    if (chosen.hasGeometry(row)) {
      Geometry geometry = chosen.mosaic().lonLat(table.geometryOf(row));
      out.startField(GEOMETRY, fields);
      out.addBinary(Binary.fromConstantByteArray(wkb.write(geometry)));
      out.endField(GEOMETRY, fields);
      out.startField(BOX, fields + 1);
      writeBox(geometry.getEnvelopeInternal());
      out.endField(BOX, fields + 1);
    }
    out.endMessage();
  }

  private void add(Object value) {
    if (value instanceof String text) {
      out.addBinary(Binary.fromString(text));
    } else if (value instanceof Long whole) {
      out.addLong(whole);
    } else if (value instanceof Double number) {
      out.addDouble(number);
    } else {
      out.addBoolean((Boolean) value);
    }
  }

  private void writeBox(Envelope box) {
    double[] sides = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    out.startGroup();
    for (int i = 0; i < sides.length; i++) {
      out.startField(SIDES.get(i), i);
      out.addDouble(sides[i]);
      out.endField(SIDES.get(i), i);
    }
    out.endGroup();
  }
}
