package org.brecha.analysis;

/** Crude rates. */
public final class Rates {

  private Rates() {}

  /**
   * Cases per 100,000 people.
   *
   * @param cases number of cases, not negative
   * @param people population at risk, greater than 0
   * @throws IllegalArgumentException if there is nobody at risk or an argument is no number
   */
  public static double ratePer100k(double cases, double people) {
    if (!(people > 0) || !(cases >= 0)) {
      throw new IllegalArgumentException("no rate of " + cases + " cases among " + people);
    }
    return cases * 100_000 / people;
  }
}
