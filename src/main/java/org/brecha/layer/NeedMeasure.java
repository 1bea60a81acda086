package org.brecha.layer;

import java.util.Locale;

/** What need ranks: the first is the standard. */
public enum NeedMeasure {
  /** Rates drawn towards that of the country: global empirical Bayes. */
  SMOOTHED,
  /** Rates drawn towards that of the unit and its neighbours: local empirical Bayes. */
  SMOOTHED_LOCAL,
  /** Cases by people as they are. */
  CRUDE,
  /** Cases: a large town with a middling rate holds more victims. */
  BURDEN;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
