package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the units of each country stand among the rows of a level: one after the other, since rows
 * are sorted by country. Every rank, smoothing and test is made within one country, for countries
 * count and register differently. Immutable and thread-safe.
 */
final class CountryBlocks {

  /** Takes the first row of a country and the row after its last one. */
  interface Visitor {
    void visit(int from, int to);
  }

  private final List<int[]> blocks = new ArrayList<>();

  CountryBlocks(LevelUnits units) {
    int start = 0;
    for (int row = 1; row <= units.size(); row++) {
      if (row == units.size() || !units.unit(row).country().equals(units.unit(start).country())) {
        blocks.add(new int[] {start, row});
        start = row;
      }
    }
  }

  void forEach(Visitor visitor) {
    for (int[] block : blocks) {
      visitor.visit(block[0], block[1]);
    }
  }
}
