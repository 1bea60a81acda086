package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** The three formats of boundary files, on files made here byte by byte. */
class BoundaryFormatsTest {

  private static final double[] SQUARE = {-84, 9, -83, 9, -83, 10, -84, 10, -84, 9};

  @TempDir private Path folder;

  private IntakeRun run(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return new IntakeRun(IntakeFile.of(file), IntakeOptions.NONE, IntakeProgress.SILENT);
  }

  private static List<String> rules(IntakeRun run) {
    return run.findings().stream().map(f -> f.severity() + " " + f.at() + " " + f.rule()).toList();
  }

  private static String collection(String members, String... features) {
    return "{\"type\":\"FeatureCollection\","
        + members
        + "\"features\":["
        + String.join(",", features)
        + "]}";
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  @Test
  @DisplayName("GeoJSON: members may come in any order, heights are dropped, null geometry is kept")
  void geojson_is_read() throws IOException {
    String json =
        "{\"features\":["
            + "{\"geometry\":{\"coordinates\":[[[[-84,9,5],[-83,9],[-83,10],[-84,10],[-84,9]],[]]],"
            + "\"type\":\"MultiPolygon\"},\"properties\":{\"code\":101,\"name\":\"San José\"}},"
            + feature("\"code\":\"102\"", "null")
            + ","
            + feature("\"code\":\"103\"", "{\"type\":\"Point\",\"coordinates\":[-84,9]}")
            + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::5367\"}},"
            + "\"type\":\"FeatureCollection\"}";
    IntakeRun run = run("a.geojson", json.getBytes(StandardCharsets.UTF_8));
    BoundaryContent content = GeoJsonBoundaries.read(run, null);
    assertEquals("urn:ogc:def:crs:EPSG::5367", content.crs());
    assertEquals(List.of("code", "name"), content.fields());
    assertEquals(3, run.rows());
    BoundaryFeature first = content.features().get(0);
    assertEquals(new BigDecimal(101), first.attributes().get("code"));
    assertEquals("San José", first.attributes().get("name"));
    assertArrayEquals(SQUARE, first.polygons().get(0).get(0));
    assertEquals(0, first.polygons().get(0).get(1).length);
    assertNull(content.features().get(1).polygons());
    assertEquals("Point", content.features().get(2).notPolygon());
  }

  @Test
  @DisplayName("GeoJSON: Latin-1 among UTF-8 is read and named with feature and field")
  void mixed_encodings_are_found() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String good = feature("\"name\":\"San José\"", "null");
    String bad = feature("\"code\":1,\"name\":\"Río\"", "null");
    bytes.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
    bytes.write((good + ",").getBytes(StandardCharsets.UTF_8));
    bytes.write(bad.getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(("," + good + "]}").getBytes(StandardCharsets.UTF_8));
    IntakeRun run = run("a.geojson", bytes.toByteArray());
    BoundaryContent content = GeoJsonBoundaries.read(run, null);
    assertEquals("Río", content.features().get(1).attributes().get("name"));
    assertEquals(List.of("WARNING feature 2 mixed-encoding"), rules(run));
    assertEquals("name", run.findings().get(0).column());
  }

  @Test
  void geojson_that_breaks_off_says_where() throws IOException {
    String json = collection("", feature("\"code\":1", "null"));
    IntakeRun run =
        run("a.geojson", json.substring(0, json.length() - 2).getBytes(StandardCharsets.UTF_8));
    BoundaryFileException broken =
        assertThrows(BoundaryFileException.class, () -> GeoJsonBoundaries.read(run, null));
    assertEquals("malformed-json", broken.rule());
    assertEquals("after feature 1", broken.at());
    IntakeRun other = run("b.geojson", "{\"type\":\"Topology\"}".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "no-feature-collection",
        assertThrows(BoundaryFileException.class, () -> GeoJsonBoundaries.read(other, null))
            .rule());
  }

  @Test
  void what_a_file_says_about_its_edition_is_read() throws IOException {
    String declared =
        "\"boundary_edition\":{\"country\":\"CR\",\"level\":\"adm2\",\"label\":\"x\","
            + "\"kind\":\"schematic\",\"attribution\":[\"A\",\"B\"]},";
    IntakeRun run = run("a.geojson", collection(declared).getBytes(StandardCharsets.UTF_8));
    assertEquals(
        new DeclaredEdition("CR", "adm2", "x", "schematic", null, null, "A; B", null),
        GeoJsonBoundaries.read(run, null).declared());
  }

  @Test
  @DisplayName("Shapefile: null shapes, numbers with 15 decimals and the DBF's language are read")
  void a_shapefile_is_read() throws IOException {
    IntakeRun run =
        run("a.zip", zip(Map.of("x/a.shp", shp(), "x/a.dbf", dbf(0x57, "windows-1252", "Cañas"))));
    BoundaryContent content = ShapefileBoundaries.read(run, null);
    assertEquals(List.of(), rules(run));
    assertEquals(List.of("id", "name"), content.fields());
    assertEquals("Cañas", content.features().get(0).attributes().get("name"));
    assertEquals(
        0,
        new BigDecimal(101)
            .compareTo((BigDecimal) content.features().get(0).attributes().get("id")));
    assertArrayEquals(SQUARE, content.features().get(0).polygons().get(0).get(0));
    assertNull(content.features().get(1).polygons());
    assertNull(content.crs());
  }

  @Test
  @DisplayName("Shapefile: --encoding beats .cpg beats language id beats a guess")
  void the_encoding_of_a_shapefile_is_found() throws IOException {
    byte[] utf8 = dbf(0x57, "UTF-8", "Cañas");
    Map<String, byte[]> withCpg = new LinkedHashMap<>(Map.of("a.shp", shp(), "a.dbf", utf8));
    withCpg.put("a.cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
    assertEquals("Cañas", name(run("cpg.zip", zip(withCpg)), null));
    IntakeRun silent =
        run("none.zip", zip(Map.of("a.shp", shp(), "a.dbf", dbf(0, "UTF-8", "Cañas"))));
    assertEquals("Cañas", name(silent, null));
    assertEquals(List.of("NOTE null encoding-guessed"), rules(silent));
    IntakeRun dos = run("dos.zip", zip(Map.of("a.shp", shp(), "a.dbf", dbf(0, "IBM850", "Cañas"))));
    assertEquals("Cañas", name(dos, Charset.forName("IBM850")));
    IntakeRun wrong = run("wrong.zip", zip(Map.of("a.shp", shp(), "a.dbf", utf8)));
    assertEquals("Cañas", name(wrong, null));
    assertEquals(
        List.of("WARNING feature 1 mixed-encoding", "WARNING feature 2 mixed-encoding"),
        rules(wrong));
  }

  private static String name(IntakeRun run, Charset encoding) throws IOException {
    return (String)
        ShapefileBoundaries.read(run, encoding).features().get(0).attributes().get("name");
  }

  @Test
  void an_archive_without_exactly_one_shapefile_is_refused() throws IOException {
    byte[] dbf = dbf(0x57, "UTF-8", "x");
    for (Map<String, byte[]> members :
        List.of(
            Map.of("a.dbf", dbf),
            Map.of("a.shp", shp(), "b.shp", shp(), "a.dbf", dbf),
            Map.of("a.shp", shp()),
            Map.of("a.shp", new byte[] {1, 2}, "a.dbf", dbf))) {
      IntakeRun run = run("bad.zip", zip(members));
      assertThrows(BoundaryFileException.class, () -> ShapefileBoundaries.read(run, null));
    }
  }

  @Test
  @DisplayName("GeoPackage: features, null geometry and the code of its system are read")
  void a_geopackage_is_read() throws IOException, SQLException {
    Path file = folder.resolve("a.gpkg");
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = db.createStatement()) {
      sql.execute("CREATE TABLE gpkg_geometry_columns (table_name, column_name, srs_id)");
      sql.execute(
          "CREATE TABLE gpkg_spatial_ref_sys"
              + " (srs_id, organization, organization_coordsys_id, definition)");
      sql.execute("INSERT INTO gpkg_geometry_columns VALUES ('units', 'geom', 5367)");
      sql.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (5367, 'EPSG', 5367, 'x')");
      sql.execute("CREATE TABLE units (fid INTEGER PRIMARY KEY, geom BLOB, code TEXT)");
      try (PreparedStatement insert =
          db.prepareStatement("INSERT INTO units (geom, code) VALUES (?, ?)")) {
        insert.setBytes(1, geoPackageGeometry());
        insert.setString(2, "0101");
        insert.execute();
        insert.setBytes(1, null);
        insert.setString(2, "0102");
        insert.execute();
      }
    }
    IntakeRun run = new IntakeRun(IntakeFile.of(file), IntakeOptions.NONE, IntakeProgress.SILENT);
    BoundaryContent content = GeoPackageBoundaries.read(run, null);
    assertEquals("EPSG:5367", content.crs());
    assertEquals(List.of("fid", "code"), content.fields());
    assertEquals("0101", content.features().get(0).attributes().get("code"));
    assertEquals(5, content.features().get(0).polygons().get(0).get(0).length / 2);
    assertNull(content.features().get(1).polygons());
    assertTrue(
        assertThrows(BoundaryFileException.class, () -> GeoPackageBoundaries.read(run, "other"))
            .getMessage()
            .contains("[units]"));
  }

  private static byte[] geoPackageGeometry() {
    byte[] wkb =
        new WKBWriter().write(new GeometryFactory().toGeometry(new Envelope(-84, -83, 9, 10)));
    ByteBuffer blob = ByteBuffer.allocate(8 + 32 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 3).putInt(5367);
    blob.putDouble(-84).putDouble(-83).putDouble(9).putDouble(10).put(wkb);
    return blob.array();
  }

  /** A square and a null shape. */
  private static byte[] shp() {
    ByteBuffer record =
        ByteBuffer.allocate(44 + 4 + SQUARE.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    record.putInt(5).putDouble(-84).putDouble(9).putDouble(-83).putDouble(10);
    record.putInt(1).putInt(5).putInt(0);
    for (double value : SQUARE) {
      record.putDouble(value);
    }
    ByteBuffer file = ByteBuffer.allocate(100 + 8 + record.capacity() + 8 + 4);
    file.putInt(0, 9994).position(100);
    file.putInt(1).putInt(record.capacity() / 2).put(record.array());
    file.putInt(2).putInt(2).putInt(0);
    return file.array();
  }

  /** Two rows: a number of width 24.15 and a name. */
  private static byte[] dbf(int language, String charset, String name) {
    ByteBuffer file = ByteBuffer.allocate(32 + 64 + 1 + 2 * 45 + 1).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 3).position(4);
    file.putInt(2).putShort((short) 97).putShort((short) 45).put(29, (byte) language);
    file.position(32);
    field(file, "id", 'N', 24);
    field(file, "name", 'C', 20);
    file.put((byte) 0x0d);
    for (int row = 0; row < 2; row++) {
      file.put((byte) ' ')
          .put("%24s".formatted("101.000000000000000").getBytes(StandardCharsets.US_ASCII));
      byte[] text = name.getBytes(Charset.forName(charset));
      file.put(text);
      for (int i = text.length; i < 20; i++) {
        file.put((byte) ' ');
      }
    }
    return file.put((byte) 0x1a).array();
  }

  private static void field(ByteBuffer file, String name, char type, int length) {
    int start = file.position();
    file.put(name.getBytes(StandardCharsets.US_ASCII));
    file.position(start + 11);
    file.put((byte) type).position(start + 16);
    file.put((byte) length).position(start + 32);
  }

  private static byte[] zip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
