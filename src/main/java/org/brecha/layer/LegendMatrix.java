package org.brecha.layer;

import java.util.List;
import java.util.Objects;

/**
 * How the classes of two figures stand in a square: need from high to low downwards, supply from
 * low to high rightwards, so that the first cell is where most is missing.
 *
 * @param rows words of the rows, from above
 * @param columns words of the columns, from the left
 * @param cells ids of {@link LegendEntry legend entries}, row by row
 */
public record LegendMatrix(
    Words rowTitle,
    Words columnTitle,
    List<Words> rows,
    List<Words> columns,
    List<List<String>> cells) {

  public LegendMatrix {
    Objects.requireNonNull(rowTitle);
    Objects.requireNonNull(columnTitle);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (cells.size() != rows.size() || cells.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("every row and column of the square needs its words");
    }
  }
}
