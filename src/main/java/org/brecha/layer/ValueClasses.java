package org.brecha.layer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The legend entries of numbers cut into classes. */
final class ValueClasses {

  private ValueClasses() {}

  /**
   * Entries from low to high.
   *
   * @param field property that holds the numbers
   * @param idStart ids are {@code idStart_1} and so on
   * @param colors one for every class, from low to high
   */
  static List<LegendEntry> entries(
      ClassBreaks classes, String field, String idStart, List<String> colors) {
    List<LegendEntry> entries = new ArrayList<>();
    boolean open = classes.method() == ClassMethod.MANUAL;
    for (int c = 0; c < classes.count(); c++) {
      boolean first = c == 0;
      boolean last = c == classes.count() - 1;
      Double from = first ? open ? null : classes.least() : classes.breaks().get(c - 1);
      Double to = last ? open ? null : classes.greatest() : classes.breaks().get(c);
      entries.add(
          new LegendEntry(
              idStart + "_" + (c + 1),
              field,
              null,
              from,
              to,
              last && to != null,
              colors.get(c),
              "solid",
              false,
              new Words(range(from, to, last, true), range(from, to, last, false))));
    }
    return entries;
  }

  /** What a reader must know of the classes beside their ends. */
  static List<Words> notes(ClassBreaks classes) {
    List<Words> notes = new ArrayList<>();
    Words rule = classes.method().rule();
    notes.add(new Words("Clases: " + rule.es() + ".", "Classes: " + rule.en() + "."));
    if (classes.count() < classes.asked() && classes.distinct() > 0) {
      notes.add(
          new Words(
              "Se pidieron "
                  + classes.asked()
                  + " clases y salen "
                  + classes.count()
                  + ": hay "
                  + classes.distinct()
                  + " valores distintos.",
              classes.asked()
                  + " classes were asked for and "
                  + classes.count()
                  + " made: there are "
                  + classes.distinct()
                  + " different values."));
    }
    return notes;
  }

  private static String range(Double from, Double to, boolean last, boolean spanish) {
    if (from == null) {
      return (spanish ? "menos de " : "less than ") + number(to, spanish);
    }
    String a = number(from, spanish);
    if (to == null) {
      return a + (spanish ? " o más" : " or more");
    }
    String b = number(to, spanish);
    if (from.equals(to)) {
      return a;
    }
    String join = spanish ? " a " : " to ";
    return last ? a + join + b : a + join + (spanish ? "menos de " : "less than ") + b;
  }

  /** One decimal, none from 100 on, and more only for a break that has more. */
  private static String number(double value, boolean spanish) {
    BigDecimal written = BigDecimal.valueOf(value).stripTrailingZeros();
    int usual = Math.abs(value) < 100 ? 1 : 0;
    int decimals = written.scale() <= 4 ? Math.max(usual, written.scale()) : usual;
    String text = written.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    text = text.replace('-', '−');
    return spanish ? text.replace('.', ',') : text;
  }

  /** One shade a class: purple below zero, orange above, grey for a class with zero in it. */
  static List<String> diverging(ClassBreaks classes) {
    int below = 0;
    int above = 0;
    for (int c = 0; c < classes.count(); c++) {
      below += side(classes, c) < 0 ? 1 : 0;
      above += side(classes, c) > 0 ? 1 : 0;
    }
    List<String> colors = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      int side = side(classes, c);
      if (side < 0) {
        colors.add(Palette.shade(Palette.BELOW_ZERO, below - 1 - c, below));
      } else if (side == 0) {
        colors.add(Palette.AROUND_ZERO);
      } else {
        colors.add(Palette.shade(Palette.ABOVE_ZERO, c - (classes.count() - above), above));
      }
    }
    return colors;
  }

  private static int side(ClassBreaks classes, int c) {
    double from = c == 0 ? classes.least() : classes.breaks().get(c - 1);
    double to = c == classes.count() - 1 ? classes.greatest() : classes.breaks().get(c);
    if (c > 0 && from >= 0 || c == 0 && from > 0) {
      return 1;
    }
    return to <= 0 ? -1 : 0;
  }
}
