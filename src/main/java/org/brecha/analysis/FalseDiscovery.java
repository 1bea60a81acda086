package org.brecha.analysis;

import java.util.Arrays;

/**
 * False discovery rate by Y. Benjamini and Y. Hochberg, Controlling the false discovery rate,
 * Journal of the Royal Statistical Society B 57, 1995, 289-300; for local statistics of neighbours
 * see M. C. de Castro and B. H. Singer, Geographical Analysis 38, 2006, 180-208. Thread-safe.
 */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * The smallest false discovery rate at which each test counts as a discovery, as R's {@code
   * p.adjust(method = "BH")}.
   *
   * @param p probabilities; NaN where there was no test, which then counts for nothing
   * @return adjusted probabilities, at most 1, in the order given; NaN where p is NaN
   */
  public static double[] adjust(double[] p) {
    double[] sorted = Arrays.stream(p).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int tests = sorted.length;
    double[] adjusted = new double[tests];
    double smallest = 1;
    for (int rank = tests; rank >= 1; rank--) {
      smallest = Math.min(smallest, sorted[rank - 1] * tests / rank);
      adjusted[rank - 1] = smallest;
    }
    double[] result = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      // Equal probabilities share the adjustment of the last of them, which is the smallest.
      result[i] = Double.isNaN(p[i]) ? Double.NaN : adjusted[Arrays.binarySearch(sorted, p[i])];
    }
    return result;
  }
}
