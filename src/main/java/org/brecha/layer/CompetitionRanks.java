package org.brecha.layer;

import java.util.Arrays;

/** Places in an order of descending values: 1 for the greatest, equal ones share the better. */
final class CompetitionRanks {

  private CompetitionRanks() {}

  /**
   * @param values NaN for none
   * @return by index, 0 where there is no value
   */
  static int[] of(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int[] ranks = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        ranks[i] = 1 + sorted.length - firstAbove(sorted, values[i]);
      }
    }
    return ranks;
  }

  private static int firstAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
