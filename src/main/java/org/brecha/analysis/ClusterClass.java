package org.brecha.analysis;

/**
 * What a unit and its neighbours are together (L. Anselin, Local indicators of spatial association,
 * Geographical Analysis 27, 1995, 93-115). High and low mean above and below the mean of all units;
 * a neighbourhood is what the neighbours are on average.
 */
public enum ClusterClass {
  /** High among high: a hotspot. */
  HIGH_HIGH("HH"),
  /** Low among low: a cold spot. */
  LOW_LOW("LL"),
  /** High among low: an outlier. */
  HIGH_LOW("HL"),
  /** Low among high: an outlier. */
  LOW_HIGH("LH"),
  /** The pattern may be chance. */
  NOT_SIGNIFICANT("ns");

  private final String code;

  ClusterClass(String code) {
    this.code = code;
  }

  /** The usual two letters, {@code ns} for not significant. */
  public String code() {
    return code;
  }

  /**
   * The class of a unit.
   *
   * @param deviation its value less the mean of all
   * @param lag its neighbours' values, each less the mean, weighed and summed
   * @param p probability of chance, raw or adjusted; NaN (no neighbours, no test) is not
   *     significant
   * @param alpha the class is not significant above this probability
   */
  public static ClusterClass of(double deviation, double lag, double p, double alpha) {
    if (!(p <= alpha)) {
      return NOT_SIGNIFICANT;
    }
    if (deviation > 0) {
      return lag > 0 ? HIGH_HIGH : HIGH_LOW;
    }
    return lag > 0 ? LOW_HIGH : LOW_LOW;
  }
}
