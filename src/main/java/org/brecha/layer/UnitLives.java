package org.brecha.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brecha.territory.UnitRecord;

/**
 * Puts the counts of a year into the territories of a day. A unit that did not exist since that day
 * has no figure. Its cases belong to the unit it was carved out of: children are added up for the
 * old unit, and what was counted together is never divided among them.
 */
final class UnitLives {

  private final LevelUnits units;
  private final LocalDate asOf;

  UnitLives(LevelUnits units, LocalDate asOf) {
    this.units = units;
    this.asOf = asOf;
  }

  void apply(YearCounts counts) {
    LocalDate start = LocalDate.of(counts.year, 1, 1);
    LocalDate end = start.plusYears(1);
    for (int row = 0; row < units.size(); row++) {
      if (units.isMerged(row) && units.beganAfter(row, start) && counts.observed(row)) {
        counts.method[row] = YearCounts.Method.SUM_BEFORE_MERGER;
      }
    }
    for (int row : partsFirst(end)) {
      int origin = units.splitFrom(row);
      if (origin >= 0 && units.beganAfter(row, asOf)) {
        join(counts, row, origin, units.unit(row).existedThroughout(start, end));
      }
      counts.status[row] = YearCounts.Status.NOT_APPLICABLE;
      counts.count[row] = 0;
      counts.source[row] = -1;
      counts.trust[row] = 0;
      counts.method[row] = null;
      counts.otherPeriod[row] = -1;
    }
  }

  /** Units without a life of their own; a part of a part goes before the part. */
  private List<Integer> partsFirst(LocalDate end) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < units.size(); row++) {
      UnitRecord unit = units.unit(row);
      if (!unit.existedThroughout(asOf, end) && !units.isMerged(row)) {
        rows.add(row);
      }
    }
    rows.sort(Comparator.comparingInt(this::splitsAbove).reversed());
    return rows;
  }

  private int splitsAbove(int row) {
    int depth = 0;
    for (int at = units.splitFrom(row); at >= 0 && depth < units.size(); at = units.splitFrom(at)) {
      depth++;
    }
    return depth;
  }

  /**
   * Adds a part to its origin where one source counts both. Where the part existed all year and its
   * figure is missing, hidden or of another source, the old territory is known in part only.
   */
  private static void join(YearCounts counts, int part, int origin, boolean existedAllYear) {
    if (!counts.observed(origin)) {
      return;
    }
    if (counts.observed(part) && counts.source[part] == counts.source[origin]) {
      counts.count[origin] += counts.count[part];
      counts.method[origin] = YearCounts.Method.WITH_LATER_SPLIT;
    } else if (existedAllYear) {
      boolean hidden = counts.status[part] == YearCounts.Status.SUPPRESSED;
      counts.status[origin] =
          hidden ? YearCounts.Status.SUPPRESSED : YearCounts.Status.NOT_WHOLE_YEAR;
      counts.count[origin] = 0;
      counts.method[origin] = null;
    }
  }
}
