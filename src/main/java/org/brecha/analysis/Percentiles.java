package org.brecha.analysis;

import java.util.Arrays;

/** Percentile ranks. */
public final class Percentiles {

  private Percentiles() {}

  /**
   * The share of values below each value, half of the equal ones counted as below: {@code 100 (L +
   * E/2) / n}, where L values are smaller and E equal, the value itself among them (the mid-rank
   * convention of I. D. J. Bross, How to use ridit analysis, Biometrics 14, 1958, 18-38). From 0 to
   * 100, mean 50; all equal gives 50 for all.
   *
   * @param values NaN where there is none
   * @return one rank a value, NaN where there is none
   */
  public static double[] midRanks(double[] values) {
    double[] sorted =
        Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(v -> v + 0.0).sorted().toArray();
    int n = sorted.length;
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        ranks[i] = Double.NaN;
        continue;
      }
      int below = firstNotBelow(sorted, values[i], false);
      int notAbove = firstNotBelow(sorted, values[i], true);
      ranks[i] = 100.0 * (below + notAbove) / (2.0 * n);
    }
    return ranks;
  }

  /**
   * The mid-rank of a value that is not equal to any other.
   *
   * @param rank 1 for the greatest of {@code n}
   */
  public static double ofRank(int rank, int n) {
    return 100.0 * (n - rank + 0.5) / n;
  }

  private static int firstNotBelow(double[] sorted, double value, boolean afterEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sorted[mid] < value || afterEqual && sorted[mid] == value) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
