package org.brecha.analysis;

import org.apache.commons.numbers.gamma.Erfc;

/** Two-sided probabilities of the standard normal distribution. */
final class NormalTail {

  private static final double ROOT_OF_HALF = Math.sqrt(0.5);

  private NormalTail() {}

  /** Probability to lie at least as far from 0 as z; small ones keep their relative precision. */
  static double twoSided(double z) {
    return Double.isNaN(z) ? Double.NaN : Erfc.value(Math.abs(z) * ROOT_OF_HALF);
  }

  static double[] twoSided(double[] z) {
    double[] p = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      p[i] = twoSided(z[i]);
    }
    return p;
  }
}
