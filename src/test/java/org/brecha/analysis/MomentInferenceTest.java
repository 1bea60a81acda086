package org.brecha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.brecha.analysis.SpatialWeights.Style;
import org.junit.jupiter.api.Test;

class MomentInferenceTest {

  private static final double[] VALUES = {3, 1, 4, 1, 5, 9, 2, 6, 5};

  /** Unit 0 has three neighbours, all other units one or none. */
  private static SpatialWeights star() {
    return SpatialWeights.ofPairs(
        9, new int[] {0, 0, 0}, new int[] {1, 4, 5}, Style.ROW_STANDARDISED);
  }

  @Test
  void the_moments_are_those_of_every_possible_neighbourhood() {
    double sum = 0;
    double squares = 0;
    double cubes = 0;
    int sets = 0;
    for (int pass = 0; pass < 2; pass++) {
      double mean = pass == 0 ? 0 : sum / sets;
      for (int a = 1; a < 9; a++) {
        for (int b = a + 1; b < 9; b++) {
          for (int c = b + 1; c < 9; c++) {
            double d = VALUES[a] + VALUES[b] + VALUES[c] - mean;
            if (pass == 0) {
              sum += d;
              sets++;
            } else {
              squares += d * d;
              cubes += d * d * d;
            }
          }
        }
      }
    }
    double variance = squares / sets;
    double skewness = cubes / sets / Math.pow(variance, 1.5);
    double distance = Math.abs(1 + 5 + 9 - sum / sets) / Math.sqrt(variance);
    assertTrue(Math.abs(skewness) > 0.05, "the example has no skewness to test");
    assertEquals(
        MomentInference.outside(distance, Math.abs(skewness)),
        MomentInference.test(star(), VALUES)[0],
        1e-12);
  }

  @Test
  void the_tails_are_those_of_the_gamma_distribution_and_without_skewness_of_the_normal_one() {
    assertEquals(NormalTail.twoSided(1.5), MomentInference.outside(1.5, 0));
    assertEquals(NormalTail.twoSided(1.5), MomentInference.outside(1.5, 2e-4), 1e-6);
    // Skewness 2 is the exponential distribution, which begins one standard deviation below 0.
    assertEquals(Math.exp(-4), MomentInference.outside(3, 2), 1e-15);
    assertEquals(Math.exp(-1.5) + 1 - Math.exp(-0.5), MomentInference.outside(0.5, 2), 1e-15);
    assertEquals(1, MomentInference.outside(0, 0.7), 1e-12);
    double shape = 4 / 0.49;
    assertEquals(
        RegularizedGamma.Q.value(shape, shape + 8 / 0.7), MomentInference.outside(4, 0.7), 1e-15);
  }

  @Test
  void it_says_what_permutations_of_skewed_rates_say_where_the_normal_distribution_does_not() {
    int units = 900;
    Random random = new Random(5);
    double[] values = new double[units];
    for (int i = 0; i < units; i++) {
      values[i] = Math.exp(1.2 * random.nextGaussian());
    }
    SpatialWeights grid = grid(30);
    double[] p = MomentInference.test(grid, values);
    double[] drawn = ConditionalPermutation.test(grid, 9_999, 1, values)[0];
    double[] normal = LocalMoran.of(values, grid).p();
    int unusual = 0;
    int unusualByPermutation = 0;
    int unusualByNormal = 0;
    for (int i = 0; i < units; i++) {
      unusual += p[i] <= 0.01 ? 1 : 0;
      unusualByPermutation += drawn[i] <= 0.01 ? 1 : 0;
      unusualByNormal += normal[i] <= 0.01 ? 1 : 0;
      if (drawn[i] <= 0.05) {
        assertEquals(drawn[i], p[i], 0.015, "unit " + i);
      }
    }
    assertEquals(unusualByPermutation, unusual, 4);
    assertTrue(unusualByNormal > unusualByPermutation + 8, "normal: " + unusualByNormal);
  }

  private static SpatialWeights grid(int side) {
    int[] from = new int[2 * side * side];
    int[] to = new int[from.length];
    int pairs = 0;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        if (column + 1 < side) {
          from[pairs] = row * side + column;
          to[pairs++] = row * side + column + 1;
        }
        if (row + 1 < side) {
          from[pairs] = row * side + column;
          to[pairs++] = (row + 1) * side + column;
        }
      }
    }
    return SpatialWeights.ofPairs(
        side * side, Arrays.copyOf(from, pairs), Arrays.copyOf(to, pairs), Style.ROW_STANDARDISED);
  }

  @Test
  void islands_and_units_with_everybody_as_neighbour_have_no_test() {
    double[] p = MomentInference.test(star(), VALUES);
    assertTrue(Double.isNaN(p[8]));
    int[] hub = new int[8];
    int[] rim = {1, 2, 3, 4, 5, 6, 7, 8};
    SpatialWeights all = SpatialWeights.ofPairs(9, hub, rim, Style.BINARY);
    assertTrue(Double.isNaN(MomentInference.test(all, VALUES)[0]));
    double[] alike = {2, 2, 2, 2, 2, 2, 2, 2, 2};
    assertThrows(IllegalArgumentException.class, () -> MomentInference.test(star(), alike));
  }
}
