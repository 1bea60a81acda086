package org.brecha.layer;

import java.util.Arrays;
import java.util.Map;
import org.brecha.analysis.SpatialWeights;
import org.brecha.analysis.SpatialWeights.Style;

/**
 * Who is a neighbour of whom among the rows of one level, by one rule. Neighbours are of the same
 * country: countries count and police differently, so each is judged by itself. Immutable.
 */
final class Neighbourhood {

  /** Where the neighbours of a country come from. */
  enum Origin {
    /** The list that came with the boundaries. */
    LIST("list"),
    /** Their own units, one level below, touch by the list. */
    UNITS_BELOW("units_below"),
    QUEEN("queen"),
    ROOK("rook"),
    KNN("knn"),
    BAND("band"),
    /** Boundaries are schematic or missing, and nobody listed neighbours. */
    UNKNOWN("unknown"),
    /** Fewer units have a place than neighbours are asked for. */
    TOO_FEW("too_few");

    private final String text;

    Origin(String text) {
      this.text = text;
    }

    /** What the field {@code kind} says. */
    String text() {
      return text;
    }

    /** Whether two units are neighbours because their territories touch. */
    private boolean ofTerritory() {
      return this == LIST || this == UNITS_BELOW || this == QUEEN || this == ROOK;
    }
  }

  private final SpatialWeights weights;
  private final Origin[] origins;
  private final Map<Long, String> sourceOfPair;
  private final String[] sources;

  /**
   * @param weights over all rows of the level, row-standardised
   * @param origins by row
   * @param sourceOfPair who says that two are neighbours, by {@link #pair}, where that is known
   * @param sources by row, for pairs not named there
   */
  Neighbourhood(
      SpatialWeights weights, Origin[] origins, Map<Long, String> sourceOfPair, String[] sources) {
    this.weights = weights;
    this.origins = origins;
    this.sourceOfPair = sourceOfPair;
    this.sources = sources;
  }

  /** Names two rows whatever their order. */
  static long pair(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /** Over all rows, row-standardised. */
  SpatialWeights weights() {
    return weights;
  }

  Origin origin(int row) {
    return origins[row];
  }

  /** Whether it is known who the neighbours are; a unit may still have none. */
  boolean known(int row) {
    return origins[row] != Origin.UNKNOWN && origins[row] != Origin.TOO_FEW;
  }

  /** Who or what says that the two are neighbours. */
  String source(int row, int neighbour) {
    String said = sourceOfPair.get(pair(row, neighbour));
    return said == null ? sources[row] : said;
  }

  /**
   * The neighbours among some rows only, such as those with a rate; the others do not count as
   * neighbours at all.
   *
   * @param rows ascending
   * @param heldBy by row of the level: the row of the unit whose figures hold this unit's as well
   *     because it began later, or -1; the borders of the part are then those of the whole
   * @return row-standardised, units numbered as in {@code rows}
   */
  SpatialWeights among(int[] rows, int[] heldBy) {
    int[] place = new int[weights.size()];
    Arrays.fill(place, -1);
    for (int i = 0; i < rows.length; i++) {
      place[rows[i]] = i;
    }
    int first = rows.length == 0 ? 0 : rows[0];
    int last = rows.length == 0 ? -1 : rows[rows.length - 1];
    for (int row = 0; row < place.length; row++) {
      if (place[row] < 0 && heldBy[row] >= 0 && origins[row].ofTerritory()) {
        int holder = Arrays.binarySearch(rows, heldBy[row]);
        place[row] = holder < 0 ? -1 : holder;
        first = holder < 0 ? first : Math.min(first, row);
        last = holder < 0 ? last : Math.max(last, row);
      }
    }
    int links = last < first ? 0 : weights.start(last + 1) - weights.start(first);
    int[] from = new int[links];
    int[] to = new int[links];
    int kept = 0;
    for (int row = first; row <= last; row++) {
      for (int p = weights.start(row); p < weights.start(row + 1); p++) {
        int one = place[row];
        int other = place[weights.neighbour(p)];
        if (one >= 0 && other >= 0 && one != other) {
          from[kept] = one;
          to[kept++] = other;
        }
      }
    }
    return SpatialWeights.ofDirectedPairs(
        rows.length, Arrays.copyOf(from, kept), Arrays.copyOf(to, kept), Style.ROW_STANDARDISED);
  }
}
