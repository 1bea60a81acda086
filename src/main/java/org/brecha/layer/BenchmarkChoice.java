package org.brecha.layer;

import java.util.Locale;

/** The rate that each unit's rate is held against: the first is the standard. */
public enum BenchmarkChoice {
  /** All cases by all people of the country's units that have a rate. */
  COUNTRY,
  /** The same of the units of one parent. */
  PARENT,
  /** The line of {@value #REFERENCE_PER_100K} homicides per 100,000 people and year. */
  REFERENCE;

  /** A line that many reports draw, seen as the WHO's; a line to read by, not a limit of danger. */
  public static final double REFERENCE_PER_100K = 10;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
