package org.brecha.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

@DisplayName("A mosaic")
class MosaicTest {

  private static Geometry read(MosaicLevel level, int feature) {
    Polygon[] parts = new Polygon[level.firstPart[feature + 1] - level.firstPart[feature]];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = MosaicOverlay.polygon(level, level.firstPart[feature] + i);
    }
    return new GeometryFactory().createMultiPolygon(parts);
  }

  private static List<Geometry> polygons(Mosaic mosaic, int zoom) {
    List<Geometry> all = new ArrayList<>();
    for (int i = 0; i < mosaic.size(); i++) {
      if (mosaic.kindOf(i) == GeometryKind.POLYGON) {
        all.add(read(mosaic.at(zoom), i));
      }
    }
    return all;
  }

  @Test
  void keepsEveryUnitWithAValidPolygonAtEveryZoom() {
    Mosaic mosaic = Mosaic.of(Drawing.units());
    assertTrue(mosaic.report().clean());
    for (int zoom = 0; zoom <= Mosaic.MAX_ZOOM; zoom++) {
      for (Geometry geometry : polygons(mosaic, zoom)) {
        IsValidOp valid = new IsValidOp(geometry);
        assertTrue(valid.isValid(), "zoom " + zoom + " " + valid.getValidationError());
        assertTrue(geometry.getArea() > 0, "zoom " + zoom);
      }
    }
  }

  @Test
  void keepsEveryUnitWithAValidPolygonOnTheGridOfDegreesToo() {
    Mosaic mosaic = Mosaic.of(Drawing.units()).onDegrees();
    assertSame(mosaic, mosaic.onDegrees());
    for (int zoom = 0; zoom <= Mosaic.MAX_ZOOM; zoom++) {
      for (Geometry geometry : polygons(mosaic, zoom)) {
        assertTrue(geometry.isValid(), "zoom " + zoom);
        assertTrue(geometry.getArea() > 0, "zoom " + zoom);
      }
    }
    List<int[]> point = new ArrayList<>();
    mosaic.at(12).readRings(6, (xy, n, hole) -> point.add(new int[] {xy[0], xy[1]}));
    double unit = 360.0 / 4096 / (1 << 12);
    assertEquals((-82.5 + 180) / unit, point.get(0)[0], 0.51);
    assertEquals((90 - 9.25) / unit, point.get(0)[1], 0.51);
  }

  @Test
  void keepsItsOriginalsAndTheirEnvelope() {
    List<Geometry> drawing = Drawing.units();
    Mosaic mosaic = Mosaic.of(drawing);
    assertEquals(drawing.size(), mosaic.size());
    assertEquals(drawing.get(3), mosaic.lonLat(3));
    assertEquals(-87.06, mosaic.bounds().getMinX());
    assertEquals(-82.5, mosaic.bounds().getMaxX());
    assertEquals(GeometryKind.POINT, mosaic.kindOf(6));
  }

  @Test
  void putsAPointOnTheGridOfItsZoom() {
    List<int[]> rings = new ArrayList<>();
    Mosaic.of(Drawing.units())
        .at(14)
        .readRings(6, (xy, n, hole) -> rings.add(new int[] {n, xy[0]}));
    assertEquals(1, rings.size());
    assertEquals(1, rings.get(0)[0]);
    double x = (-82.5 + 180) / 360 * 4096 * (1 << 14);
    assertEquals(x, rings.get(0)[1], 4, "z14 is z12 scaled: a point is off by four units at most");
  }

  @Test
  void windsShellsClockwiseOnTheScreenAndHolesTheOtherWay() {
    List<Double> areas = new ArrayList<>();
    Mosaic.of(Drawing.units())
        .at(12)
        .readRings(0, (xy, n, hole) -> areas.add((hole ? -1 : 1) * MosaicRings.area(xy, 0, 2 * n)));
    assertEquals(2, areas.size());
    assertTrue(areas.stream().allMatch(a -> a > 0), areas::toString);
  }

  @Test
  void findsFeaturesByTheirEnvelope() {
    MosaicLevel level = Mosaic.of(Drawing.units()).at(10);
    TreeSet<Integer> found = new TreeSet<>();
    int x = MosaicGrid.MERCATOR.x(-83.45) >> 8;
    int y = MosaicGrid.MERCATOR.y(9.25) >> 8;
    level.forEachIn(x, y, x, y, found::add);
    assertEquals(new TreeSet<>(List.of(3)), found);
  }

  @Test
  void nothingAtAllIsAMosaicToo() {
    Mosaic mosaic = Mosaic.of(List.of());
    assertEquals(0, mosaic.size());
    assertTrue(mosaic.bounds().isNull());
    mosaic.at(3).forEachIn(0, 0, 100, 100, i -> assertFalse(true, "found something"));
  }

  @Test
  void sameInputGivesTheSameBytes() {
    Mosaic one = Mosaic.of(Drawing.units());
    Mosaic two = Mosaic.of(Drawing.units());
    for (int zoom = 0; zoom <= Mosaic.DEEPEST_ZOOM; zoom++) {
      assertArrayEquals(one.at(zoom).steps, two.at(zoom).steps);
      assertArrayEquals(one.at(zoom).chunks, two.at(zoom).chunks);
      assertArrayEquals(one.at(zoom).rings, two.at(zoom).rings);
    }
  }

  @Test
  void unitsThatOverlapAreMadeToFitAndTheReportSaysByHowMuch() {
    List<Geometry> torn =
        List.of(
            Drawing.wkt("POLYGON ((-84 9, -83.5 9, -83.5001 9.2, -83.5 9.5, -84 9.5, -84 9))"),
            Drawing.wkt(
                "POLYGON ((-83.5 9, -83 9, -83 9.5, -83.5 9.5, -83.4999 9.4, -83.5001 9.1, -83.5 9))"));
    Mosaic mosaic = Mosaic.of(torn);
    MosaicReport report = mosaic.report();
    assertFalse(report.clean());
    assertTrue(report.overlaps() + report.gaps() > 0);
    assertTrue(report.widestMetres() > 1 && report.widestMetres() < 25, report::toString);
    for (int zoom = 0; zoom <= Mosaic.DEEPEST_ZOOM; zoom++) {
      List<Geometry> units = polygons(mosaic, zoom);
      assertTrue(CoverageValidator.isValid(units.toArray(Geometry[]::new)), "zoom " + zoom);
      double apart = units.get(0).getArea() + units.get(1).getArea();
      assertEquals(apart, units.get(0).union(units.get(1)).getArea(), 1e-6);
    }
  }

  @Test
  void anEnclaveDrawnOverItsSurroundingsIsCutOutOfThem() {
    Mosaic mosaic =
        Mosaic.of(
            List.of(
                Drawing.wkt("POLYGON ((-84 9, -83 9, -83 10, -84 10, -84 9))"),
                Drawing.wkt("POLYGON ((-83.6 9.4, -83.4 9.4, -83.4 9.6, -83.6 9.6, -83.6 9.4))")));
    List<Geometry> units = polygons(mosaic, 10);
    assertEquals(0, units.get(0).intersection(units.get(1)).getArea());
    assertTrue(units.get(1).getArea() > 0);
  }

  @ParameterizedTest(name = "of {0} stays a valid coverage with shared borders at every zoom")
  @ValueSource(
      strings = {
        "pa-adm2-geoboundaries-2012.geojson",
        "pa-adm3-geoboundaries-2012.geojson",
        "cr-cantones-ign-2025.geojson"
      })
  void staysAValidCoverage(String name) {
    Path file = BoundaryFile.REAL.resolve(name);
    assumeTrue(Files.exists(file), () -> "SKIPPED: no " + file);
    Mosaic mosaic = Mosaic.of(BoundaryFile.read(file));
    requireValidCoverage(mosaic);
    requireValidCoverage(mosaic.onDegrees());
  }

  private static void requireValidCoverage(Mosaic mosaic) {
    for (int zoom : new int[] {12, 10, 8}) {
      // A unit below the grid is drawn as the smallest triangle, over whatever lies there.
      Geometry[] units =
          polygons(mosaic, zoom).stream().filter(g -> g.getArea() > 0.5).toArray(Geometry[]::new);
      assertTrue(CoverageValidator.isValid(units), "zoom " + zoom);
      assertTrue(units.length >= 0.9 * mosaic.size(), "too many units below the grid");
    }
  }
}
