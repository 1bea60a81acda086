package org.brecha.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An instant or interval of a filter or a property. First and last moment belong to it; a day, or
 * the first and last day of an interval, are one moment each where they meet other days, and stand
 * for all of their moments where they meet a time of day (UTC).
 *
 * @param start first moment, {@link Instant#MIN} for none
 * @param end last moment, {@link Instant#MAX} for none
 * @param days whether only whole days are known
 */
record TimeSpan(Instant start, Instant end, boolean days) {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "(Z|[-+][0-9]{2}:[0-9]{2})");

  /** Empty unless the text is a day such as 2018-01-31 of the calendar. */
  static Optional<TimeSpan> ofDate(String text) {
    return DATE.matcher(text).matches() ? ofKnown(text) : Optional.empty();
  }

  /**
   * Empty unless the text is a moment such as 2018-01-31T12:00:00Z. A leap second, which java.time
   * does not know, is the second before it.
   */
  static Optional<TimeSpan> ofTimestamp(String text) {
    if (!TIMESTAMP.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      String known =
          text.startsWith(":60", 16) ? text.substring(0, 17) + "59" + text.substring(19) : text;
      Instant moment = OffsetDateTime.parse(known).toInstant();
      return Optional.of(new TimeSpan(moment, moment, false));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The time of a property: a year, month or day, or two of them with a slash between, the last one
   * included. Empty if the text is none of these.
   */
  static Optional<TimeSpan> ofKnown(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      Optional<TimeSpan> from = ofKnown(text.substring(0, slash));
      Optional<TimeSpan> to = ofKnown(text.substring(slash + 1));
      return from.isEmpty() || to.isEmpty()
          ? Optional.empty()
          : Optional.of(between(from.get(), to.get()));
    }
    try {
      if (YEAR.matcher(text).matches()) {
        int year = Integer.parseInt(text);
        return Optional.of(days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      if (MONTH.matcher(text).matches()) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(days(month.atDay(1), month.atEndOfMonth()));
      }
      if (DATE.matcher(text).matches()) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(days(day, day));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** From the first moment of one to the last moment of another; null is an open end. */
  static TimeSpan between(TimeSpan from, TimeSpan to) {
    return new TimeSpan(
        from == null ? Instant.MIN : from.start,
        to == null ? Instant.MAX : to.end,
        from != null && from.days || to != null && to.days);
  }

  private static TimeSpan days(LocalDate first, LocalDate last) {
    return new TimeSpan(midnight(first), midnight(last), true);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The same with moments taken as their days. */
  TimeSpan toDays() {
    return days && isMidnight(start) && isMidnight(end)
        ? this
        : new TimeSpan(day(start), day(end), true);
  }

  private static boolean isMidnight(Instant moment) {
    return day(moment).equals(moment);
  }

  private static Instant day(Instant moment) {
    boolean open = moment.equals(Instant.MIN) || moment.equals(Instant.MAX);
    return open ? moment : moment.truncatedTo(ChronoUnit.DAYS);
  }

  /** Whether two times stand in the relation of a temporal function. */
  static boolean relate(Operator relation, TimeSpan one, TimeSpan other) {
    boolean asDays = one.days || other.days;
    TimeSpan a = asDays ? one.toDays() : one;
    TimeSpan b = asDays ? other.toDays() : other;
    int starts = a.start.compareTo(b.start);
    int ends = a.end.compareTo(b.end);
    int startToEnd = a.start.compareTo(b.end);
    int endToStart = a.end.compareTo(b.start);
    return switch (relation) {
      case T_AFTER -> startToEnd > 0;
      case T_BEFORE -> endToStart < 0;
      case T_CONTAINS -> starts < 0 && ends > 0;
      case T_DISJOINT -> startToEnd > 0 || endToStart < 0;
      case T_DURING -> starts > 0 && ends < 0;
      case T_EQUALS -> starts == 0 && ends == 0;
      case T_FINISHED_BY -> starts < 0 && ends == 0;
      case T_FINISHES -> starts > 0 && ends == 0;
      case T_INTERSECTS -> startToEnd <= 0 && endToStart >= 0;
      case T_MEETS -> endToStart == 0;
      case T_MET_BY -> startToEnd == 0;
      case T_OVERLAPPED_BY -> starts > 0 && startToEnd < 0 && ends > 0;
      case T_OVERLAPS -> starts < 0 && endToStart > 0 && ends < 0;
      case T_STARTED_BY -> starts == 0 && ends > 0;
      case T_STARTS -> starts == 0 && ends < 0;
      default -> throw new IllegalArgumentException("no temporal function: " + relation);
    };
  }
}
