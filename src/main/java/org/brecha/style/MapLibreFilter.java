package org.brecha.style;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.LayerField;

/**
 * Filters as expressions of the MapLibre style specification, version 8. Only what QGIS 3.22 can
 * turn into its own filters is used: no {@code in}, and no {@code !} but before {@code has}. A
 * missing property and one that is null (GeoJSON) are the same.
 */
final class MapLibreFilter implements ConditionWriter<List<Object>> {

  @Override
  public List<Object> oneOf(LayerField field, List<String> texts) {
    return anyOf(compare("==", field, texts));
  }

  @Override
  public List<Object> noneOf(LayerField field, List<String> texts) {
    return allOf(compare("!=", field, texts));
  }

  @Override
  public List<Object> within(LayerField field, NumberRange range) {
    List<List<Object>> parts = new ArrayList<>();
    parts.add(List.of("has", field.name()));
    parts.add(List.of("!=", List.of("to-string", get(field)), ""));
    if (range.from() != null) {
      parts.add(List.of(">=", get(field), range.from()));
    }
    if (range.to() != null) {
      parts.add(List.of(range.toInclusive() ? "<=" : "<", get(field), range.to()));
    }
    return allOf(parts);
  }

  @Override
  public List<Object> outside(LayerField field, NumberRange range) {
    List<List<Object>> parts = new ArrayList<>();
    parts.add(List.of("!", List.of("has", field.name())));
    parts.add(List.of("==", List.of("to-string", get(field)), ""));
    if (range.from() != null) {
      parts.add(List.of("<", get(field), range.from()));
    }
    if (range.to() != null) {
      parts.add(List.of(range.toInclusive() ? ">" : ">=", get(field), range.to()));
    }
    return anyOf(parts);
  }

  @Override
  public List<Object> all(List<List<Object>> parts) {
    return allOf(parts);
  }

  @Override
  public List<Object> any(List<List<Object>> parts) {
    return anyOf(parts);
  }

  static List<Object> allOf(List<List<Object>> parts) {
    return joined("all", parts);
  }

  private static List<Object> anyOf(List<List<Object>> parts) {
    return joined("any", parts);
  }

  private static List<Object> joined(String operator, List<List<Object>> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Object> joined = new ArrayList<>();
    joined.add(operator);
    for (List<Object> part : parts) {
      // An all among alls says nothing that its parts do not.
      if (part.get(0).equals(operator)) {
        joined.addAll(part.subList(1, part.size()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  private static List<List<Object>> compare(String operator, LayerField field, List<String> texts) {
    List<List<Object>> parts = new ArrayList<>();
    for (String text : texts) {
      parts.add(List.of(operator, get(field), value(field, text)));
    }
    return parts;
  }

  private static List<Object> get(LayerField field) {
    return List.of("get", field.name());
  }

  private static Object value(LayerField field, String text) {
    return switch (field.type()) {
      case TEXT -> text;
      case BOOLEAN -> Boolean.valueOf(text);
      case INTEGER, NUMBER -> Double.valueOf(text);
    };
  }
}
