package org.brecha.layer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cases and person-years of one indicator and period, by row of {@link LevelUnits}: sums of its
 * years. A unit of which a year is missing has no sum, and its status says what is known of that
 * year. Built once, then left alone.
 */
final class PeriodFigures {

  /** Counts of one year and what they are divided by. */
  record Year(YearCounts counts, Denominators.Chosen people) {}

  /** Oldest first. */
  final List<Year> years;

  final YearCounts.Status[] status;

  /** Cases in the territory that the population is of; valid where the status is observed. */
  final long[] count;

  /** People times years, or -1 where the population of a year is not known. */
  final long[] personYears;

  /** Worst trust of the sources used; 0 for none. */
  final byte[] trust;

  final YearCounts.Method[] method;

  /**
   * Row of the unit whose figures hold those of this one as well, since it was carved out of it
   * later or is not counted apart; -1 for none.
   */
  final int[] heldBy;

  /**
   * @param counts one for every year, oldest first
   * @param people what each is divided by
   */
  PeriodFigures(LevelUnits units, List<YearCounts> counts, List<Denominators.Chosen> people) {
    this.years =
        IntStream.range(0, counts.size())
            .mapToObj(y -> new Year(counts.get(y), people.get(y)))
            .toList();
    int size = units.size();
    status = new YearCounts.Status[size];
    count = new long[size];
    personYears = new long[size];
    trust = new byte[size];
    method = new YearCounts.Method[size];
    Arrays.fill(status, YearCounts.Status.OBSERVED);
    for (Year year : years) {
      for (int row = 0; row < size; row++) {
        add(year, row);
      }
    }
    if (years.size() > 1) {
      nameMissingYears();
    }
    heldBy = new int[size];
    for (int row = 0; row < size; row++) {
      heldBy[row] = holderOf(units, row);
    }
  }

  private int holderOf(LevelUnits units, int row) {
    int holder = units.splitFrom(row);
    boolean apart =
        observed(row) && peopleKnown(row) || status[row] == YearCounts.Status.SUPPRESSED;
    if (apart || holder < 0) {
      return -1;
    }
    if (observed(holder) && peopleKnown(holder)) {
      return holder;
    }
    return holderOf(units, holder);
  }

  private void add(Year year, int row) {
    YearCounts counts = year.counts();
    Denominators.Chosen people = year.people();
    if (isWorse(counts.status[row], status[row])) {
      status[row] = counts.status[row];
    }
    trust[row] = (byte) Math.max(trust[row], counts.trust[row]);
    boolean withParts = people.known(row) && people.withParts[row];
    if (counts.observed(row)) {
      count[row] += counts.count[row] + (withParts ? people.casesOfParts[row] : 0);
      YearCounts.Method how = withParts ? YearCounts.Method.WITH_LATER_SPLIT : counts.method[row];
      method[row] = method[row] == null || how.compareTo(method[row]) > 0 ? how : method[row];
    }
    boolean known = people.known(row) && personYears[row] >= 0;
    personYears[row] = known ? personYears[row] + people.persons[row] : -1;
  }

  /** The kind of nothing that is told of a period is that of its least known year. */
  private static boolean isWorse(YearCounts.Status a, YearCounts.Status b) {
    return order(a) > order(b);
  }

  private static int order(YearCounts.Status status) {
    return switch (status) {
      case OBSERVED -> 0;
      case NOT_WHOLE_YEAR -> 1;
      case NOT_REPORTED -> 2;
      case SUPPRESSED -> 3;
      case NOT_APPLICABLE -> 4;
    };
  }

  /** A unit with some years is not one that nobody reported: a part of the period is known. */
  private void nameMissingYears() {
    for (int row = 0; row < status.length; row++) {
      if (status[row] == YearCounts.Status.NOT_REPORTED && isSeenInAnyYear(row)) {
        status[row] = YearCounts.Status.NOT_WHOLE_YEAR;
      }
    }
  }

  private boolean isSeenInAnyYear(int row) {
    return years.stream()
        .anyMatch(
            year ->
                year.counts().observed(row)
                    || year.counts().status[row] == YearCounts.Status.NOT_WHOLE_YEAR);
  }

  boolean observed(int row) {
    return status[row] == YearCounts.Status.OBSERVED;
  }

  boolean peopleKnown(int row) {
    return personYears[row] > 0;
  }

  /** People of one year: the mean of the period. */
  long people(int row) {
    return Math.round((double) personYears[row] / years.size());
  }

  /** For sums of smaller units: cases of the country that no unit could be told for, else -1. */
  long unassigned(int row) {
    long sum = -1;
    for (Year year : years) {
      long unassigned = year.counts().unassigned[row];
      sum = unassigned < 0 ? sum : Math.max(0, sum) + unassigned;
    }
    return sum;
  }

  Year newest() {
    return years.get(years.size() - 1);
  }
}
