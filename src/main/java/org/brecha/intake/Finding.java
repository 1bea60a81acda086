package org.brecha.intake;

import java.util.Objects;

/**
 * One thing that was found in a file.
 *
 * @param file name of the file as given
 * @param at where in it: {@code row 12} (the line in which the row starts, header is 1), {@code
 *     feature 7}, {@code feature CR-103}; null for the whole file
 * @param column name of the column or attribute, null for the whole row
 * @param rule short name of the rule, kebab-case and stable: {@code duplicate-key}
 * @param message what is wrong and what would be right, for people
 */
public record Finding(
    Severity severity, String file, String at, String column, String rule, String message) {

  public Finding {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(file);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(message);
  }
}
