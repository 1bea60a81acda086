package org.brecha.layer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.brecha.indicator.ObservationColumns;
import org.brecha.indicator.ObservationColumns.Scope;
import org.brecha.indicator.ObservationColumns.Status;

/**
 * Chooses the one count of a unit and year from all observations of one level. Only counts of whole
 * units and whole calendar years are taken; a statement ("observed", "suppressed") beats silence,
 * then the more trusted source wins, then the one that reports more units, so that a map is of one
 * source as far as possible. Immutable and thread-safe.
 */
final class CountJoin {

  private static final String COUNT = "count";

  private final LevelUnits units;
  private final ObservationColumns observations;
  private final CountJoin finer;
  private final CountSums sums;
  private final int[] rowOfUnit;
  private final Map<String, int[]> usable = new HashMap<>();
  private final Map<String, int[]> unassigned = new HashMap<>();

  /**
   * @param finer the join one level down, from which whole sums are made; null if there is none
   */
  CountJoin(LevelUnits units, ObservationColumns observations, CountJoin finer) {
    this.units = units;
    this.observations = observations;
    this.finer = finer;
    this.sums = finer == null ? null : new CountSums(units, observations, finer);
    this.rowOfUnit = observations.units().stream().mapToInt(units::rowOf).toArray();
    int indicators = observations.indicators().size();
    int[] usableCount = new int[indicators];
    int[] unassignedCount = new int[indicators];
    for (int i = 0; i < observations.size(); i++) {
      if (isUsable(i)) {
        usableCount[observations.indicator(i)]++;
      } else if (isUnassigned(i)) {
        unassignedCount[observations.indicator(i)]++;
      }
    }
    int[][] usableRows = new int[indicators][];
    int[][] unassignedRows = new int[indicators][];
    for (int k = 0; k < indicators; k++) {
      usableRows[k] = new int[usableCount[k]];
      unassignedRows[k] = new int[unassignedCount[k]];
      usable.put(observations.indicators().get(k), usableRows[k]);
      unassigned.put(observations.indicators().get(k), unassignedRows[k]);
    }
    for (int i = observations.size() - 1; i >= 0; i--) {
      int k = observations.indicator(i);
      if (isUsable(i)) {
        usableRows[k][--usableCount[k]] = i;
      } else if (isUnassigned(i)) {
        unassignedRows[k][--unassignedCount[k]] = i;
      }
    }
  }

  private boolean isUsable(int i) {
    return observations.unit(i) >= 0
        && rowOfUnit[observations.unit(i)] >= 0
        && observations.scope(i) == Scope.WHOLE
        && observations.measure(i).equals(COUNT);
  }

  private boolean isUnassigned(int i) {
    return observations.scope(i) == Scope.UNASSIGNED
        && observations.status(i) == Status.OBSERVED
        && observations.measure(i).equals(COUNT);
  }

  LevelUnits units() {
    return units;
  }

  /** Cases of a country and whole year that a source could place in no unit of this level. */
  long countUnassigned(String country, String indicator, int year, int source) {
    int start = (int) LocalDate.of(year, 1, 1).toEpochDay();
    int end = (int) LocalDate.of(year + 1, 1, 1).toEpochDay();
    long sum = 0;
    for (int i : unassigned.getOrDefault(indicator, new int[0])) {
      if (observations.startDay(i) == start
          && observations.endDay(i) == end
          && observations.source(i) == source
          && observations.level(i) == units.level()
          && observations.country(i).equals(country)) {
        sum += Math.round(observations.amount(i));
      }
    }
    return sum;
  }

  /** Calendar years with a figure of the year or of a part of it, oldest first. */
  SortedSet<Integer> years(String indicator) {
    SortedSet<Integer> years = new TreeSet<>();
    int lastStart = Integer.MIN_VALUE;
    int lastEnd = Integer.MIN_VALUE;
    for (int i : usable.getOrDefault(indicator, new int[0])) {
      if (observations.startDay(i) != lastStart || observations.endDay(i) != lastEnd) {
        lastStart = observations.startDay(i);
        lastEnd = observations.endDay(i);
        int year = LocalDate.ofEpochDay(lastStart).getYear();
        if (LocalDate.ofEpochDay(lastEnd - 1L).getYear() == year) {
          years.add(year);
        }
      }
    }
    if (finer != null) {
      for (int year : finer.years(indicator)) {
        if (!years.contains(year) && counts(indicator, year).anyObserved()) {
          years.add(year);
        }
      }
    }
    return years;
  }

  /** The counts of a year in the territories that the units had when it began. */
  YearCounts counts(String indicator, int year) {
    return counts(indicator, year, LocalDate.of(year, 1, 1));
  }

  /**
   * The counts of a year; units of which nothing is known are not reported, never zero.
   *
   * @param asOf day whose territories are counted, not after the year's first: parts carved out
   *     later are added to the unit they were carved out of and have no figure of their own
   */
  YearCounts counts(String indicator, int year, LocalDate asOf) {
    YearCounts counts = new YearCounts(year, units.size());
    chooseReported(indicator, year, counts);
    new UnitLives(units, asOf).apply(counts);
    if (sums != null) {
      sums.add(indicator, counts);
    }
    return counts;
  }

  private void chooseReported(String indicator, int year, YearCounts counts) {
    int start = (int) LocalDate.of(year, 1, 1).toEpochDay();
    int end = (int) LocalDate.of(year + 1, 1, 1).toEpochDay();
    int[] rows = usable.getOrDefault(indicator, new int[0]);
    int[] reach = new int[observations.sources().size()];
    for (int i : rows) {
      if (observations.startDay(i) == start && observations.endDay(i) == end) {
        reach[observations.source(i)]++;
      }
    }
    int[] best = new int[units.size()];
    Arrays.fill(best, -1);
    for (int i : rows) {
      int row = rowOfUnit[observations.unit(i)];
      if (observations.startDay(i) == start && observations.endDay(i) == end) {
        if (best[row] < 0 || compare(i, best[row], reach) < 0) {
          best[row] = i;
        }
      } else if (observations.startDay(i) < end
          && observations.endDay(i) > start
          && observations.status(i) == Status.OBSERVED
          && (counts.otherPeriod[row] < 0 || compareOther(i, counts.otherPeriod[row]) < 0)) {
        counts.otherPeriod[row] = i;
      }
    }
    for (int row = 0; row < best.length; row++) {
      int i = best[row];
      if (i >= 0 && observations.status(i) != Status.NOT_REPORTED) {
        counts.status[row] = YearCounts.Status.valueOf(observations.status(i).name());
        counts.source[row] = observations.source(i);
        counts.trust[row] = (byte) observations.sources().get(observations.source(i)).trust();
        counts.method[row] = YearCounts.Method.REPORTED;
        counts.count[row] = counts.observed(row) ? Math.round(observations.amount(i)) : 0;
      } else if (counts.otherPeriod[row] >= 0) {
        counts.status[row] = YearCounts.Status.NOT_WHOLE_YEAR;
      }
      if (counts.status[row] != YearCounts.Status.NOT_WHOLE_YEAR) {
        counts.otherPeriod[row] = -1;
      }
    }
  }

  private int compare(int a, int b, int[] reach) {
    boolean silentA = observations.status(a) == Status.NOT_REPORTED;
    boolean silentB = observations.status(b) == Status.NOT_REPORTED;
    if (silentA != silentB) {
      return silentA ? 1 : -1;
    }
    int sourceA = observations.source(a);
    int sourceB = observations.source(b);
    int order =
        Integer.compare(
            observations.sources().get(sourceA).trust(),
            observations.sources().get(sourceB).trust());
    if (order == 0) {
      order = observations.status(a).compareTo(observations.status(b));
    }
    if (order == 0) {
      order = Integer.compare(reach[sourceB], reach[sourceA]);
    }
    return order != 0 ? order : compareCitationAndAmount(a, b);
  }

  private int compareOther(int a, int b) {
    int lengthA = observations.endDay(a) - observations.startDay(a);
    int lengthB = observations.endDay(b) - observations.startDay(b);
    int order =
        Integer.compare(
            observations.sources().get(observations.source(a)).trust(),
            observations.sources().get(observations.source(b)).trust());
    if (order == 0) {
      order = Integer.compare(Math.abs(lengthA - 365), Math.abs(lengthB - 365));
    }
    return order != 0 ? order : compareCitationAndAmount(a, b);
  }

  private int compareCitationAndAmount(int a, int b) {
    int order =
        observations
            .sources()
            .get(observations.source(a))
            .citation()
            .compareTo(observations.sources().get(observations.source(b)).citation());
    return order != 0 ? order : Double.compare(observations.amount(a), observations.amount(b));
  }
}
