package org.brecha.analysis;

/**
 * Local Moran statistics (L. Anselin, Local indicators of spatial association, Geographical
 * Analysis 27, 1995, 93-115) with expectation and variance under conditional randomisation: the
 * unit keeps its value, all others are dealt at random (R. R. Sokal, N. L. Oden and B. A. Thomson,
 * Local spatial autocorrelation in a biological model, Geographical Analysis 30, 1998, 331-354), as
 * R spdep 1.2-7's {@code localmoran(conditional = TRUE)}.
 *
 * <p>NaN in z and p where there is no test: the unit has no neighbours, its value is exactly the
 * mean, or all others are its neighbours.
 *
 * @param deviation each value less the mean
 * @param lag each neighbourhood's weighted sum of deviations
 * @param statistic local Moran, 0 for an island
 * @param z standardised by the moments under conditional randomisation
 * @param p two-sided, by the normal distribution
 */
public record LocalMoran(
    double[] deviation, double[] lag, double[] statistic, double[] z, double[] p) {

  /**
   * Computes the statistics of finite values.
   *
   * @throws IllegalArgumentException if values are missing or all equal, or there are fewer than
   *     three units
   */
  public static LocalMoran of(double[] values, SpatialWeights weights) {
    weights.requireValues(values);
    int n = values.length;
    if (n < 3) {
      throw new IllegalArgumentException("local Moran needs at least three units, not " + n);
    }
    Moments moments = Moments.of(values).requireSpread();
    double[] deviation = moments.deviations();
    double second = moments.second();
    double[] lag = new double[n];
    double[] statistic = new double[n];
    double[] z = new double[n];
    for (int i = 0; i < n; i++) {
      double d = deviation[i];
      double weight = weights.weight(i);
      double total = weight * weights.cardinality(i);
      double squares = weight * total;
      lag[i] = weights.lag(i, deviation);
      statistic[i] = d / second * lag[i];
      double expectation = -total / (n - 1) * (d * d / second);
      double scale = d / second;
      double variance =
          scale
              * scale
              * (n / (n - 2.0))
              * (squares - total * total / (n - 1))
              * (second - d * d / (n - 1));
      z[i] =
          variance > 0 && weights.cardinality(i) < n - 1
              ? (statistic[i] - expectation) / Math.sqrt(variance)
              : Double.NaN;
    }
    return new LocalMoran(deviation, lag, statistic, z, NormalTail.twoSided(z));
  }

  /**
   * The class of a unit at a level of significance.
   *
   * @param p the probability that decides: raw or adjusted, analytical or by permutation
   */
  public ClusterClass classOf(int unit, double p, double alpha) {
    return ClusterClass.of(deviation[unit], lag[unit], p, alpha);
  }
}
