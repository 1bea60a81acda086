package org.brecha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.brecha.analysis.Contiguity.Kind;
import org.brecha.analysis.SpatialWeights.Style;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class ContiguityTest {

  /** Metres per degree at the equator. */
  private static final double DEGREE = 111_319.49;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** A box in metres around the point 0, 0. */
  private static Geometry box(double west, double south, double east, double north) {
    return GEOMETRIES.toGeometry(
        new Envelope(west / DEGREE, east / DEGREE, south / DEGREE, north / DEGREE));
  }

  private static SpatialWeights find(Kind kind, double tolerance, Geometry... units) {
    return Contiguity.of(Arrays.asList(units), kind, tolerance, Style.BINARY);
  }

  @Test
  void squares_that_share_a_corner_are_queen_but_not_rook_neighbours() {
    Geometry[] squares = {
      box(0, 0, 1000, 1000),
      box(1000, 0, 2000, 1000),
      box(0, 1000, 1000, 2000),
      box(1000, 1000, 2000, 2000)
    };
    for (double tolerance : new double[] {0, 1, 20}) {
      SpatialWeights queen = find(Kind.QUEEN, tolerance, squares);
      SpatialWeights rook = find(Kind.ROOK, tolerance, squares);
      assertEquals(12, queen.links());
      assertEquals(8, rook.links());
      assertTrue(queen.linked(0, 3));
      assertFalse(rook.linked(0, 3));
      assertTrue(rook.linked(0, 1) && rook.linked(0, 2));
    }
  }

  @Test
  void a_gap_and_an_overlap_within_the_tolerance_are_a_border() {
    Geometry left = box(0, 0, 1000, 1000);
    Geometry afterGap = box(1008, 0, 2000, 1000);
    Geometry overlapping = box(-1000, 0, 8, 1000);
    for (Kind kind : Kind.values()) {
      assertEquals(0, find(kind, 7, left, afterGap).links(), kind.name());
      assertEquals(2, find(kind, 9, left, afterGap).links(), kind.name());
      assertEquals(2, find(kind, 9, left, overlapping).links(), kind.name());
    }
    assertEquals(2, find(Kind.QUEEN, 0, left, overlapping).links());
  }

  @Test
  void a_border_that_meets_a_longer_one_between_its_points_counts() {
    Geometry tall = box(0, 0, 1000, 10_000);
    Geometry small = box(1000, 4000, 2000, 5000);
    assertEquals(2, find(Kind.QUEEN, 0, tall, small).links());
    assertEquals(2, find(Kind.ROOK, 20, tall, small).links());
  }

  @Test
  void a_unit_in_the_hole_of_another_is_its_neighbour_and_an_island_has_none() {
    Geometry inner = box(4000, 4000, 5000, 5000);
    Geometry outer = box(0, 0, 10_000, 10_000).difference(inner);
    SpatialWeights weights = find(Kind.ROOK, 20, outer, inner, box(50_000, 0, 51_000, 1000), null);
    assertEquals(2, weights.links());
    assertEquals(2, weights.islands());
  }

  @Test
  void the_tolerance_means_metres_in_the_north_too() {
    // At 60 degrees a degree of longitude is 55.8 km: 0.0002 degrees are 11 m, not 22.
    Geometry west = GEOMETRIES.toGeometry(new Envelope(10, 10.1, 60, 60.05));
    Geometry east = GEOMETRIES.toGeometry(new Envelope(10.1002, 10.2, 60, 60.05));
    assertEquals(0, find(Kind.QUEEN, 10, west, east).links());
    assertEquals(2, find(Kind.QUEEN, 12, west, east).links());
  }

  @Test
  void an_impossible_tolerance_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> find(Kind.QUEEN, -1));
    assertThrows(IllegalArgumentException.class, () -> find(Kind.QUEEN, 5001));
    assertThrows(IllegalArgumentException.class, () -> find(Kind.QUEEN, Double.NaN));
  }

  @Test
  void brute_force_over_random_triangles_finds_the_same_neighbours() {
    Random random = new Random(3);
    Geometry[] triangles = new Geometry[300];
    for (int i = 0; i < triangles.length; i++) {
      double x = random.nextDouble() * 0.2;
      double y = random.nextDouble() * 0.2;
      Coordinate[] ring = new Coordinate[4];
      for (int k = 0; k < 3; k++) {
        ring[k] = new Coordinate(x + random.nextDouble() * 0.02, y + random.nextDouble() * 0.02);
      }
      ring[3] = ring[0];
      triangles[i] = GEOMETRIES.createPolygon(ring);
    }
    SpatialWeights found = find(Kind.QUEEN, 200, triangles);
    int links = 0;
    for (int i = 0; i < triangles.length; i++) {
      for (int j = 0; j < triangles.length; j++) {
        double degrees =
            ((Polygon) triangles[i])
                .getExteriorRing()
                .distance(((Polygon) triangles[j]).getExteriorRing());
        // Near the equator a degree is 110,574 to 111,320 m: leave out what lies between.
        if (i != j && (degrees * 110_000 > 200 || degrees * 112_000 < 200)) {
          assertEquals(degrees * 111_000 < 200, found.linked(i, j), i + " " + j);
          links += found.linked(i, j) ? 1 : 0;
        }
      }
    }
    assertTrue(links > 100, "links: " + links);
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 20, 50})
  void the_known_land_borders_of_costa_rica_are_found_in_the_official_file(double tolerance)
      throws Exception {
    Path file = Path.of("../shared/boundaries/cr-cantones-ign-2025.geojson");
    Assumptions.assumeTrue(Files.exists(file), "the real boundary files are not here");
    Set<String> known =
        Files.readAllLines(Path.of("../shared/facts/neighbours.csv")).stream()
            .map(line -> line.split(","))
            .filter(cells -> cells[0].equals("CR"))
            .map(cells -> cells[1] + " " + cells[2])
            .collect(Collectors.toCollection(TreeSet::new));
    BoundaryFile cantons = BoundaryFile.read(file, "CÓDIGO_CANTÓN");
    SpatialWeights weights =
        Contiguity.of(cantons.geometries(), Kind.QUEEN, tolerance, Style.BINARY);
    Set<String> found = new TreeSet<>();
    List<String> codes = cantons.codes();
    for (int i = 0; i < weights.size(); i++) {
      for (int p = weights.start(i); p < weights.start(i + 1); p++) {
        String other = codes.get(weights.neighbour(p));
        if (codes.get(i).compareTo(other) < 0) {
          found.add(codes.get(i) + " " + other);
        }
      }
    }
    assertEquals(known, found);
  }
}
