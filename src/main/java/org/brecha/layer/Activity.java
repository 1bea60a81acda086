package org.brecha.layer;

import java.util.Locale;
import org.brecha.prevention.ProgrammeRecord;

/**
 * Whether a programme works in a period. Known dates decide; where one is missing the status may
 * say what the date does not, and what remains open is {@link #UNCERTAIN}, never active.
 */
enum Activity {
  ACTIVE,
  UNCERTAIN,
  INACTIVE;

  /**
   * Inactive if the known end lies before the period or the known start after it. Active if the
   * start is known and either the end is known too or the programme is still running. Anything else
   * (start not known; no end of a programme that is closed, superseded or of unknown state) is
   * uncertain.
   */
  static Activity of(ProgrammeRecord programme, Period period) {
    boolean over = programme.endDate() != null && !programme.endDate().isAfter(period.start());
    boolean notBegun =
        programme.startDate() != null && !programme.startDate().isBefore(period.end());
    if (over || notBegun) {
      return INACTIVE;
    }
    boolean goesOn = programme.endDate() != null || programme.status().equals("running");
    return programme.startDate() != null && goesOn ? ACTIVE : UNCERTAIN;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
