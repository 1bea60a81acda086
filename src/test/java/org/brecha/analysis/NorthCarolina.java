package org.brecha.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counties of North Carolina with what R spdep 1.2-7 computes of them. */
final class NorthCarolina {

  private final List<String[]> rows = table("nc-sids-1974-values.csv");
  private final List<String> header = Arrays.asList(rows.remove(0));
  private final Map<String, Integer> indexOfId = new HashMap<>();

  NorthCarolina() {
    for (int i = 0; i < rows.size(); i++) {
      indexOfId.put(rows.get(i)[0], i);
    }
  }

  double[] column(String name) {
    int at = header.indexOf(name);
    return rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).toArray();
  }

  /** Cases per person. */
  double[] rates() {
    double[] cases = column("n");
    double[] people = column("population");
    double[] rates = new double[cases.length];
    Arrays.setAll(rates, i -> cases[i] / people[i]);
    return rates;
  }

  double global(String measure) {
    return table("nc-sids-1974-global.csv").stream()
        .filter(row -> row[0].equals(measure))
        .mapToDouble(row -> Double.parseDouble(row[1]))
        .findFirst()
        .orElseThrow();
  }

  SpatialWeights weights() {
    List<String[]> pairs = table("nc-sids-1974-neighbours.csv");
    pairs.remove(0);
    return SpatialWeights.ofDirectedPairs(
        rows.size(),
        pairs.stream().mapToInt(pair -> indexOfId.get(pair[0])).toArray(),
        pairs.stream().mapToInt(pair -> indexOfId.get(pair[1])).toArray(),
        SpatialWeights.Style.ROW_STANDARDISED);
  }

  private static List<String[]> table(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                NorthCarolina.class.getResourceAsStream("/reference/" + file),
                StandardCharsets.UTF_8))) {
      return new ArrayList<>(reader.lines().map(line -> line.split(",")).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
