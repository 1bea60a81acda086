package org.brecha.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.layer.Words;

/** JSON objects in the order in which they are written down, and the texts in them. */
final class Node {

  private Node() {}

  /**
   * @param namesAndValues names and values in turn; a member whose value is null or an empty list
   *     is left out
   */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        members.put((String) namesAndValues[i], value);
      }
    }
    return members;
  }

  /**
   * A text in both languages, as JSON-LD has it; null for null. What is the same in both is in
   * neither of them, or in one that nobody told.
   */
  static List<Object> texts(Words words) {
    if (words != null && words.es().equals(words.en())) {
      return List.of(words.es());
    }
    return words == null ? null : List.of(text(words.es(), "es"), text(words.en(), "en"));
  }

  private static Map<String, Object> text(String text, String language) {
    return of("@value", text, "@language", language);
  }

  /** A value of a type, as JSON-LD has it; null for null. */
  static Map<String, Object> typed(Object value, String type) {
    return value == null ? null : of("@value", value.toString(), "@type", type);
  }

  /** A reference to something else, as JSON-LD has it; null for null. */
  static Map<String, Object> reference(String address) {
    return address == null ? null : of("@id", address);
  }
}
