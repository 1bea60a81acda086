package org.brecha.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes CQL2 JSON at random: conditions of mostly fitting types, the same with parts broken, and
 * ones that are too deep, too long or have too many points. The same seed writes the same texts.
 * Not thread-safe.
 */
public final class FilterJsonGrammar {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">", "<=", ">=");
  private static final List<String> ARITHMETIC = List.of("+", "-", "*", "/", "%", "^", "div");
  private static final List<String> TEXTS = List.of("Alba", "zero", "", "%a_", "Jardín", "2018");
  private static final List<String> SPATIAL =
      List.of("s_intersects", "s_disjoint", "s_equals", "s_touches", "s_within", "s_contains");
  private static final List<String> TEMPORAL =
      List.of("t_after", "t_before", "t_during", "t_intersects", "t_meets", "t_overlaps");
  private static final String DIRT = "{}[]\",:0eE+-. \\u\u00e9\ud83d\n\0nulltruefalse";
  private static final List<String> NO_VALUES =
      List.of(
          "null", "[]", "{}", "{\"op\":\"eval\",\"args\":[]}", "1e999", "{\"a\":1}", "\"\\ud800\"");

  private final Random random;
  private final List<LayerField> fields;

  public FilterJsonGrammar(Layer layer, long seed) {
    this.fields = layer.fields();
    this.random = new Random(seed);
  }

  /** A condition that the grammar allows; types and names fit in most. */
  public String condition() {
    return JSON.writeValueAsString(condition(random.nextInt(4)));
  }

  /** A condition with characters changed, or a part of it that is no value at all. */
  public String brokenCondition() {
    StringBuilder text = new StringBuilder(condition());
    if (random.nextInt(3) == 0) {
      int from = text.indexOf("{", random.nextInt(text.length()));
      int to = text.indexOf("}", Math.max(0, from));
      if (from >= 0 && to > from) {
        return text.replace(from, to + 1, of(NO_VALUES)).toString();
      }
    }
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int at = random.nextInt(text.length());
      char dirt = DIRT.charAt(random.nextInt(DIRT.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, dirt);
        default -> text.setCharAt(at, dirt);
      }
    }
    return text.toString();
  }

  /** A condition of good grammar that is beyond one of the limits. */
  public String hugeCondition() {
    int n = 20 + random.nextInt(600);
    return switch (random.nextInt(4)) {
      case 0 -> "{\"op\":\"not\",\"args\":[".repeat(n) + "true" + "]}".repeat(n);
      case 1 -> "[".repeat(n) + "]".repeat(n);
      case 2 ->
          "{\"op\":\"in\",\"args\":[{\"property\":\"name\"},[" + "\"a\",".repeat(n) + "\"b\"]]}";
      default ->
          "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},"
              + "{\"type\":\"LineString\",\"coordinates\":["
              + "[0,0],".repeat(n)
              + "[1,1]]}]}";
    };
  }

  private Object condition(int depth) {
    if (depth > 0) {
      return switch (random.nextInt(3)) {
        case 0 -> call("and", condition(depth - 1), condition(depth - 1));
        case 1 -> call("or", condition(depth - 1), condition(depth - 1));
        default -> call("not", condition(depth - 1));
      };
    }
    return switch (random.nextInt(9)) {
      case 0 -> call(of(COMPARISONS), number(2), number(2));
      case 1 -> call(of(COMPARISONS), text(2), text(2));
      case 2 -> call("like", text(2), of(TEXTS));
      case 3 -> call("between", number(1), number(1), number(1));
      case 4 -> call("in", text(1), List.of(text(0), text(1)));
      case 5 -> call("isNull", property());
      case 6 -> call(of(SPATIAL), shape(), shape());
      case 7 -> call(of(TEMPORAL), time(), time());
      default -> random.nextBoolean();
    };
  }

  private Object property() {
    String name = fields.get(random.nextInt(fields.size())).name();
    return switch (random.nextInt(30)) {
      case 0 -> Map.of("property", "geometry");
      case 1 -> Map.of("property", "nope");
      default -> Map.of("property", name);
    };
  }

  private Object number(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return call(of(ARITHMETIC), number(depth - 1), number(depth - 1));
    }
    return switch (random.nextInt(4)) {
      case 0 -> Map.of("property", "count");
      case 1 -> Map.of("property", "rate_per_100k");
      case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(20));
      default -> random.nextInt(30) - 5;
    };
  }

  private Object text(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return call(random.nextBoolean() ? "casei" : "accenti", text(depth - 1));
    }
    return random.nextBoolean()
        ? Map.of("property", of(List.of("name", "unit_code", "country")))
        : of(TEXTS);
  }

  private Object time() {
    String day = "20" + (15 + random.nextInt(6)) + "-0" + (1 + random.nextInt(9)) + "-11";
    return switch (random.nextInt(5)) {
      case 0 -> Map.of("date", day);
      case 1 -> Map.of("timestamp", day + "T12:00:00Z");
      case 2 -> Map.of("interval", List.of(day, ".."));
      case 3 -> Map.of("interval", List.of("2015-01-01", day));
      default -> Map.of("property", "period");
    };
  }

  private Object shape() {
    return switch (random.nextInt(6)) {
      case 0 -> geometry("Point", position());
      case 1 -> geometry("LineString", List.of(position(), position()));
      case 2 -> {
        Object first = position();
        yield geometry("Polygon", List.of(List.of(first, position(), position(), first)));
      }
      case 3 -> Map.of("bbox", List.of(-84 + random.nextDouble(), 9, -82, 10.5));
      case 4 -> geometry("MultiPoint", List.of(position()));
      default -> Map.of("property", "geometry");
    };
  }

  private static Object geometry(String type, Object coordinates) {
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", type);
    geometry.put("coordinates", coordinates);
    return geometry;
  }

  /** Where the mini-atlas is, elsewhere rarely. */
  private Object position() {
    double spread = random.nextInt(40) == 0 ? 300 : 2.5;
    return List.of(
        -84.25 + spread * random.nextDouble(), 9.25 + spread * random.nextDouble() * 0.6);
  }

  private static Object call(String operator, Object... arguments) {
    Map<String, Object> call = new LinkedHashMap<>();
    call.put("op", operator);
    call.put("args", new ArrayList<>(Arrays.asList(arguments)));
    return call;
  }

  private String of(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
