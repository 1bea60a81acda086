package org.brecha.layer;

import java.util.HashMap;
import java.util.Map;
import org.brecha.analysis.BenchmarkRate;
import org.brecha.analysis.FalseDiscovery;

/**
 * Each unit's rate held against a benchmark: exact two-sided Poisson test, false discoveries
 * controlled over the units of a country that are shown. The benchmark counts as known; units of
 * which it consists are part of it. Arrays by row, NaN or null for no test; built once.
 */
final class Benchmarks {

  static final double FALSE_DISCOVERY_RATE = 0.05;

  static final String ABOVE = "above";
  static final String BELOW = "below";
  static final String NOT_DIFFERENT = "not_different";

  /** Per 100,000 people and year. */
  final double[] rate;

  final double[] p;
  final double[] adjustedP;
  final String[] result;

  private final LevelUnits units;
  private final UnitRates rates;

  Benchmarks(
      LevelUnits units, CountryBlocks countries, UnitRates rates, BenchmarkChoice benchmark) {
    this.units = units;
    this.rates = rates;
    this.rate = UnitRates.unknown(units.size());
    this.p = UnitRates.unknown(units.size());
    this.adjustedP = UnitRates.unknown(units.size());
    this.result = new String[units.size()];
    countries.forEach((from, to) -> test(rates.fitRows(from, to), benchmark));
  }

  private void test(int[] rows, BenchmarkChoice benchmark) {
    switch (benchmark) {
      case COUNTRY -> setRate(rows, row -> "");
      case PARENT -> setRate(rows, row -> units.unit(row).publicParentCode());
      case REFERENCE -> {
        for (int row : rows) {
          rate[row] = BenchmarkChoice.REFERENCE_PER_100K;
        }
      }
    }
    double[] ps = UnitRates.unknown(rows.length);
    for (int i = 0; i < rows.length; i++) {
      double expected = rate[rows[i]] / 100_000 * rates.figures.personYears[rows[i]];
      if (expected > 0) {
        ps[i] = BenchmarkRate.twoSided(rates.figures.count[rows[i]], expected);
      }
    }
    double[] adjusted = FalseDiscovery.adjust(ps);
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      p[row] = ps[i];
      adjustedP[row] = adjusted[i];
      if (!Double.isNaN(adjusted[i])) {
        boolean different = adjusted[i] < FALSE_DISCOVERY_RATE;
        String side = rates.rate[row] > rate[row] ? ABOVE : BELOW;
        result[row] = different ? side : NOT_DIFFERENT;
      }
    }
  }

  /** Names the group whose rate is a unit's benchmark; null for none. */
  private interface Grouping {
    String groupOf(int row);
  }

  private void setRate(int[] rows, Grouping grouping) {
    Map<String, double[]> sums = new HashMap<>();
    for (int row : rows) {
      double[] sum = sums.computeIfAbsent(grouping.groupOf(row), group -> new double[2]);
      sum[0] += rates.figures.count[row];
      sum[1] += rates.figures.personYears[row];
    }
    for (int row : rows) {
      String group = grouping.groupOf(row);
      if (group != null) {
        rate[row] = 100_000 * sums.get(group)[0] / sums.get(group)[1];
      }
    }
  }
}
