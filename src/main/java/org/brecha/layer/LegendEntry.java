package org.brecha.layer;

import java.util.List;
import java.util.Objects;

/**
 * One class of a legend with the rule that says which features are in it. Entries are tried in
 * order and the first that matches wins, in the page and in the painter alike.
 *
 * @param id snake_case, stable: {@code very_high}, {@code not_reported}
 * @param field the feature property that the rule looks at
 * @param equalTo the property must be one of these texts; null for a rule on numbers
 * @param from the property must be a number {@code >= from}; null for no lower end
 * @param to the property must be {@code < to}, or {@code <= to} where {@code toInclusive}; null for
 *     no upper end
 * @param color fill as {@code #rrggbb}
 * @param pattern {@code solid}, {@code hatch}, {@code dots} or {@code stripes}: nothing is told by
 *     colour alone; {@code none} for areas that are borders only
 * @param nothing whether this is one of the kinds of nothing (zero is none of them)
 */
public record LegendEntry(
    String id,
    String field,
    List<String> equalTo,
    Double from,
    Double to,
    boolean toInclusive,
    String color,
    String pattern,
    boolean nothing,
    Words label) {

  public LegendEntry {
    Objects.requireNonNull(id);
    Objects.requireNonNull(field);
    Objects.requireNonNull(color);
    Objects.requireNonNull(pattern);
    Objects.requireNonNull(label);
    equalTo = equalTo == null ? null : List.copyOf(equalTo);
  }

  /** A class of the features whose property is one text. */
  static LegendEntry of(
      String id,
      String field,
      String equalTo,
      String color,
      String pattern,
      boolean nothing,
      Words label) {
    return new LegendEntry(
        id, field, List.of(equalTo), null, null, false, color, pattern, nothing, label);
  }

  /** Whether a feature whose {@link #field()} holds this value (null for none) is in the class. */
  public boolean matches(Object value) {
    if (equalTo != null) {
      return value != null && equalTo.contains(value.toString());
    }
    if (!(value instanceof Number number)) {
      return false;
    }
    double v = number.doubleValue();
    return (from == null || v >= from) && (to == null || v < to || toInclusive && v == to);
  }
}
