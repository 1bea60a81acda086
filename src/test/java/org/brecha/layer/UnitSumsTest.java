package org.brecha.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryTransformer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayName("The units of the schematic boundaries, at every zoom from 5 to 12,")
class UnitSumsTest {

  private static final Path FILES = Path.of("gis-data", "boundaries");
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int FROM_ZOOM = 5;

  /**
   * How far an outline may stray on average from where the other level, or full detail, has it, in
   * grid units of the zoom: an area may differ by so much times its perimeter. A dropped triangle
   * reaches further, but those on either side of a border make up for each other.
   */
  private static final double STRAY = 0.25;

  /** The same for a single unit, which at low zooms has only a few points to make up with. */
  private static final double STRAY_OF_A_UNIT = 2;

  private record Units(List<String> codes, Mosaic mosaic) {

    static Units read(String country, int level) {
      Path file = FILES.resolve("schematic-" + country + "-adm" + level + ".geojson");
      List<String> codes = new ArrayList<>();
      for (JsonNode unit : new ObjectMapper().readTree(file.toFile()).get("features")) {
        codes.add(unit.get("properties").get("code").asString());
      }
      Mosaic mosaic = Mosaic.of(BoundaryFile.read(file));
      assertEquals(codes.size(), mosaic.size());
      return new Units(codes, mosaic);
    }
  }

  @ParameterizedTest(name = "sum to their parent in {0}")
  @CsvSource({"cr,1", "pa,2"})
  void sumToTheirParent(String country, int prefix) {
    Units parents = Units.read(country, 1);
    Units children = Units.read(country, 2);
    for (int zoom = FROM_ZOOM; zoom <= Mosaic.DEEPEST_ZOOM; zoom++) {
      Map<String, Double> sums = new HashMap<>();
      for (int i = 0; i < children.codes.size(); i++) {
        String parent = children.codes.get(i).substring(0, prefix);
        sums.merge(parent, shape(children.mosaic, zoom, i).getArea(), Double::sum);
      }
      for (int i = 0; i < parents.codes.size(); i++) {
        Geometry parent = shape(parents.mosaic, zoom, i);
        Double sum = sums.remove(parents.codes.get(i));
        String where = "zoom " + zoom + " parent " + parents.codes.get(i);
        assertNotNull(sum, where);
        assertEquals(parent.getArea(), sum, STRAY * parent.getLength(), where);
      }
      assertTrue(sums.isEmpty(), "units without a parent: " + sums);
    }
  }

  @ParameterizedTest(name = "fill the area of the full detail in {0}")
  @ValueSource(strings = {"cr", "pa"})
  void fillTheAreaOfTheFullDetail(String country) {
    Mosaic mosaic = Units.read(country, 2).mosaic;
    double full = 0;
    List<Geometry> originals = new ArrayList<>();
    for (int i = 0; i < mosaic.size(); i++) {
      Geometry original = onWorldGrid(mosaic.lonLat(i));
      originals.add(original);
      full += original.getArea();
    }
    for (int zoom = FROM_ZOOM; zoom <= Mosaic.DEEPEST_ZOOM; zoom++) {
      double scale = 1.0 / (1 << MosaicGrid.shiftOf(zoom));
      double sum = 0;
      for (int i = 0; i < mosaic.size(); i++) {
        Geometry unit = shape(mosaic, zoom, i);
        sum += unit.getArea();
        double original = originals.get(i).getArea() * scale * scale;
        assertEquals(
            original,
            unit.getArea(),
            STRAY_OF_A_UNIT * unit.getLength(),
            "zoom " + zoom + " #" + i);
      }
      double outline = outline(mosaic, zoom);
      assertEquals(full * scale * scale, sum, STRAY * outline, "zoom " + zoom);
    }
  }

  @ParameterizedTest(name = "are a valid coverage in {0} at level {1}")
  @CsvSource({"cr,1", "cr,2", "pa,1", "pa,2"})
  void areAValidCoverage(String country, int level) {
    Mosaic mosaic = Units.read(country, level).mosaic;
    for (int zoom = FROM_ZOOM; zoom <= Mosaic.DEEPEST_ZOOM; zoom++) {
      Geometry[] invalid = CoverageValidator.validate(shapes(mosaic, zoom));
      for (int i = 0; i < invalid.length; i++) {
        assertNull(invalid[i], "zoom " + zoom + " #" + i);
      }
    }
  }

  private static double outline(Mosaic mosaic, int zoom) {
    return FACTORY.createGeometryCollection(shapes(mosaic, zoom)).union().getLength();
  }

  private static Geometry[] shapes(Mosaic mosaic, int zoom) {
    Geometry[] shapes = new Geometry[mosaic.size()];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = shape(mosaic, zoom, i);
    }
    return shapes;
  }

  private static Geometry shape(Mosaic mosaic, int zoom, int unit) {
    List<List<LinearRing>> parts = new ArrayList<>();
    mosaic
        .at(zoom)
        .readRings(
            unit,
            (xy, points, hole) -> {
              if (!hole) {
                parts.add(new ArrayList<>());
              }
              parts.get(parts.size() - 1).add(MosaicOverlay.ring(xy, points));
            });
    return FACTORY.createMultiPolygon(
        parts.stream()
            .map(
                rings ->
                    FACTORY.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)))
            .toArray(Polygon[]::new));
  }

  private static Geometry onWorldGrid(Geometry lonLat) {
    return new GeometryTransformer() {
      @Override
      protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
        Coordinate[] to = new Coordinate[from.size()];
        for (int i = 0; i < to.length; i++) {
          to[i] =
              new CoordinateXY(
                  MosaicGrid.MERCATOR.x(from.getX(i)), MosaicGrid.MERCATOR.y(from.getY(i)));
        }
        return new CoordinateArraySequence(to);
      }
    }.transform(lonLat);
  }
}
