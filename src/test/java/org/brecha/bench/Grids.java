package org.brecha.bench;

import java.util.Arrays;
import org.brecha.analysis.SpatialWeights;

/** Neighbours on a square grid. */
final class Grids {

  private Grids() {}

  /** Units that share an edge or a corner; unit {@code row * side + column}. */
  static SpatialWeights queen(int side) {
    int[] from = new int[side * side * 4];
    int[] to = new int[from.length];
    int pairs = 0;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int[][] steps = {{0, 1}, {1, -1}, {1, 0}, {1, 1}};
        for (int[] step : steps) {
          int r = row + step[0];
          int c = column + step[1];
          if (r < side && c >= 0 && c < side) {
            from[pairs] = row * side + column;
            to[pairs++] = r * side + c;
          }
        }
      }
    }
    return SpatialWeights.ofPairs(
        side * side,
        Arrays.copyOf(from, pairs),
        Arrays.copyOf(to, pairs),
        SpatialWeights.Style.ROW_STANDARDISED);
  }
}
