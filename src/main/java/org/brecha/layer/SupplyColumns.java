package org.brecha.layer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The columns of {@link SupplyFields}. */
final class SupplyColumns {

  /** Percentile ranks from here on are in the middle third. */
  private static final double MIDDLE_FROM = 100.0 / 3;

  /** Percentile ranks from here on are in the upper third. */
  private static final double HIGH_FROM = 200.0 / 3;

  private SupplyColumns() {}

  /** Values by name of field, then row. */
  static Map<String, IntFunction<Object>> of(Judgement j) {
    Map<String, IntFunction<Object>> columns = new HashMap<>();
    columns.put(
        "bivariate_class",
        row -> Double.isNaN(j.gap[row]) ? null : third(j.need[row]) + "_" + supplyThird(j, row));
    ProgrammeReach.InPeriod programmes = j.programmes;
    columns.put(
        "supply_score", row -> programmes.registerExists[row] ? programmes.score[row] : null);
    columns.put("supply_quality", GapTable.number(programmes.quality));
    columns.put("supply_class", row -> supplyClass(programmes, row));
    columns.put("duplicate_supply", row -> programmes.duplicates[row]);
    return columns;
  }

  private static String supplyClass(ProgrammeReach.InPeriod programmes, int row) {
    if (!programmes.registerExists[row]) {
      return "not_reported";
    }
    if (programmes.duplicates[row] != null) {
      return "duplicate";
    }
    return programmes.active[row] > 0 ? "registered" : "none_registered";
  }

  /**
   * Where most units have nothing at all, they share a percentile in the middle: yet none of them
   * has a middling supply.
   */
  private static String supplyThird(Judgement j, int row) {
    return j.programmes.score[row] == 0 ? "low" : third(j.supply[row]);
  }

  private static String third(double percentile) {
    if (percentile < MIDDLE_FROM) {
      return "low";
    }
    return percentile < HIGH_FROM ? "middle" : "high";
  }
}
