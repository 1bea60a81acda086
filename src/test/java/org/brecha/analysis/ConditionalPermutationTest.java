package org.brecha.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ConditionalPermutationTest {

  private final NorthCarolina counties = new NorthCarolina();
  private final SpatialWeights weights = counties.weights();
  private final double[] rates = counties.rates();

  @Test
  void probabilities_lie_within_monte_carlo_error_of_the_analytical_ones() {
    int permutations = 9_999;
    double[] standardised =
        EmpiricalBayes.standardise(counties.column("n"), counties.column("population"));
    double[][] p = ConditionalPermutation.test(weights, permutations, 7, rates, standardised);
    String[] analytical = {"local_moran_rate_p", "local_moran_ebz_p"};
    for (int variable = 0; variable < 2; variable++) {
      double[] expected = counties.column(analytical[variable]);
      for (int i = 0; i < expected.length; i++) {
        // The sum of one or two skewed values is not normal: there the normal p is what is wrong.
        double slack = weights.cardinality(i) < 3 ? 0.08 : 0.02;
        double error = Math.sqrt(expected[i] * (1 - expected[i]) / permutations);
        assertEquals(
            expected[i], p[variable][i], 4 * error + slack, analytical[variable] + " " + i);
      }
    }
  }

  @Test
  void the_same_seed_gives_the_same_bits_for_every_number_of_threads() throws Exception {
    double[] once = ConditionalPermutation.test(weights, 999, 42, rates)[0];
    for (int threads : new int[] {1, 2, 3, 8}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        double[] again =
            pool.submit(() -> ConditionalPermutation.test(weights, 999, 42, rates)[0]).get();
        assertArrayEquals(once, again, 0.0);
      } finally {
        pool.shutdown();
      }
    }
    assertFalse(Arrays.equals(once, ConditionalPermutation.test(weights, 999, 43, rates)[0]));
  }

  @Test
  void published_seeds_stay_valid_between_versions() {
    double[] p = ConditionalPermutation.test(weights, 999, 1, rates)[0];
    assertEquals(GOLDEN_P_OF_FIRST_COUNTY, p[0], 0.0);
    assertEquals(GOLDEN_P_OF_LAST_COUNTY, p[99], 0.0);
  }

  private static final double GOLDEN_P_OF_FIRST_COUNTY = 0.109;
  private static final double GOLDEN_P_OF_LAST_COUNTY = 0.134;

  @Test
  void three_of_five_units_drawn_exhaustively_give_the_exact_probability() {
    // Unit 0 has neighbours 1 and 2; of the six pairs of the other four {5, 4, 1, 1} the sums are
    // 9, 6, 6, 5, 5, 2, their mean 5.5: the observed 9 and the 2 are as far as 3.5 away.
    double[] values = {0, 5, 4, 1, 1};
    SpatialWeights pair =
        SpatialWeights.ofDirectedPairs(
            5, new int[] {0, 0}, new int[] {1, 2}, SpatialWeights.Style.BINARY);
    double p = ConditionalPermutation.test(pair, 99_999, 5, values)[0][0];
    assertEquals(2.0 / 6, p, 4 * Math.sqrt(2.0 / 9 / 99_999));
  }

  @Test
  void large_neighbourhoods_are_drawn_without_replacement_too() {
    // 40 of 60 others are neighbours: all ones. The chance that 40 drawn hold all 10 high ones is
    // (40 choose 10) / (60 choose 10), and as far below lies nothing that can be reached.
    double[] values = new double[61];
    int[] from = new int[40];
    int[] to = new int[40];
    for (int k = 0; k < 40; k++) {
      to[k] = k + 1;
    }
    for (int k = 1; k <= 10; k++) {
      values[k] = 1;
    }
    SpatialWeights many = SpatialWeights.ofDirectedPairs(61, from, to, SpatialWeights.Style.BINARY);
    double p = ConditionalPermutation.test(many, 99_999, 11, values)[0][0];
    double above = 1;
    for (int k = 0; k < 10; k++) {
      above *= (40.0 - k) / (60.0 - k);
    }
    // The expectation is 6.667: 3 and fewer lie as far below as 10 lies above.
    double below = hypergeometricUpTo(3, 60, 10, 40);
    double exact = above + below;
    assertEquals(exact, p, 4 * Math.sqrt(exact / 99_999));
  }

  private static double hypergeometricUpTo(int most, int all, int marked, int drawn) {
    double sum = 0;
    for (int x = 0; x <= most; x++) {
      sum +=
          Math.exp(
              logChoose(marked, x) + logChoose(all - marked, drawn - x) - logChoose(all, drawn));
    }
    return sum;
  }

  private static double logChoose(int n, int k) {
    double sum = 0;
    for (int i = 0; i < k; i++) {
      sum += Math.log((double) (n - i) / (i + 1));
    }
    return sum;
  }

  @Test
  void a_unit_without_neighbours_has_no_test() {
    SpatialWeights one =
        SpatialWeights.ofPairs(4, new int[] {0}, new int[] {1}, SpatialWeights.Style.BINARY);
    double[] p = ConditionalPermutation.test(one, 99, 1, new double[] {1, 2, 3, 4})[0];
    assertTrue(Double.isNaN(p[2]) && Double.isNaN(p[3]));
    assertFalse(Double.isNaN(p[0]));
  }

  @Test
  void the_number_of_permutations_is_refused_outside_its_range() {
    assertThrows(
        IllegalArgumentException.class, () -> ConditionalPermutation.test(weights, 98, 1, rates));
    assertThrows(
        IllegalArgumentException.class,
        () -> ConditionalPermutation.test(weights, 100_000, 1, rates));
  }
}
