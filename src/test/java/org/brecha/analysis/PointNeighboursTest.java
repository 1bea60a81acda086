package org.brecha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import org.brecha.analysis.SpatialWeights.Style;
import org.junit.jupiter.api.Test;

class PointNeighboursTest {

  private static final int POINTS = 400;

  private final double[] lon = new double[POINTS];
  private final double[] lat = new double[POINTS];

  PointNeighboursTest() {
    Random random = new Random(5);
    for (int i = 0; i < POINTS; i++) {
      lon[i] = i % 4 == 0 ? 179 + 2 * random.nextDouble() : -90 + 20 * random.nextDouble();
      lat[i] = i % 10 == 0 ? 85 + 5 * random.nextDouble() : 5 + 8 * random.nextDouble();
    }
  }

  /** By other people's code. */
  private double metres(int i, int j) {
    return Geodesic.WGS84.Inverse(lat[i], lon[i], lat[j], lon[j]).s12;
  }

  @Test
  void distances_agree_with_geographiclib_to_a_millimetre() {
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        assertEquals(
            metres(i, j),
            org.brecha.analysis.Geodesic.metres(lon[i], lat[i], lon[j], lat[j]),
            1e-3);
      }
    }
  }

  @Test
  void the_nearest_are_those_of_a_full_search() {
    int k = 5;
    SpatialWeights weights = PointNeighbours.nearest(lon, lat, k, Style.ROW_STANDARDISED);
    for (int i = 0; i < POINTS; i++) {
      int unit = i;
      List<Integer> nearest =
          IntStream.range(0, POINTS)
              .filter(j -> j != unit)
              .boxed()
              .sorted(Comparator.comparingDouble(j -> metres(unit, j)))
              .limit(k)
              .toList();
      assertEquals(k, weights.cardinality(i));
      for (int j : nearest) {
        assertTrue(weights.linked(i, j), i + " " + j);
      }
    }
  }

  @Test
  void a_distance_band_holds_exactly_the_points_within() {
    double band = 150_000;
    SpatialWeights weights = PointNeighbours.within(lon, lat, band, Style.BINARY);
    assertTrue(weights.isSymmetric());
    assertTrue(weights.links() > 1000);
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        assertEquals(i != j && metres(i, j) <= band, weights.linked(i, j), i + " " + j);
      }
    }
  }

  @Test
  void of_points_equally_far_the_first_counts() {
    double[] east = {0, 1, -1, 0.5};
    double[] north = {0, 0, 0, 60};
    SpatialWeights weights = PointNeighbours.nearest(east, north, 1, Style.BINARY);
    assertTrue(weights.linked(0, 1));
  }

  @Test
  void impossible_wishes_are_refused() {
    double[] two = {1, 2};
    assertThrows(
        IllegalArgumentException.class, () -> PointNeighbours.nearest(two, two, 2, Style.BINARY));
    assertThrows(
        IllegalArgumentException.class, () -> PointNeighbours.within(two, two, 0, Style.BINARY));
    assertThrows(
        IllegalArgumentException.class,
        () -> PointNeighbours.nearest(two, new double[] {0, 91}, 1, Style.BINARY));
  }
}
