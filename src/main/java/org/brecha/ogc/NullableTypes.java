package org.brecha.ogc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.layer.FieldType;

/**
 * Types that null is a value of, in words that a validator and GDAL both understand. GDAL 3.6 makes
 * a text column of a type that is an array, of {@code anyOf} and of {@code oneOf}; but it follows a
 * reference into the document, and does so without the escapes of a JSON pointer. So the reference
 * {@code #/$defs/integer~1null} leads a reader of JSON Schema (RFC 6901: {@code ~1} is a slash) to
 * {@code integer/null}, and GDAL to the entry that is called as it is written, which says integer.
 */
final class NullableTypes {

  private NullableTypes() {}

  /** The same fields with their types replaced by references, and null among listed values. */
  static Map<String, Object> refer(Map<String, Object> fields) {
    Map<String, Object> referring = new LinkedHashMap<>();
    fields.forEach((name, field) -> referring.put(name, nullable((Map<?, ?>) field)));
    return referring;
  }

  private static Map<String, Object> nullable(Map<?, ?> field) {
    Map<String, Object> referring = new LinkedHashMap<>();
    field.forEach(
        (key, value) -> {
          if (key.equals("type")) {
            referring.put("$ref", "#/$defs/" + value + "~1null");
          } else if (key.equals("enum")) {
            List<Object> values = new ArrayList<>((List<?>) value);
            values.add(null);
            referring.put("enum", values);
          } else {
            referring.put((String) key, value);
          }
        });
    return referring;
  }

  /** What the references of {@link #refer} lead to, for {@code $defs} of the document. */
  static Map<String, Object> definitions() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    Arrays.stream(FieldType.values())
        .map(SchemaDocument::typeName)
        .forEach(
            type -> {
              definitions.put(type + "/null", Members.of("type", List.of(type, "null")));
              definitions.put(
                  type + "~1null",
                  Members.of(
                      "$comment",
                      "For GDAL before it reads escapes of JSON pointers; no reference of this"
                          + " document leads here.",
                      "type",
                      type));
            });
    return definitions;
  }
}
