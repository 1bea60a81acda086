package org.brecha.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How one layer looks for one slice and style: the only place where class breaks and colours are
 * made. Every feature matches at least one entry.
 *
 * @param style one of {@link Layer#styles()}
 * @param method how the breaks came about: a {@link ClassMethod}, {@code fixed} or {@code none}
 * @param classes how numbers were cut into classes; null where none were
 * @param lineColor colour of the boundaries as {@code #rrggbb}
 * @param entries in order of matching
 * @param overlays patterns over the entries, in order of matching
 * @param matrix how entries stand in a square; null where they are a list
 * @param notes what a reader must know: source, date, schematic boundaries, year of denominators
 */
public record Legend(
    String layer,
    String style,
    Slice slice,
    Words title,
    String method,
    ClassBreaks classes,
    String lineColor,
    List<LegendEntry> entries,
    List<LegendOverlay> overlays,
    LegendMatrix matrix,
    List<Words> notes) {

  /** Colour of the boundaries in all legends, as {@code #rrggbb}. */
  public static final String LINE_COLOR = Palette.LINE;

  public Legend {
    Objects.requireNonNull(layer);
    Objects.requireNonNull(style);
    Objects.requireNonNull(slice);
    Objects.requireNonNull(title);
    Objects.requireNonNull(method);
    Objects.requireNonNull(lineColor);
    entries = List.copyOf(entries);
    overlays = List.copyOf(overlays);
    notes = List.copyOf(notes);
  }

  /** A plain list of classes, none of them cut from numbers. */
  public Legend(
      String layer,
      String style,
      Slice slice,
      Words title,
      String method,
      String lineColor,
      List<LegendEntry> entries,
      List<Words> notes) {
    this(layer, style, slice, title, method, null, lineColor, entries, List.of(), null, notes);
  }

  /**
   * The class of every row.
   *
   * @return index into {@link #entries()} by row
   * @throws IllegalStateException if a row matches none
   */
  public int[] classify(FeatureTable table) {
    int[] fieldOf = fields(table, entries.stream().map(LegendEntry::field).toList());
    int[] classes = new int[table.size()];
    for (int row = 0; row < classes.length; row++) {
      classes[row] = firstMatch(table, row, fieldOf);
    }
    return classes;
  }

  /**
   * The pattern over the class of every row. A class with a pattern of its own has none.
   *
   * @param classes what {@link #classify} gave for the table
   * @return index into {@link #overlays()} by row, -1 for none
   */
  public int[] overlay(FeatureTable table, int[] classes) {
    int[] fieldOf = fields(table, overlays.stream().map(LegendOverlay::field).toList());
    int[] over = new int[classes.length];
    Arrays.fill(over, -1);
    for (int row = 0; row < over.length; row++) {
      boolean free = entries.get(classes[row]).pattern().equals("solid");
      for (int o = 0; o < fieldOf.length && free && over[row] < 0; o++) {
        if (overlays.get(o).matches(table.value(row, fieldOf[o]))) {
          over[row] = o;
        }
      }
    }
    return over;
  }

  private int[] fields(FeatureTable table, List<String> names) {
    int[] fieldOf = new int[names.size()];
    for (int f = 0; f < fieldOf.length; f++) {
      fieldOf[f] = table.fieldIndex(names.get(f));
      if (fieldOf[f] < 0) {
        throw new IllegalStateException(
            "legend of " + layer + " asks for an unknown field " + names.get(f));
      }
    }
    return fieldOf;
  }

  private int firstMatch(FeatureTable table, int row, int[] fieldOf) {
    for (int e = 0; e < fieldOf.length; e++) {
      if (entries.get(e).matches(table.value(row, fieldOf[e]))) {
        return e;
      }
    }
    throw new IllegalStateException(
        "legend of " + layer + " has no class for " + table.featureId(row));
  }
}
