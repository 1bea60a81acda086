package org.brecha.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads boundaries from one feature table of a GeoPackage (OGC 12-128r19). */
final class GeoPackageBoundaries {

  /** Bytes of the envelope in a geometry's header by its indicator. */
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

  private final IntakeRun run;
  private final Connection connection;

  private GeoPackageBoundaries(IntakeRun run, Connection connection) {
    this.run = run;
    this.connection = connection;
  }

  /**
   * @param table feature table to read, null if there is only one
   * @throws BoundaryFileException if it is no GeoPackage or the table is not clear
   */
  static BoundaryContent read(IntakeRun run, String table) {
    Path file = run.file().path().toAbsolutePath();
    String url =
        "jdbc:sqlite:"
            + file.toUri().toString().replaceFirst("^file:/+", "file:/")
            + "?mode=ro&immutable=1";
    try (Connection connection = DriverManager.getConnection(url)) {
      return new GeoPackageBoundaries(run, connection).content(table);
    } catch (SQLException e) {
      throw new BoundaryFileException(
          null, "malformed-geopackage", "is no readable GeoPackage: " + e.getMessage());
    }
  }

  private BoundaryContent content(String wanted) throws SQLException {
    Map<String, String> geometryColumns = new LinkedHashMap<>();
    try (PreparedStatement tables =
            connection.prepareStatement(
                "SELECT table_name, column_name FROM gpkg_geometry_columns ORDER BY table_name");
        ResultSet rows = tables.executeQuery()) {
      while (rows.next()) {
        geometryColumns.put(rows.getString(1), rows.getString(2));
      }
    }
    String table = wanted;
    if (table == null && geometryColumns.size() == 1) {
      table = geometryColumns.keySet().iterator().next();
    }
    if (table == null || !geometryColumns.containsKey(table)) {
      throw new BoundaryFileException(
          null,
          "no-single-table",
          "has the feature tables " + geometryColumns.keySet() + ": name one by --layer");
    }
    return content(table, geometryColumns.get(table), crs(table));
  }

  private String crs(String table) throws SQLException {
    try (PreparedStatement systems =
        connection.prepareStatement(
            "SELECT s.organization, s.organization_coordsys_id, s.definition, s.srs_id"
                + " FROM gpkg_geometry_columns g JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
                + " WHERE g.table_name = ?")) {
      systems.setString(1, table);
      try (ResultSet rows = systems.executeQuery()) {
        // 0 and -1 stand for an unknown system.
        if (!rows.next() || rows.getInt(4) <= 0) {
          return null;
        }
        return "EPSG".equalsIgnoreCase(rows.getString(1))
            ? "EPSG:" + rows.getInt(2)
            : rows.getString(3);
      }
    }
  }

  private BoundaryContent content(String table, String geometryColumn, String crs)
      throws SQLException {
    List<BoundaryFeature> features = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    // The name comes from the file's own list of tables; quoted all the same.
    String sql = "SELECT * FROM \"" + table.replace("\"", "\"\"") + "\" ORDER BY rowid";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      ResultSetMetaData columns = rows.getMetaData();
      while (rows.next()) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        byte[] geometry = null;
        for (int c = 1; c <= columns.getColumnCount(); c++) {
          String name = columns.getColumnName(c);
          if (name.equalsIgnoreCase(geometryColumn)) {
            geometry = rows.getBytes(c);
          } else {
            Object value = rows.getObject(c);
            attributes.put(name, value instanceof byte[] ? null : value);
          }
        }
        if (features.isEmpty()) {
          fields.addAll(attributes.keySet());
        }
        features.add(feature("feature " + (features.size() + 1), attributes, geometry));
        run.countRead(1);
      }
    }
    return new BoundaryContent(features, fields, crs, DeclaredEdition.NOTHING);
  }

  private static BoundaryFeature feature(
      String at, Map<String, Object> attributes, byte[] geometry) {
    if (geometry == null) {
      return BoundaryFeature.of(at, attributes, null);
    }
    if (geometry.length < 8 || geometry[0] != 'G' || geometry[1] != 'P') {
      throw new BoundaryFileException(at, "malformed-geopackage", "has no GeoPackage geometry");
    }
    int flags = geometry[3];
    int indicator = flags >> 1 & 7;
    boolean empty = (flags & 16) != 0;
    if (empty || indicator >= ENVELOPE_BYTES.length) {
      return BoundaryFeature.of(at, attributes, null);
    }
    ByteBuffer wkb = ByteBuffer.wrap(geometry).order(ByteOrder.LITTLE_ENDIAN);
    int start = 8 + ENVELOPE_BYTES[indicator];
    if (start > geometry.length) {
      throw new BoundaryFileException(at, "malformed-wkb", "has a geometry that is cut off");
    }
    return WkbRings.read(at, attributes, wkb.position(start));
  }
}
