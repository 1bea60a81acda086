package org.brecha.download;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.brecha.catalogue.LayerDescription;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Slice;
import org.brecha.style.LayerStyle;
import org.brecha.style.QmlStyle;
import org.brecha.style.SldStyle;
import org.locationtech.jts.geom.Envelope;
import org.sqlite.SQLiteConfig;

/**
 * Writes one GeoPackage. The same content gives the same bytes: SQLite is told everything in the
 * same order, and no clock is asked.
 */
final class GeoPackageWriter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final int DEGREES = 4326;
  private static final String WGS84 =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS"
          + " 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
          + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\","
          + "0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]";

  private final FileContent content;
  private final Layer layer;
  private final LayerDescription about;
  private final String changedAt;

  GeoPackageWriter(FileContent content, LayerDescription about) {
    this.content = content;
    this.layer = content.layer();
    this.about = about;
    Instant built = content.snapshot().changedAt();
    this.changedAt = TIME.format(built);
  }

  void write(Path file) throws IOException {
    Properties settings = new Properties();
    // The driver would ask for the key of every row after inserting it.
    settings.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.pragmaName, "false");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file, settings)) {
      // The file is nobody's until it is finished: no journal, no waiting for the disk.
      run(
          database,
          List.of(
              "PRAGMA page_size = 4096",
              "PRAGMA encoding = 'UTF-8'",
              "PRAGMA application_id = " + 0x47504B47,
              "PRAGMA user_version = 10300",
              "PRAGMA journal_mode = OFF",
              "PRAGMA synchronous = OFF",
              "PRAGMA locking_mode = EXCLUSIVE"));
      database.setAutoCommit(false);
      run(database, GeoPackageTables.STANDARD);
      ShapeKind kind = ShapeKind.of(layer);
      run(
          database,
          List.of(
              GeoPackageTables.features(layer.id(), kind, layer.fields()),
              GeoPackageTables.indexTable(layer.id())));
      writeReferenceSystems(database);
      Envelope bounds = new GeoPackageRows(content).write(database);
      run(database, GeoPackageTables.triggers(layer.id()));
      writeContents(database, kind, bounds);
      writeExtensions(database);
      writeMetadata(database);
      writeColumns(database);
      writeStyles(database);
      database.commit();
    } catch (SQLException e) {
      throw new IOException("the GeoPackage could not be written", e);
    }
  }

  private static void run(Connection database, List<String> statements) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static void insert(Connection database, String table, List<List<Object>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String marks = String.join(",", Collections.nCopies(rows.get(0).size(), "?"));
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (List<Object> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          insert.setObject(i + 1, row.get(i));
        }
        insert.executeUpdate();
      }
    }
  }

  /** A row whose cells may be null. */
  private static List<Object> row(Object... cells) {
    List<Object> row = new ArrayList<>();
    Collections.addAll(row, cells);
    return row;
  }

  private static void writeReferenceSystems(Connection database) throws SQLException {
    insert(
        database,
        "gpkg_spatial_ref_sys",
        List.of(
            row("Undefined Cartesian", -1, "NONE", -1, "undefined", "undefined, Cartesian"),
            row("Undefined geographic", 0, "NONE", 0, "undefined", "undefined, geographic"),
            row(
                "WGS 84 geodetic",
                DEGREES,
                "EPSG",
                DEGREES,
                WGS84,
                "longitude and latitude in degrees on WGS 84")));
  }

  private void writeContents(Connection database, ShapeKind kind, Envelope bounds)
      throws SQLException {
    boolean drawn = !bounds.isNull();
    insert(
        database,
        "gpkg_contents",
        List.of(
            row(
                layer.id(),
                "features",
                layer.title().es(),
                FileNotes.description(about),
                changedAt,
                drawn ? bounds.getMinX() : null,
                drawn ? bounds.getMinY() : null,
                drawn ? bounds.getMaxX() : null,
                drawn ? bounds.getMaxY() : null,
                DEGREES),
            attributes(GeoPackageTables.DICTIONARY, "Diccionario de datos / data dictionary"),
            attributes(GeoPackageTables.STYLES, "Estilos / styles (QGIS)")));
    insert(
        database,
        "gpkg_geometry_columns",
        List.of(
            row(
                layer.id(),
                GeoPackageTables.SHAPE,
                GeoPackageTables.typeName(kind),
                DEGREES,
                0,
                0)));
  }

  private List<Object> attributes(String table, String description) {
    return row(table, "attributes", table, description, changedAt, null, null, null, null, null);
  }

  private void writeExtensions(Connection database) throws SQLException {
    String at = "http://www.geopackage.org/spec130/#extension_";
    insert(
        database,
        "gpkg_extensions",
        List.of(
            row(layer.id(), GeoPackageTables.SHAPE, "gpkg_rtree_index", at + "rtree", "write-only"),
            row("gpkg_metadata", null, "gpkg_metadata", at + "metadata", "read-write"),
            row("gpkg_metadata_reference", null, "gpkg_metadata", at + "metadata", "read-write"),
            row("gpkg_data_columns", null, "gpkg_schema", at + "schema", "read-write"),
            row("gpkg_data_column_constraints", null, "gpkg_schema", at + "schema", "read-write")));
  }

  /** The notes once for programs and once, shorter, for people. */
  private void writeMetadata(Connection database) throws SQLException {
    String json = FileNotes.json(content, about);
    String text = layer.title().es() + "\n\n" + FileNotes.description(about);
    insert(
        database,
        "gpkg_metadata",
        List.of(
            row(1, "dataset", "https://www.rfc-editor.org/rfc/rfc8259", "application/json", json),
            row(2, "dataset", "https://www.rfc-editor.org/rfc/rfc2046", "text/plain", text)));
    insert(
        database,
        "gpkg_metadata_reference",
        List.of(
            row("table", layer.id(), null, null, changedAt, 1, null),
            row("table", layer.id(), null, null, changedAt, 2, null)));
  }

  private void writeColumns(Connection database) throws SQLException {
    List<List<Object>> columns = new ArrayList<>();
    List<List<Object>> words = new ArrayList<>();
    for (LayerField field : layer.fields()) {
      String both = field.description().es() + "\n" + field.description().en();
      columns.add(
          row(layer.id(), field.name(), field.name(), field.title().es(), both, null, null));
      words.add(
          row(
              words.size() + 1,
              field.name(),
              field.type().name().toLowerCase(Locale.ROOT),
              field.title().es(),
              field.title().en(),
              field.description().es(),
              field.description().en()));
    }
    insert(database, "gpkg_data_columns", columns);
    insert(database, GeoPackageTables.DICTIONARY, words);
  }

  /** Every style of the layer, for each kind of geometry: QGIS shows the first unasked. */
  private void writeStyles(Connection database) throws SQLException {
    Slice slice = content.question().slice().orElseGet(() -> layer.defaultSlice(null));
    List<GeometryKind> kinds = LayerStyle.kinds(layer);
    Map<GeometryKind, String> endings =
        Map.of(
            GeometryKind.POLYGON,
            "",
            GeometryKind.LINE,
            " (líneas)",
            GeometryKind.POINT,
            " (puntos)");
    List<List<Object>> rows = new ArrayList<>();
    for (String name : layer.styles()) {
      LayerStyle style = LayerStyle.of(content.snapshot(), layer, name, slice);
      for (GeometryKind kind : kinds) {
        boolean first = rows.isEmpty();
        rows.add(
            row(
                rows.size() + 1,
                "",
                "",
                layer.id(),
                GeoPackageTables.SHAPE,
                name + (kinds.size() == 1 ? "" : endings.get(kind)),
                QmlStyle.of(style, kind, "es"),
                SldStyle.of(style, kind, "es"),
                first ? 1 : 0,
                style.legend().title().es(),
                "",
                "",
                changedAt));
      }
    }
    insert(database, GeoPackageTables.STYLES, rows);
  }
}
