package org.brecha.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table as CSV (RFC 4180): UTF-8, commas, CRLF after every record. No value is an empty
 * cell, an empty text is {@code ""}; numbers stand in full precision as JSON has them. Not
 * thread-safe.
 *
 * <p>A spreadsheet takes a text that begins with one of {@code = + - @}, tab or carriage return for
 * a formula. Such a text gets an apostrophe in front (and so does one that has apostrophes before
 * such a sign, so that taking one away always gives the text back). Numbers never do.
 */
public final class CsvWriter {

  /** With the header line announced, as RFC 4180 registers it. */
  public static final String MEDIA_TYPE = "text/csv;header=present;charset=UTF-8";

  private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r]");
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^$|^\\s|\\s$");

  private final OutputStream out;
  private final StringBuilder line = new StringBuilder();

  /**
   * @param out buffered; neither flushed nor closed here
   */
  public CsvWriter(OutputStream out) {
    this.out = out;
  }

  /** Adds a cell to the record: a text, number, boolean or null. */
  public CsvWriter cell(Object value) {
    String text = textOf(value);
    if (text != null) {
      line.append(text);
    }
    line.append(',');
    return this;
  }

  /** Writes the record made of the cells since the last one. */
  public void end() throws IOException {
    line.setLength(Math.max(0, line.length() - 1));
    line.append("\r\n");
    out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    line.setLength(0);
  }

  /** Writes a record. */
  public void row(List<?> cells) throws IOException {
    cells.forEach(this::cell);
    end();
  }

  private static String textOf(Object value) {
    if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
      return null;
    }
    if (!(value instanceof String text)) {
      return value == null ? null : value.toString();
    }
    String safe = LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
