package org.brecha.layer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a reader wants the numbers of a style cut into classes: beside layer, style and slice the
 * last part of a legend's address. Two equal choices give the same classes.
 *
 * @param method null for the style's own classes
 * @param count classes wished for, 3 to 7; one more than breaks for {@link ClassMethod#MANUAL}; 0
 *     for the style's own classes
 * @param breaks strictly rising, for {@link ClassMethod#MANUAL} alone, else empty
 */
public record ClassChoice(ClassMethod method, int count, List<Double> breaks) {

  public static final int FEWEST = 3;
  public static final int MOST = 7;
  public static final int USUAL = 5;

  /** Names of the parameters that make a choice. */
  public static final List<String> PARAMETERS = List.of("classes", "class_count", "breaks");

  /** Legal values of {@code classes}. */
  public static final List<String> METHODS = List.copyOf(ClassMethod.texts());

  /** The style's own classes. */
  public static final ClassChoice STANDARD = new ClassChoice(null, 0, List.of());

  private static final String NUMBER = "-?[0-9]{1,9}(\\.[0-9]{1,20})?";

  public ClassChoice {
    breaks = List.copyOf(breaks);
  }

  static ClassChoice of(ClassMethod method, int count) {
    return new ClassChoice(method, count, List.of());
  }

  public boolean isStandard() {
    return method == null;
  }

  /**
   * @throws IllegalArgumentException if this is a choice where none can be made
   */
  void requireStandard(String style) {
    if (!isStandard()) {
      throw new IllegalArgumentException("style " + style + " has classes of its own");
    }
  }

  /**
   * The choice that parameters make for a style.
   *
   * @param style one of the layer's styles
   * @param parameters by name; those of other names are left alone
   * @throws SliceException for a parameter that is not legal, contradicts another one, or chooses
   *     classes where the style has its own
   */
  public static ClassChoice read(Layer layer, String style, Map<String, String> parameters) {
    Optional<String> asked = PARAMETERS.stream().filter(parameters::containsKey).findFirst();
    if (asked.isPresent() && !layer.takesClassChoice(style)) {
      List<String> takers = layer.styles().stream().filter(layer::takesClassChoice).toList();
      throw new SliceException(
          asked.get(),
          "style "
              + style
              + " has classes of its own; they can be chosen for "
              + (takers.isEmpty() ? "no style of this layer" : String.join(", ", takers)));
    }
    return read(parameters);
  }

  /** The parameters that lead to this choice again, in a fixed order; none for the standard. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (method == ClassMethod.MANUAL) {
      parameters.put("classes", method.text());
      parameters.put(
          "breaks",
          String.join(
              ",", breaks.stream().map(b -> BigDecimal.valueOf(b).toPlainString()).toList()));
    } else if (method != null) {
      parameters.put("classes", method.text());
      parameters.put("class_count", Integer.toString(count));
    }
    return parameters;
  }

  /**
   * The choice that parameters make. Without {@code classes} a {@code class_count} is one of
   * quantiles.
   *
   * @param parameters by name; those of other names are left alone
   * @throws SliceException for a parameter that is not legal or contradicts another one
   */
  public static ClassChoice read(Map<String, String> parameters) {
    if (PARAMETERS.stream().noneMatch(parameters::containsKey)) {
      return STANDARD;
    }
    ClassMethod method = method(parameters.get("classes"));
    String count = parameters.get("class_count");
    String breaks = parameters.get("breaks");
    if (method == ClassMethod.MANUAL) {
      return manual(breaks, count);
    }
    if (breaks != null) {
      throw new SliceException("breaks", "goes with classes=manual only");
    }
    return of(method, count == null ? USUAL : count(count));
  }

  private static ClassMethod method(String text) {
    if (text == null) {
      return ClassMethod.QUANTILE;
    }
    for (ClassMethod method : ClassMethod.values()) {
      if (method.text().equals(text)) {
        return method;
      }
    }
    throw new SliceException("classes", "must be one of " + String.join(", ", ClassMethod.texts()));
  }

  private static int count(String text) {
    if (!text.matches("[0-9]") || text.charAt(0) - '0' < FEWEST || text.charAt(0) - '0' > MOST) {
      throw new SliceException(
          "class_count", "must be a whole number from " + FEWEST + " to " + MOST);
    }
    return text.charAt(0) - '0';
  }

  private static ClassChoice manual(String text, String count) {
    String rule =
        "must be 1 to "
            + (MOST - 1)
            + " rising numbers between commas, like 5,10,20, with classes=manual";
    String[] parts = text == null ? new String[0] : text.split(",", -1);
    if (parts.length < 1 || parts.length >= MOST) {
      throw new SliceException("breaks", rule);
    }
    List<Double> breaks = new ArrayList<>();
    for (String part : parts) {
      if (!part.matches(NUMBER)) {
        throw new SliceException("breaks", rule);
      }
      // Adding zero makes one of the two zeros of it.
      double value = Double.parseDouble(part) + 0.0;
      if (!breaks.isEmpty() && value <= breaks.get(breaks.size() - 1)) {
        throw new SliceException("breaks", rule);
      }
      breaks.add(value);
    }
    if (count != null && !count.equals(Integer.toString(breaks.size() + 1))) {
      throw new SliceException(
          "class_count", "must be " + (breaks.size() + 1) + " with these breaks, or left out");
    }
    return new ClassChoice(ClassMethod.MANUAL, breaks.size() + 1, breaks);
  }
}
