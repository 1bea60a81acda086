package org.brecha.intake;

import java.util.HashMap;
import java.util.Map;

/** Finds rows of one file that say something about the same thing. */
final class SeenRows {

  private final Map<String, String> places = new HashMap<>();

  /** Whether the key is new; a finding says where it was before if it is not. */
  boolean isFirst(CsvRow row, String key, String column, String what) {
    String before = places.putIfAbsent(key, row.at());
    if (before != null) {
      row.error(column, "duplicate-key", "says again what " + before + " says: " + what);
    }
    return before == null;
  }
}
