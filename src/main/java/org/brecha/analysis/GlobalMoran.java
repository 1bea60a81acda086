package org.brecha.analysis;

/**
 * Moran's I: whether high values lie beside high and low beside low ones, over all units (P. A. P.
 * Moran, Notes on continuous stochastic phenomena, Biometrika 37, 1950, 17-23). Expectation and
 * variance are those under randomisation (A. D. Cliff and J. K. Ord, Spatial Processes, 1981), as R
 * spdep 1.2-7's {@code moran.test(zero.policy = TRUE)} computes them: units without neighbours do
 * not count in the number of units, but in the mean.
 *
 * @param statistic Moran's I
 * @param expectation of I if values were dealt to units at random
 * @param variance of I if values were dealt to units at random
 * @param z (statistic - expectation) / standard deviation
 * @param p two-sided, by the normal distribution
 */
public record GlobalMoran(
    double statistic, double expectation, double variance, double z, double p) {

  /**
   * Computes I of finite values.
   *
   * @throws IllegalArgumentException if values are missing or all equal, or fewer than four units
   *     have neighbours
   */
  public static GlobalMoran of(double[] values, SpatialWeights weights) {
    weights.requireValues(values);
    Moments moments = Moments.of(values).requireSpread();
    double n = weights.size() - weights.islands();
    if (n < 4) {
      throw new IllegalArgumentException(
          "Moran's I needs at least four units with neighbours, not " + (int) n);
    }
    double[] z = moments.deviations();
    double cross = 0;
    double s0 = 0;
    for (int i = 0; i < z.length; i++) {
      cross += z[i] * weights.lag(i, z);
      s0 += weights.weight(i) * weights.cardinality(i);
    }
    double s1 = sumOfSquaredLinks(weights);
    double s2 = sumOfSquaredTotals(weights);
    double statistic = n / s0 * (cross / (moments.second() * z.length));
    double expectation = -1 / (n - 1);
    double kurtosis = moments.fourth() / (moments.second() * moments.second());
    double spread = n * (s1 * (n * n - 3 * n + 3) - n * s2 + 3 * s0 * s0);
    double peak = kurtosis * (s1 * (n * n - n) - 2 * n * s2 + 6 * s0 * s0);
    double variance =
        (spread - peak) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expectation * expectation;
    double score = (statistic - expectation) / Math.sqrt(variance);
    return new GlobalMoran(statistic, expectation, variance, score, NormalTail.twoSided(score));
  }

  /** Half the sum of (w_ij + w_ji)² over all ordered pairs. */
  private static double sumOfSquaredLinks(SpatialWeights weights) {
    double sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      double there = weights.weight(i);
      for (int p = weights.start(i); p < weights.start(i + 1); p++) {
        int j = weights.neighbour(p);
        if (weights.linked(j, i)) {
          double both = there + weights.weight(j);
          sum += both * both / 2;
        } else {
          // The empty link back makes a second ordered pair with the same sum.
          sum += there * there;
        }
      }
    }
    return sum;
  }

  /** Sum over units of (what it weighs + what it is weighed by)². */
  private static double sumOfSquaredTotals(SpatialWeights weights) {
    double[] totals = new double[weights.size()];
    for (int i = 0; i < weights.size(); i++) {
      double weight = weights.weight(i);
      totals[i] += weight * weights.cardinality(i);
      for (int p = weights.start(i); p < weights.start(i + 1); p++) {
        totals[weights.neighbour(p)] += weight;
      }
    }
    double sum = 0;
    for (double total : totals) {
      sum += total * total;
    }
    return sum;
  }
}
