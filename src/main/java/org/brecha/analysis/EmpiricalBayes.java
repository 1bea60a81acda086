package org.brecha.analysis;

/**
 * Rates that borrow strength: the fewer people a unit has, the more its rate is drawn towards that
 * of a larger group (R. J. Marshall, Mapping disease and mortality rates using empirical Bayes
 * estimators, Applied Statistics 40, 1991, 283-294). Moments only, so every figure can be computed
 * again by hand. Rates are shares (cases per person), not per 100,000. Thread-safe.
 */
public final class EmpiricalBayes {

  /**
   * Whose mean rate the spread inside a neighbourhood is measured from. Two programs publish two
   * readings of Marshall's local estimator; both divide by the mean population of the
   * neighbourhood.
   */
  public enum LocalSpread {
    /** R spdep's {@code EBlocal(geoda = FALSE)}, the default: each member's own local mean. */
    FROM_EACH_MEMBERS_MEAN,
    /** GeoDa, and spdep's {@code EBlocal(geoda = TRUE)}: the local mean of the unit smoothed. */
    FROM_THE_UNITS_MEAN
  }

  /**
   * Mean and variance of the true rates of all units.
   *
   * @param mean all cases by all people (b of the paper)
   * @param variance spread of the observed rates less what chance alone makes (a of the paper);
   *     negative if chance alone explains more than is seen
   */
  public record Prior(double mean, double variance) {}

  private EmpiricalBayes() {}

  /**
   * The prior by the method of moments.
   *
   * @param cases counts, not negative
   * @param people population at risk, greater than 0
   * @throws IllegalArgumentException if lengths differ or a unit has no people or no count
   */
  public static Prior prior(double[] cases, double[] people) {
    requireRates(cases, people);
    double allCases = sum(cases);
    double allPeople = sum(people);
    double mean = allCases / allPeople;
    double spread = 0;
    for (int i = 0; i < cases.length; i++) {
      double d = cases[i] / people[i] - mean;
      spread += people[i] * (d * d);
    }
    return new Prior(mean, spread / allPeople - mean / (allPeople / cases.length));
  }

  /**
   * Every rate drawn towards the mean of all units. A negative variance counts as 0, then all units
   * get the mean.
   */
  public static double[] global(double[] cases, double[] people) {
    Prior prior = prior(cases, people);
    double[] smoothed = new double[cases.length];
    for (int i = 0; i < cases.length; i++) {
      smoothed[i] = shrink(cases[i] / people[i], people[i], prior.mean(), prior.variance());
    }
    return smoothed;
  }

  /**
   * Every rate drawn towards that of its neighbourhood: the unit and its neighbours. A unit without
   * neighbours keeps its rate; where nobody in the neighbourhood has a case, the result is 0.
   */
  public static double[] local(
      double[] cases, double[] people, SpatialWeights weights, LocalSpread spreadFrom) {
    requireRates(cases, people);
    weights.requireValues(cases);
    int n = cases.length;
    SpatialWeights binary = weights.withStyle(SpatialWeights.Style.BINARY);
    double[] localPeople = new double[n];
    double[] mean = new double[n];
    for (int i = 0; i < n; i++) {
      localPeople[i] = people[i] + binary.lag(i, people);
      mean[i] = (cases[i] + binary.lag(i, cases)) / localPeople[i];
    }
    double[] smoothed = new double[n];
    for (int i = 0; i < n; i++) {
      double spread = squares(i, i, cases, people, mean, spreadFrom);
      for (int p = binary.start(i); p < binary.start(i + 1); p++) {
        spread += squares(i, binary.neighbour(p), cases, people, mean, spreadFrom);
      }
      double meanPeople = localPeople[i] / (binary.cardinality(i) + 1);
      double variance = spread / localPeople[i] - mean[i] / meanPeople;
      smoothed[i] = shrink(cases[i] / people[i], people[i], mean[i], variance);
    }
    return smoothed;
  }

  private static double squares(
      int unit, int member, double[] cases, double[] people, double[] mean, LocalSpread from) {
    double centre = from == LocalSpread.FROM_EACH_MEMBERS_MEAN ? mean[member] : mean[unit];
    double d = cases[member] / people[member] - centre;
    return people[member] * (d * d);
  }

  private static double shrink(double rate, double people, double mean, double variance) {
    double kept = Math.max(0, variance);
    return kept == 0 ? mean : mean + kept * (rate - mean) / (kept + mean / people);
  }

  /**
   * Rates less their mean by their own standard deviation, so that units of few and of many people
   * can be compared (R. M. Assunção and E. A. Reis, A new proposal to adjust Moran's I for
   * population density, Statistics in Medicine 18, 1999, 2147-2162): {@code (rate - b) / sqrt(a +
   * b/people)}. Where a + b/people is negative, b/people takes its place.
   *
   * @throws IllegalArgumentException if no unit has a case
   */
  public static double[] standardise(double[] cases, double[] people) {
    Prior prior = prior(cases, people);
    if (prior.mean() == 0) {
      throw new IllegalArgumentException("no unit has a case: rates cannot be standardised");
    }
    double[] standardised = new double[cases.length];
    for (int i = 0; i < cases.length; i++) {
      double chance = prior.mean() / people[i];
      double variance = prior.variance() + chance;
      standardised[i] =
          (cases[i] / people[i] - prior.mean()) / Math.sqrt(variance < 0 ? chance : variance);
    }
    return standardised;
  }

  private static void requireRates(double[] cases, double[] people) {
    if (cases.length != people.length || cases.length == 0) {
      throw new IllegalArgumentException(
          cases.length + " counts of " + people.length + " populations");
    }
    for (int i = 0; i < cases.length; i++) {
      if (!(cases[i] >= 0 && people[i] > 0 && cases[i] + people[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "unit " + i + " has no rate: " + cases[i] + " cases among " + people[i]);
      }
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
