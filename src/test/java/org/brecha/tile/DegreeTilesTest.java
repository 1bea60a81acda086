package org.brecha.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.brecha.layer.BoundaryFile;
import org.brecha.layer.Drawing;
import org.brecha.layer.Mosaic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;

@DisplayName("Vector tiles in WorldCRS84Quad")
class DegreeTilesTest {

  private static final TileMatrixSet SET = TileMatrixSet.WORLD_CRS84_QUAD;
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int EXTENT = 4096;

  /** Units of the tile that a border may be off on average, simplified as it is. */
  private static final double OFF = 8;

  private final VectorTileSlicer slicer = new VectorTileSlicer();
  private final Mosaic cantons =
      Mosaic.of(BoundaryFile.read(Path.of("gis-data/boundaries/schematic-cr-adm2.geojson")));

  @ParameterizedTest(name = "hold every unit, valid, where longitude and latitude put it, at {0}")
  @ValueSource(ints = {0, 4, 6, 8, 10})
  void holdEveryUnitWhereItIs(int matrix) {
    PlainLayer layer = new PlainLayer(cantons);
    TileMatrix.Limits limits = SET.limits(cantons.bounds()).get(matrix);
    Set<Long> seen = new TreeSet<>();
    for (int row = limits.minRow(); row <= limits.maxRow(); row++) {
      for (int col = limits.minCol(); col <= limits.maxCol(); col++) {
        byte[] tile = slicer.slice(layer, layer.table(), SET, matrix, row, col);
        for (Map.Entry<Long, Geometry> feature : DecodedTile.of(tile).features().entrySet()) {
          seen.add(feature.getKey());
          String where = matrix + "/" + row + "/" + col + " #" + feature.getKey();
          assertTrue(feature.getValue().isValid(), where);
          assertTrue(feature.getValue() instanceof Polygonal, where);
          compare(feature.getValue(), (int) (feature.getKey() - 1), matrix, row, col, where);
        }
      }
    }
    assertEquals(cantons.size(), seen.size());
  }

  /**
   * The whole unit from the source, moved to the units of the tile by two multiplications, is
   * compared with what is in the tile.
   */
  private void compare(Geometry drawn, int unit, int matrix, int row, int col, String where) {
    double perDegree = EXTENT * (1 << matrix) / 180.0;
    Geometry source =
        new AffineTransformation(
                perDegree,
                0,
                180 * perDegree - (double) col * EXTENT,
                0,
                -perDegree,
                90 * perDegree - (double) row * EXTENT)
            .transform(cantons.lonLat(unit));
    if (source.getArea() < 2000) {
      return; // at low levels a unit is a few units wide, and may be drawn as the least triangle
    }
    Geometry inside = FACTORY.toGeometry(new Envelope(0, EXTENT, 0, EXTENT));
    Geometry one = polygons(source.intersection(inside));
    Geometry two = polygons(drawn.intersection(inside));
    double apart = one.symDifference(two).getArea() / Math.max(64, one.getLength());
    assertTrue(apart <= OFF, () -> where + " is off by " + apart + " units");
  }

  private static Geometry polygons(Geometry any) {
    return FACTORY.buildGeometry(PolygonExtracter.getPolygons(any));
  }

  @ParameterizedTest(name = "share the borders of neighbours at level {0}")
  @ValueSource(ints = {6, 7, 8, 9})
  void shareTheBordersOfNeighbours(int matrix) {
    PlainLayer layer = new PlainLayer(cantons);
    TileMatrix.Limits sanJose = SET.limits(new Envelope(-84.08, -84.08, 9.93, 9.93)).get(matrix);
    byte[] tile =
        slicer.slice(layer, layer.table(), SET, matrix, sanJose.minRow(), sanJose.minCol());
    List<Geometry> units = new ArrayList<>();
    for (Geometry unit : DecodedTile.of(tile).features().values()) {
      if (unit.getArea() > 0.5) {
        units.add(unit);
      }
    }
    assertTrue(units.size() > 1, "too few units: " + units.size());
    Geometry inside = FACTORY.toGeometry(new Envelope(0, EXTENT, 0, EXTENT));
    double sum = units.stream().mapToDouble(u -> u.intersection(inside).getArea()).sum();
    Geometry together = FACTORY.buildGeometry(units).buffer(0).intersection(inside);
    assertEquals(together.getArea(), sum, 1e-6 * sum, "units overlap");
  }

  @ParameterizedTest(name = "hold the drawing's speck, sliver, islands and point at level {0}")
  @ValueSource(ints = {0, 3, 6, 10, 13})
  void loseNothingOfTheDrawing(int matrix) {
    Mosaic mosaic = Mosaic.of(Drawing.units());
    PlainLayer layer = new PlainLayer(mosaic);
    Set<Long> seen = new TreeSet<>();
    for (int unit = 0; unit < mosaic.size(); unit++) {
      Envelope at = new Envelope(mosaic.lonLat(unit).getCoordinate());
      TileMatrix.Limits limits = SET.limits(at).get(matrix);
      for (int row = limits.minRow(); row <= limits.maxRow(); row++) {
        for (int col = limits.minCol(); col <= limits.maxCol(); col++) {
          byte[] tile = slicer.slice(layer, layer.table(), SET, matrix, row, col);
          Map<Long, Geometry> features = DecodedTile.of(tile).features();
          features.values().forEach(geometry -> assertTrue(geometry.isValid()));
          seen.addAll(features.keySet());
        }
      }
    }
    assertEquals(new TreeSet<>(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L)), seen);
  }
}
