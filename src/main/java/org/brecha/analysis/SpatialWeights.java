package org.brecha.analysis;

import java.util.Arrays;

/**
 * Who is a neighbour of whom among n units, as one packed array: the neighbours of unit i stand
 * ascending at {@code neighbour(start(i))} to {@code neighbour(start(i + 1) - 1)}. All neighbours
 * of a unit weigh the same: 1 ({@link Style#BINARY}) or 1 / number of neighbours ({@link
 * Style#ROW_STANDARDISED}, the style W of R spdep).
 *
 * <p>A unit is never its own neighbour here; Getis-Ord's Gi* adds it itself. Units without
 * neighbours (islands) are allowed: their lag is 0 as in spdep's {@code zero.policy = TRUE}, local
 * statistics of their neighbourhood are not defined, and {@link GlobalMoran} leaves them out of its
 * number of units.
 *
 * <p>Immutable and thread-safe.
 */
public final class SpatialWeights {

  /** How much a neighbour weighs. */
  public enum Style {
    /** Every neighbour weighs 1. */
    BINARY,
    /** The neighbours of a unit weigh 1 together. */
    ROW_STANDARDISED
  }

  private final int[] starts;
  private final int[] neighbours;
  private final Style style;

  private SpatialWeights(int[] starts, int[] neighbours, Style style) {
    this.starts = starts;
    this.neighbours = neighbours;
    this.style = style;
  }

  /**
   * Weights of an explicit list: {@code to[p]} is a neighbour of {@code from[p]}, in this direction
   * only. Repeated pairs count once.
   *
   * @param units number of units; indices run from 0 to {@code units - 1}
   * @throws IllegalArgumentException if the arrays differ in length, an index is out of range or a
   *     unit is named as its own neighbour
   */
  public static SpatialWeights ofDirectedPairs(int units, int[] from, int[] to, Style style) {
    if (from.length != to.length) {
      throw new IllegalArgumentException(
          from.length + " units, but " + to.length + " neighbours of theirs");
    }
    int[] starts = new int[units + 1];
    for (int p = 0; p < from.length; p++) {
      requirePair(units, from[p], to[p]);
      starts[from[p] + 1]++;
    }
    for (int i = 0; i < units; i++) {
      starts[i + 1] += starts[i];
    }
    int[] neighbours = new int[from.length];
    int[] next = Arrays.copyOf(starts, units);
    for (int p = 0; p < from.length; p++) {
      neighbours[next[from[p]]++] = to[p];
    }
    return sortedOnce(starts, neighbours, style);
  }

  /** As {@link #ofDirectedPairs}, but every pair counts in both directions. */
  public static SpatialWeights ofPairs(int units, int[] from, int[] to, Style style) {
    int pairs = Math.min(from.length, to.length);
    int[] both = Arrays.copyOf(from, from.length + pairs);
    int[] reverse = Arrays.copyOf(to, to.length + pairs);
    System.arraycopy(to, 0, both, from.length, pairs);
    System.arraycopy(from, 0, reverse, to.length, pairs);
    return ofDirectedPairs(units, both, reverse, style);
  }

  private static void requirePair(int units, int from, int to) {
    if (from < 0 || from >= units || to < 0 || to >= units) {
      throw new IllegalArgumentException(
          "pair " + from + ", " + to + " is outside of 0 to " + (units - 1));
    }
    if (from == to) {
      throw new IllegalArgumentException("unit " + from + " is named as its own neighbour");
    }
  }

  private static SpatialWeights sortedOnce(int[] starts, int[] neighbours, Style style) {
    int units = starts.length - 1;
    int kept = 0;
    int begin = 0;
    for (int i = 0; i < units; i++) {
      int end = starts[i + 1];
      Arrays.sort(neighbours, begin, end);
      int first = kept;
      for (int p = begin; p < end; p++) {
        if (kept == first || neighbours[kept - 1] != neighbours[p]) {
          neighbours[kept++] = neighbours[p];
        }
      }
      begin = end;
      starts[i + 1] = kept;
    }
    return new SpatialWeights(starts, Arrays.copyOf(neighbours, kept), style);
  }

  /** The same neighbours, weighed by another style. */
  public SpatialWeights withStyle(Style other) {
    return other == style ? this : new SpatialWeights(starts, neighbours, other);
  }

  public Style style() {
    return style;
  }

  /** Number of units. */
  public int size() {
    return starts.length - 1;
  }

  /** Number of links; a symmetric pair counts twice. */
  public int links() {
    return neighbours.length;
  }

  /** Where the neighbours of a unit begin; {@code start(size())} is the number of links. */
  public int start(int unit) {
    return starts[unit];
  }

  /** The unit at a position between {@code start(i)} and {@code start(i + 1) - 1}. */
  public int neighbour(int position) {
    return neighbours[position];
  }

  /** Number of neighbours of a unit, 0 for an island. */
  public int cardinality(int unit) {
    return starts[unit + 1] - starts[unit];
  }

  /** What each neighbour of a unit weighs, 0 for an island. */
  public double weight(int unit) {
    int cardinality = cardinality(unit);
    if (cardinality == 0) {
      return 0;
    }
    return style == Style.BINARY ? 1 : 1.0 / cardinality;
  }

  /** Whether {@code to} is a neighbour of {@code from}. */
  public boolean linked(int from, int to) {
    return Arrays.binarySearch(neighbours, starts[from], starts[from + 1], to) >= 0;
  }

  /** Whether all links go both ways. */
  public boolean isSymmetric() {
    for (int i = 0; i < size(); i++) {
      for (int p = starts[i]; p < starts[i + 1]; p++) {
        if (!linked(neighbours[p], i)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Number of units without neighbours. */
  public int islands() {
    int islands = 0;
    for (int i = 0; i < size(); i++) {
      islands += cardinality(i) == 0 ? 1 : 0;
    }
    return islands;
  }

  /** The sum of the neighbours' values, each times its weight; 0 for an island. */
  public double lag(int unit, double[] values) {
    double sum = 0;
    for (int p = starts[unit]; p < starts[unit + 1]; p++) {
      sum += values[neighbours[p]];
    }
    return style == Style.ROW_STANDARDISED && starts[unit + 1] > starts[unit]
        ? sum / cardinality(unit)
        : sum;
  }

  /** Refuses values that do not belong to these units or are no numbers. */
  void requireValues(double[] values) {
    if (values.length != size()) {
      throw new IllegalArgumentException(values.length + " values of " + size() + " units");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("unit " + i + " has no value: " + values[i]);
      }
    }
  }
}
