package org.brecha.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

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

  /** Whole years together, both included. */
  public static Period years(int first, int last) {
    return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1));
  }

  /** Whether this is exactly one calendar year. */
  public boolean isYear() {
    return start.getDayOfYear() == 1 && start.plusYears(1).equals(end);
  }

  /** Whether this is one calendar year or several. */
  public boolean isWholeYears() {
    return start.getDayOfYear() == 1 && end.getDayOfYear() == 1;
  }

  /**
   * The calendar years of which this consists, oldest first.
   *
   * @throws IllegalStateException if they are not whole
   */
  public List<Period> listYears() {
    if (!isWholeYears()) {
      throw new IllegalStateException(text() + " does not consist of whole years");
    }
    return IntStream.range(start.getYear(), end.getYear()).mapToObj(Period::year).toList();
  }

  public boolean intersects(Period other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /**
   * The year as {@code 2018}, whole years together as {@code 2015/2018}, anything else as the ISO
   * 8601 interval of its first and last day.
   */
  public String text() {
    if (isYear()) {
      return Integer.toString(start.getYear());
    }
    return isWholeYears()
        ? start.getYear() + "/" + (end.getYear() - 1)
        : start + "/" + end.minusDays(1);
  }

  @Override
  public int compareTo(Period other) {
    int byEnd = end.compareTo(other.end);
    return byEnd != 0 ? byEnd : other.start.compareTo(start);
  }
}
