package org.brecha.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAllocationTest {

  private static final long NODES = 1_000_000;

  /** Twelve units in three groups; sites reach some neighbours in part. */
  private static SiteQuestion random(long seed, boolean budget, boolean oneInEachGroup) {
    Random random = new Random(seed);
    int units = 12;
    double[] weight = random.doubles(units, 0, 1000).toArray();
    int[] starts = new int[units + 1];
    List<Integer> reached = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      for (int j = 0; j < units; j++) {
        if (i == j || random.nextDouble() < 0.25) {
          reached.add(j);
          shares.add(i == j ? 0.8 : 0.2 + 0.5 * random.nextDouble());
        }
      }
      starts[i + 1] = reached.size();
    }
    double[] cost = new double[units];
    Arrays.setAll(cost, i -> budget ? 1 + random.nextInt(5) : 1);
    int[] group = new int[units];
    Arrays.setAll(group, i -> i % 3);
    boolean[] excluded = new boolean[units];
    excluded[4] = true;
    return new SiteQuestion(
        weight,
        starts,
        reached.stream().mapToInt(Integer::intValue).toArray(),
        shares.stream().mapToDouble(Double::doubleValue).toArray(),
        cost,
        group,
        excluded,
        budget ? units : 4,
        budget ? 9 : Double.POSITIVE_INFINITY,
        oneInEachGroup);
  }

  /** The best of all 4096 sets, computed without the code under test. */
  private static double bestOfAllSets(SiteQuestion question) {
    int units = question.weight().length;
    double best = -1;
    for (int set = 0; set < 1 << units; set++) {
      double cost = 0;
      boolean allowed = Integer.bitCount(set) <= question.mostSites();
      boolean[] groups = new boolean[3];
      for (int i = 0; i < units; i++) {
        if ((set >> i & 1) == 1) {
          cost += question.cost()[i];
          groups[question.group()[i]] = true;
          allowed &= !question.excluded()[i];
        }
      }
      boolean fair = !question.oneInEachGroup() || groups[0] && groups[1] && groups[2];
      if (allowed && fair && cost <= question.budget()) {
        best = Math.max(best, closedBy(question, set));
      }
    }
    return best;
  }

  private static double closedBy(SiteQuestion question, int set) {
    double[] closed = new double[question.weight().length];
    for (int i = 0; i < closed.length; i++) {
      for (int at = question.reachStart()[i]; at < question.reachStart()[i + 1]; at++) {
        closed[question.reachUnit()[at]] += (set >> i & 1) * question.reachShare()[at];
      }
    }
    double sum = 0;
    for (int i = 0; i < closed.length; i++) {
      sum += question.weight()[i] * Math.min(1, closed[i]);
    }
    return sum;
  }

  private static void holdsWhatItPromises(SiteQuestion question) {
    double best = bestOfAllSets(question);
    SitePlan exact = SiteAllocation.exact(question, NODES);
    assertTrue(exact.optimal());
    assertEquals(best, exact.reduction(), 1e-6);
    SitePlan greedy = SiteAllocation.greedy(question);
    assertTrue(greedy.reduction() >= greedy.guarantee() * best - 1e-6);
    assertTrue(greedy.upperBound() >= best - 1e-6, "a bound below the best is none");
    SitePlan cut = SiteAllocation.exact(question, 3);
    assertTrue(cut.upperBound() >= best - 1e-6);
    for (SitePlan plan : List.of(exact, greedy, cut)) {
      int set = 0;
      double cost = 0;
      for (int site : plan.sites()) {
        assertFalse(question.excluded()[site]);
        set |= 1 << site;
        cost += question.cost()[site];
      }
      assertEquals(plan.sites().length, Integer.bitCount(set), "a unit twice");
      assertEquals(closedBy(question, set), plan.reduction(), 1e-6);
      assertEquals(cost, plan.cost(), 1e-9);
      assertTrue(cost <= question.budget() && plan.sites().length <= question.mostSites());
      if (question.oneInEachGroup()) {
        assertEquals(
            3, Arrays.stream(plan.sites()).map(site -> question.group()[site]).distinct().count());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void exact_search_finds_the_best_of_all_sets_and_greedy_keeps_its_guarantee(long seed) {
    holdsWhatItPromises(random(seed, false, false));
    holdsWhatItPromises(random(seed, true, false));
    holdsWhatItPromises(random(seed, false, true));
    holdsWhatItPromises(random(seed, true, true));
  }

  @Test
  void without_reach_the_largest_weights_win_and_greedy_proves_it() {
    SitePlan plan = SiteAllocation.greedy(SiteQuestion.simple(new double[] {5, 9, 0, 7, 9}, 3));
    assertArrayEquals(new int[] {1, 4, 3}, plan.sites());
    assertEquals(25, plan.reduction());
    assertTrue(plan.optimal());
    assertEquals(1, plan.guarantee());
    assertEquals(0, plan.openShare());
  }

  @Test
  void a_unit_without_a_gap_gains_nothing_and_gets_no_site() {
    double[] weights =
        SiteQuestion.weights(new double[] {1000, 500, 200}, new double[] {-20, 10, 0});
    assertArrayEquals(new double[] {0, 5000, 0}, weights);
    SitePlan plan = SiteAllocation.greedy(SiteQuestion.simple(weights, 3));
    assertArrayEquals(new int[] {1}, plan.sites());
  }

  @Test
  void greedy_can_be_wrong_where_exact_is_not() {
    // Site 0 closes two thirds of four units, sites 1 and 2 close two whole units each.
    double[] weight = {0, 0, 0, 1, 1, 1, 1};
    SiteQuestion question =
        new SiteQuestion(
            weight,
            new int[] {0, 4, 6, 8, 8, 8, 8, 8},
            new int[] {3, 4, 5, 6, 3, 4, 5, 6},
            new double[] {0.6, 0.6, 0.6, 0.6, 1, 1, 1, 1},
            new double[] {1, 1, 1, 1, 1, 1, 1},
            new int[7],
            new boolean[7],
            2,
            Double.POSITIVE_INFINITY,
            false);
    SitePlan greedy = SiteAllocation.greedy(question);
    assertEquals(3.2, greedy.reduction(), 1e-12);
    assertFalse(greedy.optimal());
    SitePlan exact = SiteAllocation.exact(question, NODES);
    assertEquals(4, exact.reduction(), 1e-12);
    assertArrayEquals(new int[] {1, 2}, exact.sites());
    assertTrue(exact.optimal());
  }

  @Test
  void what_cannot_be_is_refused_in_words() {
    double[] w = {1, 2};
    refused("at least 1", () -> SiteQuestion.simple(w, 0));
    refused("pays for no site", () -> question(5, 1, new boolean[2], false));
    refused("all units are excluded", () -> question(5, 9, new boolean[] {true, true}, false));
    refused("fewer than the 2 groups", () -> question(1, 9, new boolean[2], true));
    refused("costs at least 5.0, more than", () -> question(2, 4, new boolean[2], true));
    refused("all its units are excluded", () -> question(2, 9, new boolean[] {true, false}, true));
  }

  private static SiteQuestion question(
      int mostSites, double budget, boolean[] excluded, boolean oneInEachGroup) {
    return new SiteQuestion(
        new double[] {1, 2},
        new int[] {0, 1, 2},
        new int[] {0, 1},
        new double[] {1, 1},
        new double[] {2, 3},
        new int[] {0, 1},
        excluded,
        mostSites,
        budget,
        oneInEachGroup);
  }

  private static void refused(String words, org.junit.jupiter.api.function.Executable wish) {
    String message = assertThrows(IllegalArgumentException.class, wish).getMessage();
    assertTrue(message.contains(words), message);
  }
}
