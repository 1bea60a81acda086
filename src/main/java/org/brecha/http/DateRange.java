package org.brecha.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Days asked for by {@code datetime}. Figures hold for whole days, so an instant stands for its day
 * at its own offset.
 *
 * @param start first day, or null for no start
 * @param end day after the last one, or null for no end
 */
public record DateRange(LocalDate start, LocalDate end) {

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DURATION =
      Pattern.compile("P(?=.)([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?");
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "([Zz]|[-+][0-9]{2}:[0-9]{2})");
  private static final String LEGAL =
      "must be a year (2018), month (2018-01), date (2018-01-31), RFC 3339 instant"
          + " (2018-01-31T00:00:00Z), an interval of two such with a slash between, one of which"
          + " may be open (.. or nothing), or a start and a duration (2018-01-01/P1Y)";

  /**
   * @throws ProblemException 400 with the legal forms
   */
  public static DateRange parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return span(text);
    }
    String from = text.substring(0, slash);
    String to = text.substring(slash + 1);
    if (isOpen(from) && isOpen(to)) {
      throw refuse("; an interval cannot be open at both ends");
    }
    LocalDate start = isOpen(from) ? null : span(from).start();
    LocalDate end = isOpen(to) ? null : endOf(start, to);
    if (start != null && end != null && !end.isAfter(start)) {
      throw refuse("; an interval must not end before it starts");
    }
    return new DateRange(start, end);
  }

  /** Whether any day of the half-open span is among these days; null means no start or no end. */
  public boolean intersects(LocalDate otherStart, LocalDate otherEnd) {
    return (start == null || otherEnd == null || start.isBefore(otherEnd))
        && (end == null || otherStart == null || otherStart.isBefore(end));
  }

  private static boolean isOpen(String text) {
    return text.isEmpty() || text.equals("..");
  }

  /** A duration is no part of the standard, but its executable test suite asks with one. */
  private static LocalDate endOf(LocalDate start, String to) {
    return start != null && DURATION.matcher(to).matches()
        ? start.plus(Period.parse(to))
        : span(to).end();
  }

  private static DateRange span(String text) {
    try {
      if (YEAR.matcher(text).matches()) {
        LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
        return new DateRange(first, first.plusYears(1));
      }
      if (MONTH.matcher(text).matches()) {
        LocalDate first = YearMonth.parse(text).atDay(1);
        return new DateRange(first, first.plusMonths(1));
      }
      if (DAY.matcher(text).matches()) {
        LocalDate day = LocalDate.parse(text);
        return new DateRange(day, day.plusDays(1));
      }
      if (INSTANT.matcher(text).matches()) {
        LocalDate day = OffsetDateTime.parse(withoutLeapSecond(text)).toLocalDate();
        return new DateRange(day, day.plusDays(1));
      }
    } catch (DateTimeException e) {
      throw refuse("; there is no such day or time");
    }
    throw refuse("");
  }

  /** RFC 3339 knows 23:59:60, java.time does not; the day is the same. */
  private static String withoutLeapSecond(String instant) {
    String upper = instant.toUpperCase(Locale.ROOT);
    return upper.startsWith(":60", 16)
        ? upper.substring(0, 17) + "59" + upper.substring(19)
        : upper;
  }

  private static ProblemException refuse(String hint) {
    return QueryParameters.refuse("datetime", LEGAL + hint);
  }
}
