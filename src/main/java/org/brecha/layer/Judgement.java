package org.brecha.layer;

import java.util.Arrays;
import org.brecha.analysis.GapClass;
import org.brecha.analysis.Percentiles;
import org.brecha.analysis.PoissonLimits;
import org.brecha.analysis.Rates;

/**
 * Need, supply and gap of all units of one level, indicator and year. Need is the percentile rank
 * of the crude rate, supply that of active located programmes per 100,000 people, both among the
 * units of the same country that have an observed rate, at least {@value #FEWEST_COMPARABLE} of
 * them; the gap is need minus supply. Arrays by row, NaN for no value; built once, then left alone.
 */
final class Judgement {

  /** A rank among fewer units says nothing. */
  static final int FEWEST_COMPARABLE = 5;

  /** Why there is a gap or none: what {@code gap_status} says. */
  static final String RANKED = "ranked";

  static final String NO_RATE = "no_rate";
  static final String SUPPLY_NOT_REPORTED = "supply_not_reported";
  static final String TOO_FEW = "too_few_comparable";

  final YearCounts counts;
  final Denominators.Chosen denominators;
  final ProgrammeReach.InPeriod programmes;

  /** Cases in the territory that the population is of; valid where the count is observed. */
  final long[] count;

  final YearCounts.Method[] method;
  final RateStatus[] rateStatus;
  final double[] rate;
  final double[] lower;
  final double[] upper;
  final double[] supplyPer100k;
  final double[] need;
  final double[] supply;
  final double[] gap;
  final GapClass[] gapClass;
  final String[] gapStatus;

  Judgement(
      LevelUnits units,
      YearCounts counts,
      Denominators.Chosen denominators,
      ProgrammeReach.InPeriod programmes) {
    this.counts = counts;
    this.denominators = denominators;
    this.programmes = programmes;
    int size = units.size();
    count = counts.count.clone();
    method = counts.method.clone();
    rateStatus = new RateStatus[size];
    rate = unknown(size);
    lower = unknown(size);
    upper = unknown(size);
    supplyPer100k = unknown(size);
    need = unknown(size);
    supply = unknown(size);
    gap = unknown(size);
    gapClass = new GapClass[size];
    gapStatus = new String[size];
    for (int row = 0; row < size; row++) {
      judgeRate(row);
      boolean supplyKnown = programmes.registerExists[row] && denominators.known(row);
      if (supplyKnown) {
        supplyPer100k[row] = Rates.ratePer100k(programmes.active[row], denominators.persons[row]);
      }
    }
    int start = 0;
    for (int row = 1; row <= size; row++) {
      if (row == size || !units.unit(row).country().equals(units.unit(start).country())) {
        rank(start, row);
        start = row;
      }
    }
  }

  private static double[] unknown(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private void judgeRate(int row) {
    if (counts.observed(row) && denominators.known(row)) {
      if (denominators.withParts[row]) {
        count[row] += denominators.casesOfParts[row];
        method[row] = YearCounts.Method.WITH_LATER_SPLIT;
      }
      double people = denominators.persons[row];
      rate[row] = Rates.ratePer100k(count[row], people);
      lower[row] = Rates.ratePer100k(PoissonLimits.lower95(count[row]), people);
      upper[row] = Rates.ratePer100k(PoissonLimits.upper95(count[row]), people);
    }
    rateStatus[row] =
        switch (counts.status[row]) {
          case NOT_REPORTED -> RateStatus.NO_DATA;
          case SUPPRESSED -> RateStatus.SUPPRESSED;
          case NOT_APPLICABLE -> RateStatus.NOT_APPLICABLE;
          case NOT_WHOLE_YEAR -> RateStatus.NOT_WHOLE_YEAR;
          case OBSERVED -> statusOfCount(row);
        };
  }

  private RateStatus statusOfCount(int row) {
    if (counts.trust[row] >= 3) {
      return RateStatus.UNCONFIRMED;
    }
    if (!denominators.known(row)) {
      return RateStatus.NO_DENOMINATOR;
    }
    return count[row] == 0 ? RateStatus.ZERO : RateStatus.OBSERVED;
  }

  /** Ranks the units of one country, which stand together in the rows. */
  private void rank(int from, int to) {
    double[] rates = new double[to - from];
    double[] supplies = new double[to - from];
    int comparable = 0;
    for (int row = from; row < to; row++) {
      boolean taken = isRateFit(row);
      rates[row - from] = taken ? rate[row] : Double.NaN;
      supplies[row - from] = taken ? supplyPer100k[row] : Double.NaN;
      comparable += taken ? 1 : 0;
    }
    double[] needs = Percentiles.midRanks(rates);
    double[] supplyRanks = Percentiles.midRanks(supplies);
    for (int row = from; row < to; row++) {
      if (!isRateFit(row)) {
        gapStatus[row] = NO_RATE;
      } else if (comparable < FEWEST_COMPARABLE) {
        gapStatus[row] = TOO_FEW;
      } else {
        need[row] = needs[row - from];
        supply[row] = supplyRanks[row - from];
        boolean known = !Double.isNaN(supply[row]);
        gapStatus[row] = known ? RANKED : SUPPLY_NOT_REPORTED;
        if (known) {
          gap[row] = GapClass.gap(need[row], supply[row]);
          gapClass[row] = GapClass.of(need[row], supply[row]);
        }
      }
    }
  }

  private boolean isRateFit(int row) {
    return rateStatus[row] == RateStatus.OBSERVED || rateStatus[row] == RateStatus.ZERO;
  }

  /** Whether the rate is fit for a map of this year without a remark on its denominator. */
  boolean hasSameYearRate(int row) {
    return isRateFit(row) && denominators.year[row] == counts.year;
  }
}
