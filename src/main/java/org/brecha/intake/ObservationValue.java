package org.brecha.intake;

import java.util.Set;

/**
 * What a row says: an amount in a measure, or one of the kinds of nothing.
 *
 * @param status {@code observed}, {@code not_reported}, {@code suppressed} or {@code
 *     not_applicable}
 * @param amount null unless observed
 */
record ObservationValue(String status, String measure, Double amount) {

  private static final Set<String> STATUSES =
      Set.of("observed", "not_reported", "suppressed", "not_applicable");

  /** The value of a row, or null: with a finding if it is wrong, or unknown if it is empty. */
  static ObservationValue of(CsvRow row) {
    String measure = row.text("unit");
    measure = measure == null ? "count" : measure;
    String status = row.text("status");
    Double amount = row.number("count");
    boolean empty = row.text("count") == null;
    if (status != null && !STATUSES.contains(status)) {
      row.error("status", "unknown-status", "'" + status + "' is none of " + STATUSES);
      return null;
    }
    if (status != null && !status.equals("observed")) {
      if (!empty) {
        row.error("count", "figure-of-nothing", "is " + status + " and has a figure");
        return null;
      }
      return new ObservationValue(status, measure, null);
    }
    if (empty) {
      if (status != null) {
        row.error("count", "empty-cell", "is observed and has no figure");
      } else {
        row.warning("count", "no-figure", "empty: unknown, and not stored");
      }
      return null;
    }
    if (amount == null) {
      return null;
    }
    String wrong = wrong(measure, amount);
    if (wrong != null) {
      row.error("count", "out-of-range", amount + " " + wrong);
      return null;
    }
    return new ObservationValue("observed", measure, amount);
  }

  private static String wrong(String measure, double amount) {
    boolean whole = amount == Math.rint(amount);
    return switch (measure) {
      case "count" -> whole && amount >= 0 ? null : "is no count: 0, 1, 2 and so on";
      case "rate" -> amount >= 0 ? null : "is no rate: 0 or more";
      case "percent" -> amount >= 0 && amount <= 100 ? null : "is no percentage: 0 to 100";
      case "rank" -> whole && amount >= 1 ? null : "is no rank: 1, 2, 3 and so on";
      case "flag" -> amount == 0 || amount == 1 ? null : "is no flag: 0 or 1";
      default ->
          "has the unit '" + measure + "', which is none of count, rate, percent, rank, flag";
    };
  }
}
