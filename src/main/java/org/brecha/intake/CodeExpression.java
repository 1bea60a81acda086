package org.brecha.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the code of a unit is put together from attributes: {@code CODIGO}, or {@code
 * cant_id+dist_id:2} for two fields of which the second is filled up to two digits.
 */
record CodeExpression(List<Part> parts) {

  /**
   * @param digits filled up with leading zeros to this length; 0 for as it is
   */
  record Part(String field, int digits) {}

  /** Reads the words of {@code --code-field}. */
  static CodeExpression parse(String words) {
    List<Part> parts = new ArrayList<>();
    for (String part : words.split("\\+")) {
      int colon = part.lastIndexOf(':');
      boolean filled = colon > 0 && part.substring(colon + 1).matches("\\d{1,2}");
      parts.add(
          filled
              ? new Part(part.substring(0, colon), Integer.parseInt(part.substring(colon + 1)))
              : new Part(part, 0));
    }
    return new CodeExpression(List.copyOf(parts));
  }

  static CodeExpression ofField(String field) {
    return new CodeExpression(List.of(new Part(field, 0)));
  }

  List<String> fields() {
    return parts.stream().map(Part::field).toList();
  }

  String words() {
    return String.join(
        "+",
        parts.stream()
            .map(p -> p.digits() == 0 ? p.field() : p.field() + ":" + p.digits())
            .toList());
  }

  /** The code of a feature as text; empty if a field is null or holds no code. */
  Optional<String> read(Map<String, Object> attributes) {
    StringBuilder code = new StringBuilder();
    for (Part part : parts) {
      Optional<String> text = text(attributes.get(part.field()));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      code.append("0".repeat(Math.max(0, part.digits() - text.get().length()))).append(text.get());
    }
    return Optional.of(code.toString());
  }

  /** Whether any field of a feature holds a number. */
  boolean readsNumber(Map<String, Object> attributes) {
    return parts.stream().anyMatch(part -> attributes.get(part.field()) instanceof Number);
  }

  /** A value as code: numbers without fraction, text without spaces around; nothing else. */
  static Optional<String> text(Object value) {
    if (value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
      return exact.scale() <= 0 && exact.signum() >= 0
          ? Optional.of(exact.toPlainString())
          : Optional.empty();
    }
    if (value instanceof String text && !text.isBlank()) {
      String code = text.strip();
      return Optional.of(
          code.indexOf('.') > 0 && code.matches("\\d+\\.0+")
              ? code.substring(0, code.indexOf('.'))
              : code);
    }
    return Optional.empty();
  }
}
