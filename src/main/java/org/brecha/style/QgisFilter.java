package org.brecha.style;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.LayerField;

/** Filters as expressions of QGIS. Its {@code IS} compares like {@code =} and knows no unknown. */
final class QgisFilter implements ConditionWriter<String> {

  @Override
  public String oneOf(LayerField field, List<String> texts) {
    return joined(" OR ", compare(field, texts, " IS "));
  }

  @Override
  public String noneOf(LayerField field, List<String> texts) {
    return joined(" AND ", compare(field, texts, " IS NOT "));
  }

  @Override
  public String within(LayerField field, NumberRange range) {
    String name = name(field);
    List<String> parts = new ArrayList<>();
    parts.add(name + " IS NOT NULL");
    if (range.from() != null) {
      parts.add(name + " >= " + number(range.from()));
    }
    if (range.to() != null) {
      parts.add(name + (range.toInclusive() ? " <= " : " < ") + number(range.to()));
    }
    return joined(" AND ", parts);
  }

  @Override
  public String outside(LayerField field, NumberRange range) {
    String name = name(field);
    List<String> parts = new ArrayList<>();
    parts.add(name + " IS NULL");
    if (range.from() != null) {
      parts.add(name + " < " + number(range.from()));
    }
    if (range.to() != null) {
      parts.add(name + (range.toInclusive() ? " > " : " >= ") + number(range.to()));
    }
    return joined(" OR ", parts);
  }

  @Override
  public String all(List<String> parts) {
    return joined(" AND ", parts);
  }

  @Override
  public String any(List<String> parts) {
    return joined(" OR ", parts);
  }

  private static List<String> compare(LayerField field, List<String> texts, String operator) {
    List<String> parts = new ArrayList<>();
    for (String text : texts) {
      switch (field.type()) {
        case TEXT -> parts.add(name(field) + operator + quoted(text));
        case INTEGER, NUMBER ->
            parts.add(name(field) + operator + number(Double.parseDouble(text)));
        case BOOLEAN -> {
          // Files keep truth as a boolean, as 0 and 1, or as a word.
          boolean truth = Boolean.parseBoolean(text);
          String asText = "to_string(" + name(field) + ")";
          parts.add(asText + operator + quoted(truth ? "true" : "false"));
          parts.add(asText + operator + quoted(truth ? "1" : "0"));
        }
      }
    }
    return parts;
  }

  private static String joined(String operator, List<String> parts) {
    return parts.size() == 1 ? parts.get(0) : "(" + String.join(operator, parts) + ")";
  }

  private static String name(LayerField field) {
    return "\"" + field.name().replace("\"", "\"\"") + "\"";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Every digit of the number, without an exponent. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
