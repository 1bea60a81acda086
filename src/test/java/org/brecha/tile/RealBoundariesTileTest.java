package org.brecha.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.brecha.layer.BoundaryFile;
import org.brecha.layer.Mosaic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;

@DisplayName("Tiles of real boundary files")
class RealBoundariesTileTest {

  private static final int TILES_PER_ZOOM = 60;

  private final VectorTileSlicer slicer = new VectorTileSlicer();

  @ParameterizedTest(name = "{0}: every polygon is valid at every zoom, and the same twice")
  @ValueSource(
      strings = {
        "cr-distritos-daticos-2020.geojson",
        "cr-cantones-ign-2025.geojson",
        "pa-adm3-geoboundaries-2012.geojson",
        "pa-adm1-geoboundaries-osm-2017.geojson"
      })
  void everyPolygonIsValid(String name) {
    Path file = BoundaryFile.REAL.resolve(name);
    assumeTrue(Files.exists(file), () -> "SKIPPED: no " + file);
    Mosaic mosaic = Mosaic.of(BoundaryFile.read(file));
    PlainLayer layer = new PlainLayer(mosaic);
    Random random = new Random(14);
    int polygons = 0;
    for (int z = 0; z <= Mosaic.MAX_ZOOM; z++) {
      for (int i = 0; i < TILES_PER_ZOOM; i++) {
        Geometry unit = mosaic.lonLat(random.nextInt(mosaic.size()));
        Coordinate[] points = unit.getCoordinates();
        Coordinate at = points[random.nextInt(points.length)];
        int x = tileX(at.x, z);
        int y = tileY(at.y, z);
        byte[] tile = slicer.slice(layer, layer.table(), z, x, y);
        assertTrue(Arrays.equals(tile, slicer.slice(layer, layer.table(), z, x, y)));
        DecodedTile decoded = DecodedTile.of(tile);
        assertEquals(4096, decoded.extent(), () -> "nothing in a tile that a vertex lies in");
        for (Map.Entry<Long, Geometry> feature : decoded.features().entrySet()) {
          polygons++;
          check(feature.getValue(), name + " " + z + "/" + x + "/" + y + " #" + feature.getKey());
        }
      }
    }
    assertTrue(polygons > 1000, "too few polygons seen: " + polygons);
  }

  private static void check(Geometry geometry, String where) {
    IsValidOp valid = new IsValidOp(geometry);
    assertTrue(valid.isValid(), () -> where + " " + valid.getValidationError() + " " + geometry);
    assertTrue(geometry.getArea() > 0, () -> where + " has no area");
    Envelope allowed = new Envelope(-64, 4160, -64, 4160);
    assertTrue(allowed.contains(geometry.getEnvelopeInternal()), () -> where + " beyond buffer");
  }

  static int tileX(double lon, int z) {
    return (int) Math.floor((lon + 180) / 360 * (1 << z));
  }

  static int tileY(double lat, int z) {
    double sin = Math.sin(Math.toRadians(lat));
    return (int) Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * (1 << z));
  }
}
