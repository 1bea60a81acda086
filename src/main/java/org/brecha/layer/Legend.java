package org.brecha.layer;

import java.util.List;
import java.util.Objects;

/**
 * How one layer looks for one slice and style: the only place where class breaks and colours are
 * made. Every feature matches at least one entry.
 *
 * @param style {@code rate}, {@code programmes}, {@code gap} or {@code plain}
 * @param method how the breaks came about: {@code quantile}, {@code fixed}, {@code none}
 * @param lineColor colour of the boundaries as {@code #rrggbb}
 * @param entries in order of matching
 * @param notes what a reader must know: source, date, schematic boundaries, year of denominators
 */
public record Legend(
    String layer,
    String style,
    Slice slice,
    Words title,
    String method,
    String lineColor,
    List<LegendEntry> entries,
    List<Words> notes) {

  public Legend {
    Objects.requireNonNull(layer);
    Objects.requireNonNull(style);
    Objects.requireNonNull(slice);
    Objects.requireNonNull(title);
    Objects.requireNonNull(method);
    Objects.requireNonNull(lineColor);
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }

  /**
   * The class of every row.
   *
   * @return index into {@link #entries()} by row
   * @throws IllegalStateException if a row matches none
   */
  public int[] classify(FeatureTable table) {
    int[] fieldOf = new int[entries.size()];
    for (int e = 0; e < fieldOf.length; e++) {
      fieldOf[e] = table.fieldIndex(entries.get(e).field());
      if (fieldOf[e] < 0) {
        throw new IllegalStateException(
            "legend of " + layer + " asks for an unknown field " + entries.get(e).field());
      }
    }
    int[] classes = new int[table.size()];
    for (int row = 0; row < classes.length; row++) {
      classes[row] = firstMatch(table, row, fieldOf);
    }
    return classes;
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
