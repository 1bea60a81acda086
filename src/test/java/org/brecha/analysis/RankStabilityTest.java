package org.brecha.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
