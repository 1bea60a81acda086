package org.brecha.ogc;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects in the order in which they are written down. */
final class Members {

  private Members() {}

  /**
   * @param namesAndValues names and values in turn; a member whose value is null is left out
   */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        members.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return members;
  }
}
