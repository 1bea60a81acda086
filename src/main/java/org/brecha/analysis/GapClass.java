package org.brecha.analysis;

/**
 * How far prevention lags behind need. The gap is need minus supply, both percentile ranks among
 * comparable units, so it lies between -100 and 100 percentile points.
 */
public enum GapClass {
  VERY_LOW,
  LOW,
  MIDDLE,
  HIGH,
  VERY_HIGH;

  /** From this many percentile points on, a gap is high (and low from as many below zero). */
  public static final double HIGH_FROM = 15;

  /** From this many percentile points on, a gap may be very high (or very low below zero). */
  public static final double VERY_HIGH_FROM = 35;

  /** A very high gap needs a need in the upper quarter. */
  public static final double NEED_FROM = 75;

  /** A very high gap needs a supply that is not above the middle. */
  public static final double SUPPLY_TO = 50;

  /** Need minus supply in percentile points. */
  public static double gap(double need, double supply) {
    return need - supply;
  }

  /**
   * The class of a unit. Where most units have no programme at all, their shared mid-rank of supply
   * lies near 40, so that a gap seldom exceeds 60: the thresholds leave room for that.
   *
   * @param need percentile rank of the rate, 0 to 100
   * @param supply percentile rank of programmes per 100,000 people, 0 to 100
   */
  public static GapClass of(double need, double supply) {
    double gap = gap(need, supply);
    if (gap >= VERY_HIGH_FROM && need >= NEED_FROM && supply <= SUPPLY_TO) {
      return VERY_HIGH;
    }
    if (gap >= HIGH_FROM) {
      return HIGH;
    }
    if (gap <= -VERY_HIGH_FROM) {
      return VERY_LOW;
    }
    return gap <= -HIGH_FROM ? LOW : MIDDLE;
  }
}
