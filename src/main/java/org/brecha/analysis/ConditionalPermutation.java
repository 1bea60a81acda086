package org.brecha.analysis;

import java.util.stream.IntStream;

/**
 * Inference for local statistics without a distribution assumed: a unit keeps its own value, its
 * neighbours are drawn without replacement from all other units, again and again (L. Anselin,
 * Geographical Analysis 27, 1995, 93-115). Given the unit's value, local Moran and Gi* both grow or
 * fall with the sum of its neighbours' values alone, so one run serves both: their two-sided
 * probabilities are the same number.
 *
 * <p>Two-sided rule: the share of draws whose sum lies at least as far from its exact expectation
 * as the observed sum, {@code (count + 1) / (permutations + 1)}, the observation counting as one of
 * the draws (B. V. North, D. Curtis and P. C. Sham, American Journal of Human Genetics 71, 2002,
 * 439-441). It approaches the two-sided normal probability where sums are about normal; doubling
 * the smaller tail would not where they are skewed.
 *
 * <p>Every unit draws from its own {@link RandomStream} (seed, unit), so results are the same bit
 * for bit on every run and for every number of threads. Work runs in the fork-join pool of the
 * caller, or the common one.
 */
public final class ConditionalPermutation {

  /** Fewer draws say too little; the smallest probability they can give is 1 / (draws + 1). */
  public static final int FEWEST = 99;

  /** More draws than this take long and change nothing a reader could see. */
  public static final int MOST = 99_999;

  private static final int UNITS_PER_TASK = 32;

  /** Sums within this share of the largest possible rounding are equal. */
  private static final double ROUNDING = 1e-12;

  private final SpatialWeights weights;
  private final double[][] deviations;
  private final double[] largest;
  private final int permutations;
  private final long seed;

  private ConditionalPermutation(
      SpatialWeights weights, double[][] deviations, int permutations, long seed) {
    this.weights = weights;
    this.deviations = deviations;
    this.permutations = permutations;
    this.seed = seed;
    this.largest = new double[deviations.length];
    for (int v = 0; v < deviations.length; v++) {
      for (double d : deviations[v]) {
        largest[v] = Math.max(largest[v], Math.abs(d));
      }
    }
  }

  /**
   * Two-sided probabilities of each unit's neighbourhood.
   *
   * @param variables one or more sets of finite values; all are judged on the same draws
   * @param permutations from {@link #FEWEST} to {@link #MOST}
   * @param seed any number; publish it with the result
   * @return per variable and unit; NaN for a unit without neighbours, or with all others as
   *     neighbours: there is nothing to draw
   * @throws IllegalArgumentException if the number of permutations is outside its range, or values
   *     are missing or all equal
   */
  public static double[][] test(
      SpatialWeights weights, int permutations, long seed, double[]... variables) {
    if (permutations < FEWEST || permutations > MOST) {
      throw new IllegalArgumentException(
          "permutations: " + permutations + " is outside of " + FEWEST + " to " + MOST);
    }
    double[][] deviations = new double[variables.length][];
    for (int v = 0; v < variables.length; v++) {
      weights.requireValues(variables[v]);
      deviations[v] = Moments.of(variables[v]).requireSpread().deviations();
    }
    return new ConditionalPermutation(weights, deviations, permutations, seed).run();
  }

  private double[][] run() {
    int units = weights.size();
    double[][] p = new double[deviations.length][units];
    int tasks = (units + UNITS_PER_TASK - 1) / UNITS_PER_TASK;
    IntStream.range(0, tasks)
        .parallel()
        .forEach(
            task -> {
              int from = task * UNITS_PER_TASK;
              int to = Math.min(units, from + UNITS_PER_TASK);
              int most = 0;
              for (int i = from; i < to; i++) {
                most = Math.max(most, weights.cardinality(i));
              }
              NeighbourDraw draw = new NeighbourDraw(units, most);
              for (int i = from; i < to; i++) {
                unit(i, draw, p);
              }
            });
    return p;
  }

  private void unit(int unit, NeighbourDraw draw, double[][] p) {
    int k = weights.cardinality(unit);
    int others = weights.size() - 1;
    if (k == 0 || k >= others) {
      for (double[] variable : p) {
        variable[unit] = Double.NaN;
      }
      return;
    }
    int variables = deviations.length;
    double[] expected = new double[variables];
    double[] distance = new double[variables];
    int[] asFar = new int[variables];
    for (int v = 0; v < variables; v++) {
      double[] d = deviations[v];
      double observed = 0;
      for (int at = weights.start(unit); at < weights.start(unit + 1); at++) {
        observed += d[weights.neighbour(at)];
      }
      // Deviations sum to 0, so the others sum to the unit's own with its sign turned.
      expected[v] = -d[unit] * k / others;
      distance[v] = Math.abs(observed - expected[v]) - ROUNDING * k * largest[v];
    }
    draw.begin(seed, unit);
    int[] drawn = draw.drawn();
    for (int permutation = 0; permutation < permutations; permutation++) {
      draw.next(k);
      for (int v = 0; v < variables; v++) {
        double[] d = deviations[v];
        double sum = 0;
        for (int at = 0; at < k; at++) {
          sum += d[drawn[at]];
        }
        if (Math.abs(sum - expected[v]) >= distance[v]) {
          asFar[v]++;
        }
      }
    }
    for (int v = 0; v < variables; v++) {
      p[v][unit] = (asFar[v] + 1.0) / (permutations + 1.0);
    }
  }
}
