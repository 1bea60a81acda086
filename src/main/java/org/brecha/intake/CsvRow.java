package org.brecha.intake;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a table. A cell that is empty or absent is unknown: null, never zero. What cannot be
 * read becomes a finding, and null as well.
 */
final class CsvRow {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final CSVRecord record;
  private final Map<String, Integer> header;
  private final String at;
  private final IntakeRun run;

  CsvRow(CSVRecord record, Map<String, Integer> header, String at, IntakeRun run) {
    this.record = record;
    this.header = header;
    this.at = at;
    this.run = run;
  }

  /** Where the row is: {@code row 12}. */
  String at() {
    return at;
  }

  /** The cell without blanks around it, or null. */
  String text(String column) {
    Integer index = header.get(column);
    if (index == null) {
      return null;
    }
    String cell = record.get(index).strip();
    return cell.isEmpty() ? null : cell;
  }

  /** The cell, cut for a column of the database, with a finding if something is lost. */
  String text(String column, int maxLength) {
    String text = text(column);
    if (text != null && text.length() > maxLength) {
      error(column, "too-long", "has " + text.length() + " characters, " + maxLength + " are kept");
      return null;
    }
    return text;
  }

  /** The cell, with a finding if it is empty. */
  String required(String column, int maxLength) {
    String text = text(column, maxLength);
    if (text == null && text(column) == null) {
      error(column, "empty-cell", "must not be empty");
    }
    return text;
  }

  /** The cell, else the option of the same name, with a finding if both are empty. */
  String requiredOrGiven(String column, int maxLength) {
    Optional<String> given = run.options().find(column);
    return text(column) == null && given.isPresent() ? given.get() : required(column, maxLength);
  }

  /** The row's country in ISO 3166-1 alpha-2, or null with a finding. */
  String country() {
    String country = requiredOrGiven("country", 2);
    if (country != null && !COUNTRY.matcher(country).matches()) {
      error("country", "country-code", "'" + country + "' is no ISO 3166-1 code such as CR");
      return null;
    }
    return country;
  }

  Double number(String column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && Character.isDigit(text.charAt(text.length() - 1))) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, like the words "NaN" and "Infinity" that Java would take for numbers.
    }
    error(column, "not-a-number", "'" + text + "' is no number (decimal point, no separators)");
    return null;
  }

  Long wholeNumber(String column) {
    Double value = number(column);
    if (value == null) {
      return null;
    }
    if (value != Math.rint(value) || Math.abs(value) > 1e15) {
      error(column, "not-whole", "'" + text(column) + "' is no whole number");
      return null;
    }
    return value.longValue();
  }

  void error(String column, String rule, String message) {
    run.error(at, column, rule, message);
  }

  void warning(String column, String rule, String message) {
    run.warning(at, column, rule, message);
  }

  void note(String column, String rule, String message) {
    run.note(at, column, rule, message);
  }
}
