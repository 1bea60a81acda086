package org.brecha.analysis;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Whether a count fits a benchmark rate: the rate of the country or of the province, or a reference
 * line such as 10 per 100,000. Exact Poisson test with the central two-sided rule: twice the
 * smaller of the probabilities of as few and of as many cases, at most 1. It therefore calls a
 * difference significant at 0.05 exactly when the benchmark lies outside of {@link PoissonLimits}'
 * interval, which is shown beside it; R's {@code poisson.test} adds up less likely counts instead
 * and may contradict its own interval. Thread-safe.
 */
public final class BenchmarkRate {

  private BenchmarkRate() {}

  /**
   * Two-sided probability of a count this far from the benchmark.
   *
   * @param cases whole, not negative
   * @param expected cases at the benchmark rate: rate times people, above 0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static double twoSided(long cases, double expected) {
    if (cases < 0 || !(expected > 0 && expected < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no test of " + cases + " cases against " + expected);
    }
    double asMany = cases == 0 ? 1 : RegularizedGamma.P.value(cases, expected);
    double asFew = RegularizedGamma.Q.value(cases + 1.0, expected);
    return Math.min(1, 2 * Math.min(asMany, asFew));
  }

  /** As {@link #twoSided(long, double)}, for each unit against one rate per person. */
  public static double[] twoSided(double[] cases, double[] people, double ratePerPerson) {
    double[] p = new double[cases.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = twoSided((long) cases[i], people[i] * ratePerPerson);
    }
    return p;
  }
}
