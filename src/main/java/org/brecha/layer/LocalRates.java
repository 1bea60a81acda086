package org.brecha.layer;

import org.brecha.analysis.EmpiricalBayes;
import org.brecha.analysis.EmpiricalBayes.LocalSpread;
import org.brecha.analysis.SpatialWeights;

/**
 * Rates drawn towards those of the unit and its neighbours, per 100,000 people and year. Only
 * neighbours with a rate count; a unit of which nobody knows the neighbours has no value, one that
 * is known to have none keeps its rate. Arrays by row, NaN for no value; built once, then left
 * alone.
 */
final class LocalRates {

  /** As R spdep's {@code EBlocal}. */
  final double[] smoothed;

  /** As GeoDa. */
  final double[] smoothedAsGeoda;

  LocalRates(CountryBlocks countries, UnitRates rates, Neighbourhood neighbourhood) {
    int size = rates.rate.length;
    smoothed = UnitRates.unknown(size);
    smoothedAsGeoda = UnitRates.unknown(size);
    countries.forEach((from, to) -> smooth(rates, rates.fitRows(from, to), neighbourhood));
  }

  private void smooth(UnitRates rates, int[] rows, Neighbourhood neighbourhood) {
    if (rows.length == 0) {
      return;
    }
    SpatialWeights weights = neighbourhood.among(rows, rates.figures.heldBy);
    double[] cases = rates.cases(rows);
    double[] people = rates.personYears(rows);
    put(
        rows,
        neighbourhood,
        EmpiricalBayes.local(cases, people, weights, LocalSpread.FROM_EACH_MEMBERS_MEAN),
        smoothed);
    put(
        rows,
        neighbourhood,
        EmpiricalBayes.local(cases, people, weights, LocalSpread.FROM_THE_UNITS_MEAN),
        smoothedAsGeoda);
  }

  private static void put(int[] rows, Neighbourhood neighbourhood, double[] rates, double[] into) {
    for (int i = 0; i < rows.length; i++) {
      if (neighbourhood.known(rows[i])) {
        into[rows[i]] = 100_000 * rates[i];
      }
    }
  }
}
