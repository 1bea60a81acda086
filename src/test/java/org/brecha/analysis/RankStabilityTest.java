package org.brecha.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankStabilityTest {

  private static final double[] CASES = {300, 5, 4, 100, 0, 6, 50, 8};
  private static final double[] PEOPLE = {1e5, 1e4, 1e4, 1e5, 2e3, 1e4, 1e5, 1e4};

  @Test
  void a_large_unit_with_a_high_rate_is_surely_first_and_small_ones_are_unsure() {
    RankStability ranks = RankStability.of(CASES, PEOPLE, 1_000, 1, 1);
    assertEquals(1, ranks.lowest()[0]);
    assertEquals(1, ranks.highest()[0]);
    assertTrue(ranks.amongWorst()[0] > 0.95);
    assertTrue(ranks.highest()[4] - ranks.lowest()[4] >= 5, "nobody killed among 2,000");
    assertTrue(ranks.highest()[6] - ranks.lowest()[6] <= 5);
    assertEquals(1, Arrays.stream(ranks.amongWorst()).sum(), 1e-9, "one unit is the worst");
    for (int i = 0; i < CASES.length; i++) {
      assertTrue(ranks.lowest()[i] <= ranks.median()[i] && ranks.median()[i] <= ranks.highest()[i]);
    }
  }

  @Test
  void the_chance_of_two_gammas_to_be_the_larger_is_met() {
    // Four equal pairs: within each, P(first beats second) by integrating over the posteriors.
    double[] cases = {30, 20, 3, 9};
    double[] people = {1e4, 1e4, 1e4, 1e4};
    EmpiricalBayes.Prior prior = EmpiricalBayes.prior(cases, people);
    double shape = prior.mean() * prior.mean() / prior.variance();
    double rate = prior.mean() / prior.variance();
    GammaDistribution[] posterior = new GammaDistribution[4];
    for (int i = 0; i < 4; i++) {
      posterior[i] = GammaDistribution.of(shape + cases[i], 1 / (rate + people[i]));
    }
    double first = 0;
    int steps = 4_000;
    for (int step = 0; step < steps; step++) {
      double x = posterior[0].inverseCumulativeProbability((step + 0.5) / steps);
      first +=
          posterior[1].cumulativeProbability(x)
              * posterior[2].cumulativeProbability(x)
              * posterior[3].cumulativeProbability(x)
              / steps;
    }
    RankStability ranks = RankStability.of(cases, people, 10_000, 3, 1);
    assertEquals(first, ranks.amongWorst()[0], 4 * Math.sqrt(first * (1 - first) / 10_000));
  }

  @Test
  void counts_that_chance_explains_leave_every_order_possible() {
    double[] cases = new double[20];
    double[] people = new double[20];
    Arrays.fill(cases, 3);
    Arrays.fill(people, 10_000);
    RankStability ranks = RankStability.of(cases, people, 1_000, 1, 10);
    for (int i = 0; i < 20; i++) {
      assertTrue(ranks.lowest()[i] <= 2 && ranks.highest()[i] >= 19);
      assertEquals(0.5, ranks.amongWorst()[i], 4 * Math.sqrt(0.25 / 1_000));
    }
  }

  @Test
  void the_same_seed_gives_the_same_ranks_for_every_number_of_threads() throws Exception {
    RankStability once = RankStability.of(CASES, PEOPLE, 500, 9, 2);
    ForkJoinPool pool = new ForkJoinPool(3);
    try {
      RankStability again = pool.submit(() -> RankStability.of(CASES, PEOPLE, 500, 9, 2)).get();
      assertArrayEquals(once.lowest(), again.lowest());
      assertArrayEquals(once.highest(), again.highest());
      assertArrayEquals(once.amongWorst(), again.amongWorst(), 0.0);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void the_share_of_draws_that_keep_a_class_is_that_of_its_ranks() {
    RateDraws rates = new RateDraws(List.of(new RateDraws.Part(1, CASES, PEOPLE)), false, 1);
    RankStability ranks = RankStability.of(rates, 1_000, 2, (unit, rank) -> rank <= 2);
    assertArrayEquals(ranks.amongWorst(), ranks.sameClass(), 0.0);
  }

  @Test
  void two_equal_indicators_rank_as_surely_as_independent_evidence_for_both() {
    RateDraws.Part part = new RateDraws.Part(1, CASES, PEOPLE);
    RankStability one = RankStability.of(new RateDraws(List.of(part), false, 1), 1_000, 1, null);
    RankStability two =
        RankStability.of(new RateDraws(List.of(part, part), false, 1), 1_000, 1, null);
    int narrower = 0;
    for (int i = 0; i < CASES.length; i++) {
      int before = one.highest()[i] - one.lowest()[i];
      narrower += two.highest()[i] - two.lowest()[i] <= before ? 1 : 0;
    }
    assertTrue(narrower >= 6, narrower + " of 8 intervals no wider");
    assertEquals(1, two.lowest()[0]);
  }

  @Test
  void of_a_weight_that_dwarfs_the_other_only_the_heavy_indicator_counts() {
    double[] reversed = {0, 60, 60, 200, 80, 50, 900, 70};
    RateDraws.Part heavy = new RateDraws.Part(100, CASES, PEOPLE);
    RateDraws.Part light = new RateDraws.Part(0.0001, reversed, PEOPLE);
    RankStability one = RankStability.of(new RateDraws(List.of(heavy), false, 4), 500, 1, null);
    RankStability both =
        RankStability.of(new RateDraws(List.of(heavy, light), false, 4), 500, 1, null);
    assertArrayEquals(one.median(), both.median());
  }

  @Test
  void burden_ranks_cases_so_that_people_count() {
    double[] cases = {50, 40};
    double[] people = {1e6, 1e4};
    RankStability burden =
        RankStability.of(
            new RateDraws(List.of(new RateDraws.Part(1, cases, people)), true, 1), 1_000, 1, null);
    RankStability rate = RankStability.of(cases, people, 1_000, 1, 1);
    assertTrue(burden.amongWorst()[0] > 0.7, "50 cases against 40");
    assertTrue(rate.amongWorst()[1] > 0.99, "5 against 400 per 100,000");
  }

  @Test
  void more_than_65535_units_keep_their_ranks() {
    RankMatrix matrix = new RankMatrix(1, 70_000);
    int[] ranks = new int[70_000];
    Arrays.setAll(ranks, i -> i + 1);
    matrix.put(0, ranks);
    for (int i : new int[] {0, 255, 256, 65_534, 65_535, 65_536, 69_999}) {
      assertEquals(i + 1, matrix.get(0, i));
    }
  }

  @Test
  void the_usual_worst_are_a_tenth_but_at_least_ten() {
    assertEquals(10, RankStability.usualWorst(84));
    assertEquals(79, RankStability.usualWorst(784));
    assertEquals(4, RankStability.usualWorst(4));
  }

  @Test
  void ranks_descend_and_equal_values_keep_their_order() {
    assertArrayEquals(
        new int[] {5, 1, 3, 2, 4}, DescendingRanks.of(new float[] {0, 1e30f, 2.5f, 3, 2.5f}));
  }

  @Test
  void impossible_numbers_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> RankStability.of(CASES, PEOPLE, 99, 1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> RankStability.of(CASES, PEOPLE, 1_000, 1, 9));
  }

  @Test
  void normal_numbers_are_normal() {
    RandomStream random = new RandomStream(1, 2);
    double[] draws = new double[200_000];
    Arrays.setAll(draws, i -> random.nextGaussian());
    Arrays.sort(draws);
    assertTrue(distance(draws, NormalDistribution.of(0, 1)::cumulativeProbability) < limit(draws));
    assertTrue(draws[0] < -3.8 && draws[draws.length - 1] > 3.8, "both tails are reached");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 2.5, 80})
  void gamma_numbers_are_gamma(double shape) {
    RandomStream random = new RandomStream(1, 3);
    double[] draws = new double[100_000];
    Arrays.setAll(draws, i -> random.nextGamma(shape));
    Arrays.sort(draws);
    assertTrue(
        distance(draws, GammaDistribution.of(shape, 1)::cumulativeProbability) < limit(draws));
  }

  /** Kolmogorov's distance; a limit that one good seed in 10,000 exceeds. */
  private static double distance(
      double[] sorted, java.util.function.DoubleUnaryOperator distribution) {
    double most = 0;
    for (int i = 0; i < sorted.length; i++) {
      double share = distribution.applyAsDouble(sorted[i]);
      most = Math.max(most, Math.abs(share - (i + 0.5) / sorted.length));
    }
    return most;
  }

  private static double limit(double[] draws) {
    return 2.23 / Math.sqrt(draws.length);
  }
}
