package org.brecha.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.brecha.analysis.SpatialWeights.Style;
import org.junit.jupiter.api.Test;

class HotspotInferenceTest {

  private final NorthCarolina counties = new NorthCarolina();
  private final double[] cases = counties.column("n");
  private final double[] people = counties.column("population");

  private HotspotInference test(int permutations) {
    return HotspotInference.of(cases, people, counties.weights(), permutations, 7);
  }

  @Test
  void permutations_and_moments_agree_within_monte_carlo_error_on_the_reference() {
    double[] drawn = test(9_999).p();
    double[] formula = test(0).p();
    for (int i = 0; i < drawn.length; i++) {
      double error = 4 * Math.sqrt(formula[i] * (1 - formula[i]) / 9_999) + 0.02;
      assertEquals(formula[i], drawn[i], error, "county " + i);
    }
  }

  @Test
  void the_statistics_are_those_of_the_reference() {
    HotspotInference test = test(99);
    double[] expected = counties.column("local_moran_ebz");
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], test.moran().statistic()[i], 1e-9 * Math.abs(expected[i]));
    }
    assertEquals(counties.global("eb_moran_I"), test.ofStandardised().statistic(), 1e-12);
    assertEquals(counties.global("moran_I_rate_W"), test.ofRates().statistic(), 1e-12);
  }

  @Test
  void one_thread_and_four_give_the_same_bits() throws Exception {
    double[] alone = inPool(1);
    assertArrayEquals(alone, inPool(4));
    assertArrayEquals(alone, test(999).p());
  }

  private double[] inPool(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> test(999).p()).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void beyond_two_thousand_units_the_formula_takes_the_place_of_permutations() {
    int units = HotspotInference.MOST_PERMUTED + 1;
    double[] n = new double[units];
    double[] persons = new double[units];
    int[] from = new int[units - 1];
    int[] to = new int[units - 1];
    for (int i = 0; i < units; i++) {
      persons[i] = 10_000;
      n[i] = i >= 500 && i < 530 ? 40 : i * 7919 % 11;
      if (i > 0) {
        from[i - 1] = i - 1;
        to[i - 1] = i;
      }
    }
    SpatialWeights chain = SpatialWeights.ofPairs(units, from, to, Style.ROW_STANDARDISED);
    HotspotInference test = HotspotInference.of(n, persons, chain, 99, 1);
    assertEquals(0, test.permutations());
    for (int i = 501; i < 529; i++) {
      assertEquals(ClusterClass.HIGH_HIGH, test.moranClass(i));
      assertEquals(1, test.spot(i));
    }
    long others = 0;
    for (int i = 0; i < units; i++) {
      others += (i < 499 || i > 530) && test.moranClass(i) == ClusterClass.HIGH_HIGH ? 1 : 0;
    }
    assertEquals(0, others);
    assertEquals(
        99,
        HotspotInference.of(
                Arrays.copyOf(n, 600),
                Arrays.copyOf(persons, 600),
                SpatialWeights.ofPairs(
                    600, Arrays.copyOf(from, 599), Arrays.copyOf(to, 599), Style.ROW_STANDARDISED),
                99,
                1)
            .permutations());
  }

  @Test
  void a_high_unit_among_low_ones_is_an_outlier_and_no_spot() {
    int units = 400;
    double[] n = new double[units];
    double[] persons = new double[units];
    Arrays.fill(persons, 10_000);
    int[] from = new int[2 * units];
    int[] to = new int[2 * units];
    for (int i = 0; i < units; i++) {
      n[i] = 20 + i * 7919 % 13;
      for (int step = 1; step <= 2; step++) {
        from[2 * i + step - 1] = i;
        to[2 * i + step - 1] = (i + step) % units;
      }
    }
    for (int i = 98; i <= 102; i++) {
      n[i] = i == 100 ? 200 : 0;
    }
    SpatialWeights ring = SpatialWeights.ofPairs(units, from, to, Style.ROW_STANDARDISED);
    HotspotInference test = HotspotInference.of(n, persons, ring, 0, 1);
    assertEquals(ClusterClass.HIGH_LOW, test.moranClass(100));
    assertTrue(test.giStarZ()[100] > 0, "its own value does not lift Gi*");
    assertEquals(0, test.spot(100));
  }

  @Test
  void islands_have_no_test_and_do_not_count_in_the_adjustment() {
    SpatialWeights some =
        SpatialWeights.ofPairs(
            100, new int[] {0, 1, 2}, new int[] {1, 2, 3}, Style.ROW_STANDARDISED);
    HotspotInference test = HotspotInference.of(cases, people, some, 99, 1);
    assertTrue(Double.isNaN(test.giStarZ()[50]) && !test.tested(50) && test.tested(1));
    assertEquals(ClusterClass.NOT_SIGNIFICANT, test.moranClass(50));
    double least = Arrays.stream(test.p()).filter(p -> p > 0).min().orElseThrow();
    double adjusted = Arrays.stream(test.pFdr()).filter(p -> p > 0).min().orElseThrow();
    assertTrue(adjusted <= 4 * least, "adjusted over more than the four tests");
    SpatialWeights pair =
        SpatialWeights.ofPairs(100, new int[] {0}, new int[] {1}, Style.ROW_STANDARDISED);
    assertNull(HotspotInference.of(cases, people, pair, 99, 1).ofRates());
  }

  @Test
  void too_few_or_too_many_permutations_and_no_case_at_all_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> test(98));
    assertThrows(IllegalArgumentException.class, () -> test(100_000));
    double[] none = new double[100];
    assertThrows(
        IllegalArgumentException.class,
        () -> HotspotInference.of(none, people, counties.weights(), 99, 1));
  }
}
