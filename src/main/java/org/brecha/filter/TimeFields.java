package org.brecha.filter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brecha.layer.LayerField;

/**
 * The fields of layers whose text is a time: a year, month, day, or an interval of them. In
 * temporal functions and beside dates they are times, elsewhere texts.
 */
final class TimeFields {

  private static final Set<String> NAMES =
      Set.of("period", "compare_period", "start", "end", "valid_from", "valid_to");

  private TimeFields() {}

  static boolean isTime(LayerField field) {
    return NAMES.contains(field.name());
  }

  /** The property as a time; null where it has none or says none that can be read. */
  static Term term(int field) {
    Map<String, Optional<TimeSpan>> known = new HashMap<>();
    return (table, row) -> {
      Object text = table.value(row, field);
      return text == null
          ? null
          : known.computeIfAbsent(text.toString(), TimeSpan::ofKnown).orElse(null);
    };
  }
}
