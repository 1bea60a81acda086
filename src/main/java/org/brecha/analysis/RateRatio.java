package org.brecha.analysis;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * How a rate changed between two periods, with the exact 95 % interval: given all cases of both
 * periods, those of the second are binomial, so the interval of C. J. Clopper and E. S. Pearson
 * (Biometrika 26, 1934, 404-413) carries over to the ratio (as R's {@code poisson.test} of two
 * counts). The probability is the central two-sided one, below 0.05 exactly when the interval
 * leaves out 1.
 *
 * @param ratio rate of the second period by that of the first; infinite if the first has no case,
 *     NaN if neither has
 * @param lower end of the 95 % interval, 0 if the second period has no case
 * @param upper end of the 95 % interval, infinite if the first period has no case
 * @param p two-sided probability of a change this large, 1 if there is no case at all
 */
public record RateRatio(double ratio, double lower, double upper, double p) {

  private static final double TAIL = 0.025;

  /** Halving the logit range of 80 this often leaves nothing that a double can show. */
  private static final int HALVINGS = 80;

  /**
   * Compares two counts.
   *
   * @param firstCases whole, not negative
   * @param firstPersonYears above 0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static RateRatio of(
      long firstCases, double firstPersonYears, long secondCases, double secondPersonYears) {
    if (firstCases < 0 || secondCases < 0 || !(firstPersonYears > 0) || !(secondPersonYears > 0)) {
      throw new IllegalArgumentException(
          "no ratio of %d by %s and %d by %s"
              .formatted(secondCases, secondPersonYears, firstCases, firstPersonYears));
    }
    if (firstCases + secondCases == 0) {
      return new RateRatio(Double.NaN, 0, Double.POSITIVE_INFINITY, 1);
    }
    double odds = firstPersonYears / secondPersonYears;
    double lower = secondCases == 0 ? 0 : odds * oddsQuantile(secondCases, firstCases + 1.0, TAIL);
    double upper =
        firstCases == 0
            ? Double.POSITIVE_INFINITY
            : odds / oddsQuantile(firstCases, secondCases + 1.0, TAIL);
    double share = secondPersonYears / (firstPersonYears + secondPersonYears);
    double asMany =
        secondCases == 0 ? 1 : RegularizedBeta.value(share, secondCases, firstCases + 1.0);
    double asFew =
        firstCases == 0 ? 1 : RegularizedBeta.complement(share, secondCases + 1.0, firstCases);
    return new RateRatio(
        secondCases / secondPersonYears / (firstCases / firstPersonYears),
        lower,
        upper,
        Math.min(1, 2 * Math.min(asMany, asFew)));
  }

  /** Odds q / (1 - q) of the quantile q of the beta distribution, by halving the logit. */
  private static double oddsQuantile(double a, double b, double probability) {
    double low = -40;
    double high = 40;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double q = 1 / (1 + Math.exp(-middle));
      if (RegularizedBeta.value(q, a, b) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }
}
