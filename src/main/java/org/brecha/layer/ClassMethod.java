package org.brecha.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How the numbers of a style are cut into classes. A class holds its lower end and not its upper
 * one, but the last holds both.
 */
public enum ClassMethod {
  /** As many units in each class as ties allow. */
  QUANTILE(
      "cuantiles: el mismo número de unidades en cada clase, salvo empates",
      "quantiles: as many units in each class as ties allow"),
  /** Classes of the same width. */
  EQUAL("intervalos iguales entre el menor y el mayor valor", "equal intervals between the ends"),
  /** Least sum of squared distances from the mean of each class (Fisher 1958, Jenks 1977). */
  JENKS(
      "cortes naturales de Fisher y Jenks: valores parecidos quedan juntos",
      "natural breaks by Fisher and Jenks: values that are alike stay together"),
  /** One standard deviation wide, around the mean. */
  STDDEV(
      "desviaciones estándar alrededor de la media",
      "standard deviations to both sides of the mean"),
  /** Breaks that the reader gives; the first and the last class are open. */
  MANUAL("cortes elegidos a mano", "breaks chosen by hand");

  private final Words rule;

  ClassMethod(String es, String en) {
    this.rule = new Words(es, en);
  }

  /** As parameters and legends write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it does, to follow "Classes by". */
  Words rule() {
    return rule;
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(ClassMethod::text).toList();
  }
}
