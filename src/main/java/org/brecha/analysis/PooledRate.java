package org.brecha.analysis;

/**
 * The rate of several periods together: all cases by all person-years, never the mean of yearly
 * rates, so that a year of few people weighs little.
 *
 * @param cases of all periods
 * @param personYears people times years of all periods, the figure to show beside the rate
 */
public record PooledRate(double cases, double personYears) {

  /**
   * Pools periods.
   *
   * @param cases count of each period
   * @param people population at risk in each
   * @param years length of each in years, 1 for a whole year
   * @throws IllegalArgumentException if lengths differ, there is no period or a number is missing:
   *     a period nobody reported must be left out with its people, it is not zero
   */
  public static PooledRate of(double[] cases, double[] people, double[] years) {
    if (cases.length == 0 || cases.length != people.length || cases.length != years.length) {
      throw new IllegalArgumentException(
          cases.length
              + " counts, "
              + people.length
              + " populations, "
              + years.length
              + " lengths");
    }
    double sum = 0;
    double personYears = 0;
    for (int t = 0; t < cases.length; t++) {
      if (!(cases[t] >= 0 && people[t] > 0 && years[t] > 0)) {
        throw new IllegalArgumentException(
            "period "
                + t
                + ": "
                + cases[t]
                + " cases, "
                + people[t]
                + " people, "
                + years[t]
                + " years");
      }
      sum += cases[t];
      personYears += people[t] * years[t];
    }
    return new PooledRate(sum, personYears);
  }

  /** Cases per 100,000 person-years. */
  public double per100k() {
    return Rates.ratePer100k(cases, personYears);
  }
}
