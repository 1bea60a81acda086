package org.brecha.layer;

import java.util.Arrays;
import java.util.Locale;

/**
 * What is known of one indicator in one year, by row of {@link LevelUnits}: at most one figure a
 * unit, always of the whole unit and the whole year. Filled by {@link CountJoin}, then left alone.
 */
final class YearCounts {

  /** What {@code count_status} says. */
  enum Status {
    OBSERVED,
    NOT_REPORTED,
    SUPPRESSED,
    NOT_APPLICABLE,
    /** Only figures of a part of the year or of several years are known. */
    NOT_WHOLE_YEAR;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a count came about. */
  enum Method {
    REPORTED,
    /**
     * The source lists a part apart that was carved out later, or that the population still
     * includes: its records are added.
     */
    WITH_LATER_SPLIT,
    /** Sum of the units that were merged into this one later, all of which one source reports. */
    SUM_BEFORE_MERGER,
    /** Sum of the units one level down, all of which are reported. */
    SUM_OF_UNITS;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  final int year;
  final Status[] status;
  final long[] count;
  final byte[] trust;
  final int[] source;
  final Method[] method;

  /** For {@link Status#NOT_WHOLE_YEAR}: row of the observation that is known, else -1. */
  final int[] otherPeriod;

  /** For sums: records of the country and year that no unit could be told for, else -1. */
  final long[] unassigned;

  YearCounts(int year, int size) {
    this.year = year;
    status = new Status[size];
    count = new long[size];
    trust = new byte[size];
    source = new int[size];
    method = new Method[size];
    otherPeriod = new int[size];
    unassigned = new long[size];
    Arrays.fill(status, Status.NOT_REPORTED);
    Arrays.fill(source, -1);
    Arrays.fill(otherPeriod, -1);
    Arrays.fill(unassigned, -1);
  }

  boolean anyObserved() {
    return Arrays.stream(status).anyMatch(s -> s == Status.OBSERVED);
  }

  boolean observed(int row) {
    return status[row] == Status.OBSERVED;
  }
}
