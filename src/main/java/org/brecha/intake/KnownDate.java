package org.brecha.intake;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A date of which perhaps only the month or the year is known (ISO 8601 reduced precision).
 *
 * @param text as known: {@code 2018}, {@code 2015-10}, {@code 2021-03-16}
 * @param first first day that it can mean
 * @param after day after the last one
 */
record KnownDate(String text, LocalDate first, LocalDate after) {

  /**
   * @throws DateTimeParseException if the text is none of the three
   */
  static KnownDate parse(String text) {
    return switch (text.length()) {
      case 4 -> {
        Year year = Year.parse(text);
        yield new KnownDate(text, year.atDay(1), year.plusYears(1).atDay(1));
      }
      case 7 -> {
        YearMonth month = YearMonth.parse(text);
        yield new KnownDate(text, month.atDay(1), month.plusMonths(1).atDay(1));
      }
      default -> {
        LocalDate day = LocalDate.parse(text);
        yield new KnownDate(text, day, day.plusDays(1));
      }
    };
  }
}
