package org.brecha.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.brecha.layer.BoundaryFile;
import org.brecha.layer.Mosaic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;

@DisplayName("Neighbouring tiles of the schematic cantons")
class NeighbouringTilesTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int EXTENT = 4096;

  /** Within the buffer of both tiles, off the last units where the clip may draw edges inwards. */
  private static final int REACH = VectorTileSlicer.BUFFER - 4;

  private static final int PAIRS = 40;

  /**
   * Units that a border may be apart in the two tiles on average: where it leaves a tile's buffer
   * its end is rounded to the grid, which turns the last step a little.
   */
  private static final double APART = 0.5;

  private final Mosaic mosaic =
      Mosaic.of(BoundaryFile.read(Path.of("gis-data/boundaries/schematic-cr-adm2.geojson")));
  private final PlainLayer layer = new PlainLayer(mosaic);
  private final VectorTileSlicer slicer = new VectorTileSlicer();
  private int compared;

  @ParameterizedTest(name = "draw the same where they meet at zoom {0}")
  @ValueSource(ints = {6, 7, 8, 9, 10, 11, 12, 13, 14})
  void drawTheSameWhereTheyMeet(int z) {
    Random random = new Random(z);
    for (int i = 0; i < PAIRS; i++) {
      Coordinate[] points = mosaic.lonLat(random.nextInt(mosaic.size())).getCoordinates();
      Coordinate at = points[random.nextInt(points.length)];
      int x = RealBoundariesTileTest.tileX(at.x, z);
      int y = RealBoundariesTileTest.tileY(at.y, z);
      compare(z, x, y, 1, 0);
      compare(z, x, y, 0, 1);
    }
    assertTrue(compared > PAIRS, "too few features seen: " + compared);
  }

  private void compare(int z, int x, int y, int right, int down) {
    Geometry strip =
        FACTORY.toGeometry(
            new Envelope(
                right * EXTENT - REACH, EXTENT + REACH, down * EXTENT - REACH, EXTENT + REACH));
    Map<Long, Geometry> here = cut(z, x, y, 0, 0, strip);
    Map<Long, Geometry> there = cut(z, x + right, y + down, right * EXTENT, down * EXTENT, strip);
    String pair = z + "/" + x + "/" + y + (right == 1 ? " and to the right" : " and below");
    assertEquals(here.keySet(), there.keySet(), pair);
    for (Map.Entry<Long, Geometry> feature : here.entrySet()) {
      compared++;
      String where = pair + " #" + feature.getKey();
      Geometry one = feature.getValue();
      Geometry two = there.get(feature.getKey());
      assertEquals(DecodedTile.properties(one), DecodedTile.properties(two), where);
      double apart = one.symDifference(two).getArea() / one.getLength();
      assertTrue(apart <= APART, () -> where + " is apart by " + apart + " units");
    }
  }

  /** The features that have an area in the strip, moved there and cut, by id. */
  private Map<Long, Geometry> cut(int z, int x, int y, int moveX, int moveY, Geometry strip) {
    Map<Long, Geometry> all = new TreeMap<>();
    DecodedTile tile = DecodedTile.of(slicer.slice(layer, layer.table(), z, x, y));
    AffineTransformation move = AffineTransformation.translationInstance(moveX, moveY);
    for (Map.Entry<Long, Geometry> feature : tile.features().entrySet()) {
      Geometry moved = move.transform(feature.getValue());
      // Of a unit that only touches the strip's side a line would be left.
      Geometry piece =
          FACTORY.buildGeometry(PolygonExtracter.getPolygons(moved.intersection(strip)));
      if (!piece.isEmpty()) {
        piece.setUserData(feature.getValue().getUserData());
        all.put(feature.getKey(), piece);
      }
    }
    return all;
  }
}
