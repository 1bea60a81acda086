package org.brecha.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Writes the features of a GeoPackage and their index. */
final class GeoPackageRows {

  private static final int DEGREES = 4326;
  private static final int COLUMNS_BEFORE = 2;

  /** Little-endian, with an envelope of two dimensions (clause 2.1.3 of the standard). */
  private static final byte FLAGS = 0b0000_0011;

  private static final int HEADER = 8 + 4 * Double.BYTES;

  private final FileContent content;
  private final Layer layer;
  private final WKBWriter shapes = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

  GeoPackageRows(FileContent content) {
    this.content = content;
    this.layer = content.layer();
  }

  /**
   * @return the envelope of what was written; null-envelope if nothing has a geometry
   */
  Envelope write(Connection database) throws SQLException {
    Envelope bounds = new Envelope();
    FeatureTable table = content.table().orElse(null);
    String marks =
        String.join(",", Collections.nCopies(layer.fields().size() + COLUMNS_BEFORE, "?"));
    String features = GeoPackageTables.quote(layer.id());
    GeoPackageIndex index = new GeoPackageIndex();
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO " + features + " VALUES (" + marks + ")")) {
      int key = 0;
      for (int row : content.rows()) {
        key++;
        Geometry shape = ShapeKind.find(layer, table, row);
        insert.setInt(1, key);
        if (shape == null) {
          insert.setNull(COLUMNS_BEFORE, Types.BLOB);
        } else {
          insert.setBytes(COLUMNS_BEFORE, binary(shape));
        }
        setValues(insert, table, row);
        insert.executeUpdate();
        if (shape != null) {
          bounds.expandToInclude(shape.getEnvelopeInternal());
          index.add(key, shape.getEnvelopeInternal());
        }
      }
    }
    index.write(database, GeoPackageTables.index(layer.id()));
    return bounds;
  }

  private static void setValues(PreparedStatement insert, FeatureTable table, int row)
      throws SQLException {
    for (int field = 0; field < table.fields().size(); field++) {
      int at = field + COLUMNS_BEFORE + 1;
      Object value = table.value(row, field);
      if (value instanceof String text) {
        insert.setString(at, text);
      } else if (value instanceof Long number) {
        insert.setLong(at, number);
      } else if (value instanceof Double number && Double.isFinite(number)) {
        insert.setDouble(at, number);
      } else if (value instanceof Boolean truth) {
        insert.setInt(at, truth ? 1 : 0);
      } else {
        insert.setNull(at, Types.NULL);
      }
    }
  }

  private byte[] binary(Geometry shape) {
    byte[] wkb = shapes.write(shape);
    Envelope box = shape.getEnvelopeInternal();
    return ByteBuffer.allocate(HEADER + wkb.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'G')
        .put((byte) 'P')
        .put((byte) 0)
        .put(FLAGS)
        .putInt(DEGREES)
        .putDouble(box.getMinX())
        .putDouble(box.getMaxX())
        .putDouble(box.getMinY())
        .putDouble(box.getMaxY())
        .put(wkb)
        .array();
  }
}
