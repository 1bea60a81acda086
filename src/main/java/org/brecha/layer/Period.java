package org.brecha.layer;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A span of whole days for which figures hold.
 *
 * @param start first day
 * @param end day after the last one
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {

  public Period {
    Objects.requireNonNull(start);
    Objects.requireNonNull(end);
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException(
          "a period must end after its start: " + start + ", " + end);
    }
  }

  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /** Whether this is exactly one calendar year. */
  public boolean isYear() {
    return start.getDayOfYear() == 1 && start.plusYears(1).equals(end);
  }

  public boolean intersects(Period other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** The year as {@code 2018}, anything else as the ISO 8601 interval of its first and last day. */
  public String text() {
    return isYear() ? Integer.toString(start.getYear()) : start + "/" + end.minusDays(1);
  }

  @Override
  public int compareTo(Period other) {
    int byEnd = end.compareTo(other.end);
    return byEnd != 0 ? byEnd : other.start.compareTo(start);
  }
}
