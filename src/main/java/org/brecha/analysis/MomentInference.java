package org.brecha.analysis;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * What {@link ConditionalPermutation} would find with endless permutations, by formula: the first
 * three moments of a neighbourhood's sum when its members are drawn without replacement from all
 * other units are known exactly, and the gamma distribution that has them (Pearson's type III)
 * gives the probability (P. W. Mielke and K. J. Berry, Permutation Methods: A Distance Function
 * Approach, Springer 2001; J. Siemiatycki, Journal of Statistical Computation and Simulation 7,
 * 1978, 13-31). Rates of few cases are skewed to the right, so the normal distribution, which knows
 * two moments, calls three times as many neighbourhoods unusual as permutations do; this does not.
 *
 * <p>For many units: its probabilities can be smaller than 1 / (permutations + 1), without which no
 * false-discovery control over tens of thousands of units can find anything. Thread-safe.
 */
public final class MomentInference {

  /** Below this the gamma distribution is the normal one to many digits. */
  private static final double NO_SKEWNESS = 1e-4;

  private MomentInference() {}

  /**
   * Two-sided probabilities of each unit's neighbourhood: to lie at least as far from the
   * expectation as the observed sum, on either side.
   *
   * @param values finite
   * @return by unit; NaN for one without neighbours or with all others as neighbours
   * @throws IllegalArgumentException if values are missing or all equal, or fewer than four
   */
  public static double[] test(SpatialWeights weights, double[] values) {
    weights.requireValues(values);
    int units = values.length;
    if (units < 4) {
      throw new IllegalArgumentException("three moments need at least four units, not " + units);
    }
    double[] deviations = Moments.of(values).requireSpread().deviations();
    double squares = 0;
    double cubes = 0;
    for (double d : deviations) {
      squares += d * d;
      cubes += d * d * d;
    }
    SpatialWeights binary = weights.withStyle(SpatialWeights.Style.BINARY);
    double others = units - 1.0;
    double[] p = new double[units];
    for (int i = 0; i < units; i++) {
      double d = deviations[i];
      double k = binary.cardinality(i);
      double mean = -d / others;
      double second = (squares - d * d) / others - mean * mean;
      double third =
          (cubes - d * d * d) / others
              - 3 * mean * (squares - d * d) / others
              + 2 * mean * mean * mean;
      double variance = k * second * (others - k) / (others - 1);
      if (!(variance > 0)) {
        p[i] = Double.NaN;
        continue;
      }
      double skewness =
          k
              * third
              * (others - k)
              * (others - 2 * k)
              / ((others - 1) * (others - 2) * variance * Math.sqrt(variance));
      double distance = Math.abs(binary.lag(i, deviations) - k * mean) / Math.sqrt(variance);
      p[i] = outside(distance, Math.abs(skewness));
    }
    return p;
  }

  /**
   * Probability that a standardised gamma variable lies at least so far from 0.
   *
   * @param distance not negative
   * @param skewness not negative: both sides count, so its sign does not matter
   */
  static double outside(double distance, double skewness) {
    if (skewness < NO_SKEWNESS) {
      return NormalTail.twoSided(distance);
    }
    double shape = 4 / (skewness * skewness);
    double step = 2 * distance / skewness;
    double above = RegularizedGamma.Q.value(shape, shape + step);
    double below = step < shape ? RegularizedGamma.P.value(shape, shape - step) : 0;
    return Math.min(1, above + below);
  }
}
