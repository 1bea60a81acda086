package org.brecha.analysis;

/**
 * Getis-Ord Gi* as a z value: how far the sum of a unit and its neighbours, each weighing 1, lies
 * from what the mean of all units would give (J. K. Ord and A. Getis, Local spatial autocorrelation
 * statistics, Geographical Analysis 27, 1995, 286-306), as R spdep's {@code localG} of a self
 * included binary list. A unit without neighbours is judged by its own value.
 *
 * @param z above 0 in a hotspot, below 0 in a cold spot; NaN where the neighbourhood is everybody
 * @param p two-sided, by the normal distribution
 */
public record GiStar(double[] z, double[] p) {

  /**
   * Computes Gi* of finite values; the style of the weights does not matter.
   *
   * @throws IllegalArgumentException if values are missing or all equal
   */
  public static GiStar of(double[] values, SpatialWeights weights) {
    weights.requireValues(values);
    SpatialWeights binary = weights.withStyle(SpatialWeights.Style.BINARY);
    Moments moments = Moments.of(values).requireSpread();
    double[] deviation = moments.deviations();
    double n = values.length;
    double sd = Math.sqrt(moments.second());
    double[] z = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double members = binary.cardinality(i) + 1.0;
      double sum = deviation[i] + binary.lag(i, deviation);
      double spread = (n * members - members * members) / (n - 1);
      z[i] = spread > 0 ? sum / (sd * Math.sqrt(spread)) : Double.NaN;
    }
    return new GiStar(z, NormalTail.twoSided(z));
  }
}
