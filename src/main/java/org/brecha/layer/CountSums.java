package org.brecha.layer;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.brecha.indicator.ObservationColumns;

/**
 * Sums the counts of the units one level down, for a unit of which nobody reported a count or only
 * the press did. Every unit below must be reported, and by one source: a suppressed or missing one
 * leaves no sum. Immutable and thread-safe.
 */
final class CountSums {

  private final LevelUnits units;
  private final ObservationColumns observations;
  private final CountJoin finer;
  private final int[] parentOf;

  CountSums(LevelUnits units, ObservationColumns observations, CountJoin finer) {
    this.units = units;
    this.observations = observations;
    this.finer = finer;
    this.parentOf =
        IntStream.range(0, finer.units().size())
            .map(part -> units.rowOf(finer.units().unit(part).publicParentCode()))
            .toArray();
  }

  /** Fills the gaps of these counts with sums, where there are whole ones. */
  void add(String indicator, YearCounts counts) {
    YearCounts parts = finer.counts(indicator, counts.year);
    long[] sum = new long[units.size()];
    int[] source = new int[units.size()];
    Arrays.fill(source, -1);
    boolean[] broken = new boolean[units.size()];
    for (int part = 0; part < finer.units().size(); part++) {
      int row = parentOf[part];
      if (row < 0 || isInsideItsOrigin(parts, part)) {
        continue;
      }
      boolean sameSource = source[row] < 0 || source[row] == parts.source[part];
      if (!parts.observed(part) || !sameSource) {
        broken[row] = true;
        continue;
      }
      sum[row] += parts.count[part];
      source[row] = parts.source[part];
    }
    for (int row = 0; row < units.size(); row++) {
      if (broken[row] || source[row] < 0) {
        continue;
      }
      int trust = observations.sources().get(source[row]).trust();
      boolean better = counts.trust[row] == 0 || trust < 3 && counts.trust[row] == 3;
      if (better && counts.status[row] != YearCounts.Status.NOT_APPLICABLE) {
        counts.status[row] = YearCounts.Status.OBSERVED;
        counts.count[row] = sum[row];
        counts.source[row] = source[row];
        counts.trust[row] = (byte) trust;
        counts.method[row] = YearCounts.Method.SUM_OF_UNITS;
        counts.otherPeriod[row] = -1;
        counts.unassigned[row] =
            finer.countUnassigned(units.unit(row).country(), indicator, counts.year, source[row]);
      }
    }
  }

  /** Whether the records of a unit are counted in the one it was, or is to be, carved out of. */
  private boolean isInsideItsOrigin(YearCounts parts, int part) {
    int origin = finer.units().splitFrom(part);
    return parts.status[part] == YearCounts.Status.NOT_APPLICABLE
        || parts.status[part] == YearCounts.Status.NOT_REPORTED
            && origin >= 0
            && parentOf[origin] == parentOf[part]
            && parts.observed(origin);
  }
}
