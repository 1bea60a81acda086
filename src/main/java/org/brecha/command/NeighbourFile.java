package org.brecha.command;

import java.io.IOException;
import java.nio.file.Path;
import org.brecha.analysis.SpatialWeights;
import org.brecha.analysis.SpatialWeights.Style;

/**
 * An explicit list of neighbours, read from a table.
 *
 * @param weights row-standardised
 * @param mirrored whether the file gave every pair once, so that the way back was added
 */
record NeighbourFile(SpatialWeights weights, boolean mirrored) {

  static NeighbourFile read(Path file, AnalysedUnits units) throws IOException, TableException {
    TableFile table = TableFile.read(file, "id", "neighbour");
    int links = table.rows();
    int[] from = new int[links];
    int[] to = new int[links];
    for (int row = 0; row < links; row++) {
      from[row] = unit(table, row, "id", units);
      to[row] = unit(table, row, "neighbour", units);
      if (from[row] >= 0 && from[row] == to[row]) {
        table.find(row, "neighbour", "a unit is not its own neighbour");
      }
    }
    table.refuseIfWrong();
    int size = units.ids().length;
    SpatialWeights directed =
        SpatialWeights.ofDirectedPairs(size, from, to, Style.ROW_STANDARDISED);
    for (int row = 0; row < links; row++) {
      if (directed.linked(to[row], from[row])) {
        return new NeighbourFile(directed, false);
      }
    }
    return new NeighbourFile(
        SpatialWeights.ofPairs(size, from, to, Style.ROW_STANDARDISED), links > 0);
  }

  private static int unit(TableFile table, int row, String column, AnalysedUnits units) {
    String id = table.text(row, column);
    Integer unit = units.rowOfId().get(id);
    if (unit == null && !id.isEmpty()) {
      table.find(row, column, "\"" + id + "\" is no id of the values");
    }
    return unit == null ? -1 : unit;
  }
}
