package org.brecha.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Units with counts and populations, read from a table.
 *
 * @param ids in the order of the file
 * @param rowOfId where an id stands in the arrays
 * @param cases whole and not negative
 * @param people greater than 0
 */
record AnalysedUnits(String[] ids, Map<String, Integer> rowOfId, double[] cases, double[] people) {

  /** The exact limits take whole numbers that a double holds exactly. */
  private static final double MOST_CASES = 1e15;

  static AnalysedUnits read(Path file) throws IOException, TableException {
    TableFile table = TableFile.read(file, "id", "n", "population");
    int units = table.rows();
    String[] ids = new String[units];
    Map<String, Integer> rowOfId = new HashMap<>();
    double[] cases = new double[units];
    double[] people = new double[units];
    for (int row = 0; row < units; row++) {
      ids[row] = table.text(row, "id");
      if (!ids[row].isEmpty() && rowOfId.put(ids[row], row) != null) {
        table.find(row, "id", "\"" + ids[row] + "\" stands there twice");
      }
      cases[row] = table.number(row, "n");
      if (cases[row] < 0 || cases[row] != Math.rint(cases[row]) && !Double.isNaN(cases[row])) {
        table.find(row, "n", table.text(row, "n") + " is not a whole number from 0 on");
      } else if (cases[row] > MOST_CASES) {
        table.find(row, "n", table.text(row, "n") + " is too large");
      }
      people[row] = table.number(row, "population");
      if (people[row] <= 0 || Double.isInfinite(people[row])) {
        table.find(row, "population", table.text(row, "population") + " is not above 0");
      }
    }
    table.refuseIfWrong();
    if (units < 4) {
      throw new TableException(file + ": " + units + " units are too few, four are needed");
    }
    return new AnalysedUnits(ids, rowOfId, cases, people);
  }
}
