package org.brecha.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Ratios, limits and probabilities were computed with R 4.2. */
class RateComparisonTest {

  private static void same(double expected, double computed) {
    assertEquals(expected, computed, 1e-9 * Math.abs(expected));
  }

  @Test
  void a_pooled_rate_is_all_cases_by_all_person_years() {
    PooledRate pooled =
        PooledRate.of(
            new double[] {3, 0, 4},
            new double[] {20_000, 20_500, 21_000},
            new double[] {1, 1, 0.5});
    assertEquals(7, pooled.cases());
    assertEquals(51_000, pooled.personYears());
    same(13.725490196078431, pooled.per100k());
  }

  @Test
  void a_period_without_people_is_refused_rather_than_counted_as_nothing() {
    double[] one = {1};
    assertThrows(
        IllegalArgumentException.class, () -> PooledRate.of(one, new double[] {Double.NaN}, one));
    assertThrows(
        IllegalArgumentException.class, () -> PooledRate.of(new double[] {Double.NaN}, one, one));
    assertThrows(
        IllegalArgumentException.class,
        () -> PooledRate.of(new double[0], new double[0], new double[0]));
  }

  @Test
  void rate_ratios_and_their_exact_intervals_agree_with_r() {
    RateRatio down = RateRatio.of(9, 31_000, 22, 34_000);
    same(2.22875816993464, down.ratio());
    same(0.986318932448961, down.lower());
    same(5.498796604620703, down.upper());
    same(0.054615586068186, down.p());
    RateRatio few = RateRatio.of(40, 2e5, 3, 1e5);
    same(0.0296851541226858, few.lower());
    same(0.4709882257284935, few.upper());
    same(9.59778749933641e-05, few.p());
  }

  @Test
  void turning_the_periods_round_turns_the_ratio_round() {
    RateRatio there = RateRatio.of(9, 31_000, 22, 34_000);
    RateRatio back = RateRatio.of(22, 34_000, 9, 31_000);
    same(1 / there.ratio(), back.ratio());
    same(1 / there.upper(), back.lower());
    same(1 / there.lower(), back.upper());
    same(there.p(), back.p());
  }

  @Test
  void periods_without_cases_leave_an_end_open() {
    RateRatio vanished = RateRatio.of(5, 1, 0, 1);
    assertEquals(0, vanished.ratio());
    assertEquals(0, vanished.lower());
    assertTrue(vanished.upper() < 1.1);
    RateRatio appeared = RateRatio.of(0, 2, 5, 1);
    assertEquals(Double.POSITIVE_INFINITY, appeared.ratio());
    assertEquals(Double.POSITIVE_INFINITY, appeared.upper());
    same(1.83271171463092, appeared.lower());
    RateRatio nothing = RateRatio.of(0, 1, 0, 1);
    assertTrue(Double.isNaN(nothing.ratio()));
    assertEquals(1, nothing.p());
  }

  @Test
  void the_test_against_a_benchmark_is_twice_the_smaller_exact_tail() {
    same(0.24102580243274, BenchmarkRate.twoSided(3, 1.2));
    same(0.0424529726058178, BenchmarkRate.twoSided(3, 9));
    same(0.783396436040985, BenchmarkRate.twoSided(22, 24));
    same(2 * Math.exp(-5), BenchmarkRate.twoSided(0, 5));
    assertThrows(IllegalArgumentException.class, () -> BenchmarkRate.twoSided(1, 0));
  }

  @Test
  void the_test_and_the_interval_never_contradict_each_other() {
    for (int cases = 0; cases < 200; cases++) {
      double lower = PoissonLimits.lower95(cases);
      double upper = PoissonLimits.upper95(cases);
      if (cases > 0) {
        assertEquals(0.05, BenchmarkRate.twoSided(cases, lower), 1e-9);
      }
      assertEquals(0.05, BenchmarkRate.twoSided(cases, upper), 1e-9);
      assertTrue(BenchmarkRate.twoSided(cases, upper * 1.001) < 0.05);
      assertTrue(BenchmarkRate.twoSided(cases, (lower + upper) / 2) > 0.05);
    }
  }

  @Test
  void false_discoveries_are_adjusted_as_r_does_and_missing_tests_do_not_count() {
    assertArrayEquals(
        new double[] {0.04, 0.16 / 3, 0.16 / 3, Double.NaN, 0.5},
        FalseDiscovery.adjust(new double[] {0.01, 0.04, 0.03, Double.NaN, 0.5}),
        1e-15);
  }
}
