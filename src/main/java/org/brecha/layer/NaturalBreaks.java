package org.brecha.layer;

import java.util.Arrays;

/**
 * The classes of numbers with the least sum of squared distances from the means of their classes:
 * the exact optimum by dynamic programming over the distinct values (W. D. Fisher, Journal of the
 * American Statistical Association 53, 1958; G. F. Jenks, University of Kansas, 1977). That of
 * GeoTools is not used: the breaks it finds are upper ends that belong to the class below, but its
 * classifier gives them to the class above.
 *
 * <p>As the best first value of the last class never falls when values are added, each layer of the
 * table is filled by halves: n log n steps a class instead of n².
 */
final class NaturalBreaks {

  private final double[] values;
  private final double[] weights;
  private final double[] sums;
  private final double[] squares;
  private double[] before;
  private double[] costs;
  private int[] starts;

  private NaturalBreaks(double[] sorted) {
    int n = sorted.length;
    double[] distinct = new double[n];
    double[] units = new double[n];
    int m = 0;
    for (double value : sorted) {
      if (m == 0 || distinct[m - 1] != value) {
        distinct[m++] = value;
      }
      units[m - 1]++;
    }
    values = Arrays.copyOf(distinct, m);
    weights = new double[m + 1];
    sums = new double[m + 1];
    squares = new double[m + 1];
    // Around the mean, so that differences of large squares do not eat up the digits.
    double mean = Arrays.stream(sorted).average().orElse(0);
    for (int i = 0; i < m; i++) {
      double v = values[i] - mean;
      weights[i + 1] = weights[i] + units[i];
      sums[i + 1] = sums[i] + units[i] * v;
      squares[i + 1] = squares[i] + units[i] * v * v;
    }
  }

  /**
   * @param sorted rising, none NaN
   * @param classes wished for, at least 1
   * @return the least value of each class but the first, strictly rising: fewer than {@code classes
   *     - 1} where there are fewer distinct values
   */
  static double[] of(double[] sorted, int classes) {
    return new NaturalBreaks(sorted).solve(classes);
  }

  private double[] solve(int classes) {
    int m = values.length;
    int most = Math.min(classes, m);
    if (most <= 1) {
      return new double[0];
    }
    int[][] startOf = new int[most][];
    before = new double[m];
    for (int end = 0; end < m; end++) {
      before[end] = cost(0, end);
    }
    for (int c = 1; c < most; c++) {
      costs = new double[m];
      starts = new int[m];
      Arrays.fill(costs, Double.POSITIVE_INFINITY);
      fill(c, m - 1, c, m - 1);
      startOf[c] = starts;
      before = costs;
    }
    double[] breaks = new double[most - 1];
    int end = m - 1;
    for (int c = most - 1; c >= 1; c--) {
      int start = startOf[c][end];
      breaks[c - 1] = values[start];
      end = start - 1;
    }
    return breaks;
  }

  /** Finds where the last class starts for every last value from low to high. */
  private void fill(int low, int high, int leastStart, int greatestStart) {
    if (low > high) {
      return;
    }
    int end = low + high >>> 1;
    int best = leastStart;
    for (int start = leastStart; start <= Math.min(end, greatestStart); start++) {
      double cost = before[start - 1] + cost(start, end);
      if (cost < costs[end]) {
        costs[end] = cost;
        best = start;
      }
    }
    starts[end] = best;
    fill(low, end - 1, leastStart, best);
    fill(end + 1, high, best, greatestStart);
  }

  /** Sum of squared distances from the mean of the values from first to last. */
  private double cost(int first, int last) {
    double weight = weights[last + 1] - weights[first];
    double sum = sums[last + 1] - sums[first];
    return Math.max(0, squares[last + 1] - squares[first] - sum * sum / weight);
  }
}
