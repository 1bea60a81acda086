package org.brecha.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days for which a figure holds. A part of a year and several years keep their own days: they
 * never look like a year.
 *
 * @param start first day
 * @param end day after the last one
 */
public record ObservationPeriod(LocalDate start, LocalDate end) {

  private static final Pattern MONTHS = Pattern.compile("([A-Za-z]{3})-([A-Za-z]{3})");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");
  private static final Map<String, Integer> MONTH_NUMBERS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  public ObservationPeriod {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("a period must end after it starts");
    }
  }

  public static ObservationPeriod year(int year) {
    return new ObservationPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /**
   * Reads the words of the tables: {@code year} (also {@code index}, {@code survey}, {@code
   * target}: a value of that year), {@code Jan-Jul}, {@code 2024-01..2024-11}, {@code
   * 2025-01-01..2025-12-14}, {@code 2022-2024} (all three years together), or an ISO 8601 interval
   * {@code 2025-01-01/2025-12-14} of first and last day.
   *
   * @param year the year under which the row is filed
   * @param words null or empty for the whole year
   * @throws IllegalArgumentException if the words mean nothing or the year is not in the period
   */
  public static ObservationPeriod parse(int year, String words) {
    if (year < 1800 || year > 2200) {
      throw new IllegalArgumentException("year " + year + " is not between 1800 and 2200");
    }
    ObservationPeriod period = words == null ? year(year) : parseWords(year, words);
    if (period.start.getYear() > year || period.end.minusDays(1).getYear() < year) {
      throw new IllegalArgumentException("period " + words + " does not touch the year " + year);
    }
    return period;
  }

  private static ObservationPeriod parseWords(int year, String words) {
    switch (words) {
      case "", "year", "index", "survey", "target":
        return year(year);
      default:
    }
    Matcher months = MONTHS.matcher(words);
    if (months.matches()) {
      return months(year, months.group(1), months.group(2), words);
    }
    Matcher years = YEARS.matcher(words);
    if (years.matches()) {
      return new ObservationPeriod(
          LocalDate.of(Integer.parseInt(years.group(1)), 1, 1),
          LocalDate.of(Integer.parseInt(years.group(2)) + 1, 1, 1));
    }
    String[] ends = words.split("\\.\\.|/", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("'" + words + "' is no period");
    }
    try {
      return new ObservationPeriod(firstDay(ends[0]), dayAfter(ends[1]));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + words + "' is no period", e);
    }
  }

  private static ObservationPeriod months(int year, String from, String to, String words) {
    Integer first = MONTH_NUMBERS.get(from.toLowerCase(Locale.ROOT));
    Integer last = MONTH_NUMBERS.get(to.toLowerCase(Locale.ROOT));
    if (first == null || last == null || first > last) {
      throw new IllegalArgumentException("'" + words + "' is no period");
    }
    return new ObservationPeriod(
        YearMonth.of(year, first).atDay(1), YearMonth.of(year, last).plusMonths(1).atDay(1));
  }

  private static LocalDate firstDay(String text) {
    return text.length() == 7 ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
  }

  private static LocalDate dayAfter(String text) {
    return text.length() == 7
        ? YearMonth.parse(text).plusMonths(1).atDay(1)
        : LocalDate.parse(text).plusDays(1);
  }
}
