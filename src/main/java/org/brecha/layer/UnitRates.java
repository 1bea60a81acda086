package org.brecha.layer;

import java.util.Arrays;
import org.brecha.analysis.EmpiricalBayes;
import org.brecha.analysis.PoissonLimits;
import org.brecha.analysis.Rates;

/**
 * The rates of all units of one level for one indicator and period, per 100,000 people and year,
 * with their limits and smoothed within each country. Arrays by row, NaN for no value; built once,
 * then left alone.
 */
final class UnitRates {

  final PeriodFigures figures;
  final RateStatus[] status;
  final double[] rate;
  final double[] lower;
  final double[] upper;

  /** Drawn towards the rate of the country. */
  final double[] smoothed;

  UnitRates(CountryBlocks countries, PeriodFigures figures) {
    this.figures = figures;
    int size = figures.status.length;
    status = new RateStatus[size];
    rate = unknown(size);
    lower = unknown(size);
    upper = unknown(size);
    smoothed = unknown(size);
    for (int row = 0; row < size; row++) {
      judge(row);
    }
    countries.forEach(this::smooth);
  }

  static double[] unknown(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private void judge(int row) {
    if (figures.observed(row) && figures.peopleKnown(row)) {
      double people = figures.personYears[row];
      rate[row] = Rates.ratePer100k(figures.count[row], people);
      lower[row] = Rates.ratePer100k(PoissonLimits.lower95(figures.count[row]), people);
      upper[row] = Rates.ratePer100k(PoissonLimits.upper95(figures.count[row]), people);
    }
    status[row] =
        switch (figures.status[row]) {
          case NOT_REPORTED -> RateStatus.NO_DATA;
          case SUPPRESSED -> RateStatus.SUPPRESSED;
          case NOT_APPLICABLE -> RateStatus.NOT_APPLICABLE;
          case NOT_WHOLE_YEAR -> RateStatus.NOT_WHOLE_YEAR;
          case OBSERVED -> statusOfCount(row);
        };
  }

  private RateStatus statusOfCount(int row) {
    if (figures.trust[row] >= 3) {
      return RateStatus.UNCONFIRMED;
    }
    if (!figures.peopleKnown(row)) {
      return RateStatus.NO_DENOMINATOR;
    }
    return figures.count[row] == 0 ? RateStatus.ZERO : RateStatus.OBSERVED;
  }

  private void smooth(int from, int to) {
    int[] rows = fitRows(from, to);
    if (rows.length > 0) {
      double[] result = EmpiricalBayes.global(cases(rows), personYears(rows));
      for (int i = 0; i < rows.length; i++) {
        smoothed[rows[i]] = 100_000 * result[i];
      }
    }
  }

  /** Whether a rate may be ranked, smoothed and compared: known, and not only quoted. */
  boolean isFit(int row) {
    return status[row] == RateStatus.OBSERVED || status[row] == RateStatus.ZERO;
  }

  /** The rows of a block that are {@link #isFit fit}, ascending. */
  int[] fitRows(int from, int to) {
    int[] rows = new int[to - from];
    int n = 0;
    for (int row = from; row < to; row++) {
      if (isFit(row)) {
        rows[n++] = row;
      }
    }
    return Arrays.copyOf(rows, n);
  }

  /** Cases of some rows that have a rate. */
  double[] cases(int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> figures.count[row]).toArray();
  }

  /** Person-years of some rows that have a rate. */
  double[] personYears(int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> figures.personYears[row]).toArray();
  }

  /** Whether the rate is fit for a map of this year without a remark on its denominator. */
  boolean hasSameYearRate(int row) {
    PeriodFigures.Year newest = figures.newest();
    return isFit(row) && newest.people().year[row] == newest.counts().year;
  }
}
