package org.brecha.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.brecha.layer.BoundaryFile;
import org.brecha.layer.Mosaic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.WKBWriter;

@DisplayName("Beside PostGIS")
class PostgisTileTest {

  private static final int TILES_PER_ZOOM = 12;

  @ParameterizedTest(name = "every unit of {0} that ST_AsMVTGeom puts into a tile is in ours")
  @ValueSource(
      strings = {
        "cr-distritos-daticos-2020.geojson",
        "cr-cantones-ign-2025.geojson",
        "pa-adm3-geoboundaries-2012.geojson"
      })
  void everyUnitIsInOurs(String name) throws SQLException {
    String url = System.getenv("BRECHA_TEST_POSTGIS_URL");
    assumeTrue(url != null, "SKIPPED: BRECHA_TEST_POSTGIS_URL names no database");
    Path file = BoundaryFile.REAL.resolve(name);
    assumeTrue(Files.exists(file), () -> "SKIPPED: no " + file);
    Mosaic mosaic = Mosaic.of(BoundaryFile.read(file));
    PlainLayer layer = new PlainLayer(mosaic);
    VectorTileSlicer slicer = new VectorTileSlicer();
    Random random = new Random(7);
    List<String> lost = new ArrayList<>();
    int compared = 0;
    try (Connection postgis = connect(url)) {
      fill(postgis, mosaic);
      for (int z = 0; z <= Mosaic.MAX_ZOOM; z++) {
        for (int i = 0; i < TILES_PER_ZOOM; i++) {
          Coordinate[] points = mosaic.lonLat(random.nextInt(mosaic.size())).getCoordinates();
          Coordinate at = points[random.nextInt(points.length)];
          int x = RealBoundariesTileTest.tileX(at.x, z);
          int y = RealBoundariesTileTest.tileY(at.y, z);
          Set<Long> theirs = ask(postgis, z, x, y);
          compared += theirs.size();
          theirs.removeAll(
              DecodedTile.of(slicer.slice(layer, layer.table(), z, x, y)).features().keySet());
          for (long id : theirs) {
            lost.add(z + "/" + x + "/" + y + " #" + id);
          }
        }
      }
    }
    assertTrue(compared > 1000, "too few units compared: " + compared);
    assertEquals(List.of(), lost);
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(
        url,
        System.getenv().getOrDefault("BRECHA_TEST_POSTGIS_USERNAME", ""),
        System.getenv().getOrDefault("BRECHA_TEST_POSTGIS_PASSWORD", ""));
  }

  private static void fill(Connection postgis, Mosaic mosaic) throws SQLException {
    try (Statement statement = postgis.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE tile_units (id bigint, geom geometry)");
    }
    String insert =
        "INSERT INTO tile_units VALUES (?, ST_Transform(ST_GeomFromWKB(?, 4326), 3857))";
    try (PreparedStatement statement = postgis.prepareStatement(insert)) {
      for (int i = 0; i < mosaic.size(); i++) {
        statement.setLong(1, i + 1);
        statement.setBytes(2, new WKBWriter().write(mosaic.lonLat(i)));
        statement.executeUpdate();
      }
    }
    try (Statement statement = postgis.createStatement()) {
      statement.execute("CREATE INDEX ON tile_units USING gist (geom)");
    }
  }

  private static Set<Long> ask(Connection postgis, int z, int x, int y) throws SQLException {
    String select =
        "SELECT id FROM tile_units, ST_TileEnvelope(?, ?, ?) AS tile"
            + " WHERE geom && ST_Expand(tile, (ST_XMax(tile) - ST_XMin(tile)) / 64)"
            + " AND ST_AsMVTGeom(geom, tile, 4096, 64, true) IS NOT NULL";
    Set<Long> ids = new TreeSet<>();
    try (PreparedStatement statement = postgis.prepareStatement(select)) {
      statement.setInt(1, z);
      statement.setInt(2, x);
      statement.setInt(3, y);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
    }
    return ids;
  }
}
