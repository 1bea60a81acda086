package org.brecha.intake;

import org.brecha.indicator.ObservationPeriod;

/**
 * One figure, checked.
 *
 * @param unitCode null if the figure belongs to no unit
 * @param amount null unless the status is {@code observed}
 */
record ObservationRow(
    String country,
    int level,
    String unitCode,
    String indicator,
    ObservationPeriod period,
    String status,
    String measure,
    Double amount,
    String scope,
    String source,
    String note) {

  /** What may be said only once by one source; figures of no unit are told apart by their words. */
  String key() {
    String who = unitCode == null ? "- " + note : unitCode;
    return String.join(
        "|",
        Integer.toString(level),
        who,
        indicator,
        period.start().toString(),
        period.end().toString(),
        scope);
  }
}
