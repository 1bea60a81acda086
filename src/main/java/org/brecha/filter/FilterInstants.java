package org.brecha.filter;

import org.brecha.filter.FilterNode.Literal;

/** Reads the dates and time stamps of filters. */
final class FilterInstants {

  private FilterInstants() {}

  /**
   * @throws FilterException if the text is neither of what it may be
   */
  static Literal read(int at, String text, boolean date, boolean timestamp) {
    TimeSpan span =
        (date ? TimeSpan.ofDate(text) : TimeSpan.ofTimestamp(text))
            .or(() -> timestamp ? TimeSpan.ofTimestamp(text) : TimeSpan.ofDate("no"))
            .orElse(null);
    if (span == null) {
      String legal = date ? "a date of the calendar such as 2018-01-31" : "";
      String stamp = timestamp ? "a time stamp such as 2018-01-31T12:00:00Z" : "";
      throw new FilterException(
          at,
          "expected "
              + legal
              + (date && timestamp ? ", " : "")
              + stamp
              + (date && timestamp ? " or '..'" : ""));
    }
    return new Literal(at, span);
  }
}
