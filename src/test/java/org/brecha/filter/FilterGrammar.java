package org.brecha.filter;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;

/**
 * Writes CQL2 texts at random from the grammar of the standard: mostly of fitting types, now and
 * then not, and broken when asked for. The same seed writes the same texts. Not thread-safe.
 */
public final class FilterGrammar {

  private static final List<String> SIGNS = List.of("=", "<>", "<", ">", "<=", ">=");
  private static final List<String> TEXTS =
      List.of("'Alba'", "'zero'", "''", "'%a_'", "'O''Brien'", "'Jardín'", "'\\%'", "'2018'");
  private static final List<String> SPATIAL =
      List.of(
          "S_INTERSECTS",
          "S_DISJOINT",
          "S_EQUALS",
          "S_TOUCHES",
          "S_CROSSES",
          "S_WITHIN",
          "S_CONTAINS",
          "S_OVERLAPS");
  private static final List<String> TEMPORAL =
      List.of(
          "T_AFTER",
          "T_BEFORE",
          "T_CONTAINS",
          "T_DISJOINT",
          "T_DURING",
          "T_EQUALS",
          "T_FINISHEDBY",
          "T_FINISHES",
          "T_INTERSECTS",
          "T_MEETS",
          "T_METBY",
          "T_OVERLAPPEDBY",
          "T_OVERLAPS",
          "T_STARTEDBY",
          "T_STARTS");
  private static final String DIRT = "()'\",.<>=+-*/%^_ 0aA\u00e9\n\\:;{}[]\ud83d\ude00#&";

  private final Random random;
  private final List<LayerField> fields;

  public FilterGrammar(Layer layer, long seed) {
    this.fields = layer.fields();
    this.random = new Random(seed);
  }

  /** A condition that the grammar allows; types and names fit in most. */
  public String condition() {
    return condition(random.nextInt(5));
  }

  /** A condition with characters taken out, put in or doubled. */
  public String brokenCondition() {
    StringBuilder text = new StringBuilder(condition());
    for (int n = 1 + random.nextInt(4); n > 0 && text.length() > 0; n--) {
      int at = random.nextInt(text.length());
      char dirt = DIRT.charAt(random.nextInt(DIRT.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, dirt);
        case 2 -> text.setCharAt(at, dirt);
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 12)));
      }
    }
    return text.toString();
  }

  private String condition(int depth) {
    if (depth > 0) {
      return switch (random.nextInt(4)) {
        case 0 -> condition(depth - 1) + " AND " + condition(depth - 1);
        case 1 -> condition(depth - 1) + " or " + condition(depth - 1);
        case 2 -> "NOT (" + condition(depth - 1) + ")";
        default -> "(" + condition(depth - 1) + ")";
      };
    }
    String not = random.nextBoolean() ? " NOT " : " ";
    return switch (random.nextInt(9)) {
      case 0 -> number(2) + " " + of(SIGNS) + " " + number(2);
      case 1 -> text(2) + " " + of(SIGNS) + " " + text(2);
      case 2 -> text(2) + not + "LIKE " + of(TEXTS);
      case 3 -> number(1) + not + "BETWEEN " + number(1) + " AND " + number(1);
      case 4 -> text(1) + not + "IN (" + text(0) + ", " + text(1) + ")";
      case 5 -> property() + " IS" + not + "NULL";
      case 6 -> of(SPATIAL) + "(" + shape() + ", " + shape() + ")";
      case 7 -> of(TEMPORAL) + "(" + time() + "," + time() + ")";
      default -> random.nextBoolean() ? "TRUE" : property() + " = " + number(0);
    };
  }

  private String property() {
    String name = fields.get(random.nextInt(fields.size())).name();
    return switch (random.nextInt(30)) {
      case 0 -> "geometry";
      case 1 -> "nope";
      case 2 -> name.toUpperCase(Locale.ROOT);
      default -> random.nextBoolean() ? name : '"' + name + '"';
    };
  }

  private String number(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      String sign = of(List.of("+", "-", "*", "/", "%", "^", " div "));
      return "(" + number(depth - 1) + sign + number(depth - 1) + ")";
    }
    return switch (random.nextInt(6)) {
      case 0 -> "count";
      case 1 -> "-rate_per_100k";
      case 2 -> Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(20)));
      case 3 -> "1e" + random.nextInt(400);
      default -> Integer.toString(random.nextInt(30) - 5);
    };
  }

  private String text(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return of(List.of("CASEI(", "casei(", "ACCENTI(")) + text(depth - 1) + ")";
    }
    return random.nextBoolean() ? of(List.of("name", "unit_code", "country")) : of(TEXTS);
  }

  private String time() {
    String day =
        String.format(
            Locale.ROOT,
            "'20%02d-0%d-1%d'",
            15 + random.nextInt(6),
            1 + random.nextInt(9),
            random.nextInt(9));
    return switch (random.nextInt(6)) {
      case 0 -> "DATE(" + day + ")";
      case 1 -> "TIMESTAMP(" + day.replace("'", "").replaceFirst("^(.*)$", "'$1T12:00:00Z'") + ")";
      case 2 -> "INTERVAL(" + day + ", '..')";
      case 3 -> "INTERVAL('..', " + day + ")";
      case 4 -> "INTERVAL('2016-01-01', " + day + ")";
      default -> "period";
    };
  }

  private String shape() {
    return switch (random.nextInt(9)) {
      case 0 -> "POINT(" + position() + ")";
      case 1 -> "LINESTRING(" + position() + ", " + position() + ", " + position() + ")";
      case 2 -> polygon("POLYGON");
      case 3 -> "MULTIPOINT((" + position() + "), " + position() + ")";
      case 4 -> "BBOX(" + position().replace(' ', ',') + ",-82,10.5)";
      case 5 -> "GEOMETRYCOLLECTION(POINT(" + position() + "), " + polygon("POLYGON") + ")";
      case 6 -> "MULTILINESTRING((" + position() + ", " + position() + "))";
      default -> "geometry";
    };
  }

  private String polygon(String name) {
    String first = position();
    StringBuilder ring = new StringBuilder(first);
    for (int n = 2 + random.nextInt(4); n > 0; n--) {
      ring.append(", ").append(position());
    }
    return name + "((" + ring + ", " + first + "))";
  }

  /** Where the mini-atlas is, on its own corners now and then, elsewhere rarely. */
  private String position() {
    if (random.nextInt(40) == 0) {
      return (random.nextInt(500) - 250) + " " + (random.nextInt(300) - 150);
    }
    double step = random.nextBoolean() ? 0.25 : 0.01;
    double lon = -84.25 + step * random.nextInt((int) (2.5 / step));
    double lat = 9.25 + step * random.nextInt((int) (1.5 / step));
    return String.format(Locale.ROOT, "%.4f %.4f", lon, lat);
  }

  private String of(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
