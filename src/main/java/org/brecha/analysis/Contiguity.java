package org.brecha.analysis;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.brecha.analysis.SpatialWeights.Style;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Neighbours by shared border. Real boundary files are imperfect mosaics: every polygon was
 * simplified alone, so that neighbours overlap or leave gaps of metres. Borders that come within a
 * tolerance of each other therefore count as touching.
 *
 * <ul>
 *   <li>Queen: some point of one border lies within the tolerance of the other border.
 *   <li>Rook: the part of one border within the tolerance of the other is longer than {@link
 *       #CORNER_LENGTHS} tolerances; what is shorter is a corner.
 * </ul>
 *
 * <p>Coordinates are WGS 84 longitude and latitude in degrees; distances are measured in metres on
 * the plane that touches the ellipsoid at the latitude of the pair, true to 1 in 1,000 for borders
 * below 80 degrees of latitude. Units across the 180th meridian from each other are not found. A
 * unit inside another one (a hole filled by it) is its neighbour. Null and empty geometries have no
 * neighbours. Work runs in the fork-join pool of the caller, or the common one; the result does not
 * depend on it.
 */
public final class Contiguity {

  /** What counts as a border. */
  public enum Kind {
    QUEEN,
    ROOK
  }

  /**
   * Every tolerance from 5 to 50 m finds exactly the known land borders of the 84 cantons of Costa
   * Rica (225 pairs) and of Panama's districts (150 pairs) in the official files, whose polygons
   * were simplified to 11 m; below 5 m a border is missed, from 75 m on two units meet across a
   * third one.
   */
  public static final double DEFAULT_TOLERANCE_METRES = 20;

  /** The widest tolerance: beyond, a river or a narrow unit would count as nothing. */
  public static final double LARGEST_TOLERANCE_METRES = 5_000;

  /** Two borders that meet at a corner of 12 degrees run this many tolerances side by side. */
  public static final double CORNER_LENGTHS = 10;

  /** Coordinates that were equal once may differ by this much after a projection and back. */
  private static final double ROUNDING_METRES = 1e-6;

  private static final int UNITS_PER_TASK = 64;

  private Contiguity() {}

  /**
   * Finds all pairs of neighbours.
   *
   * @param units polygons or multipolygons in longitude and latitude; valid or not
   * @param toleranceMetres from 0 (only borders that meet) to {@link #LARGEST_TOLERANCE_METRES}
   * @throws IllegalArgumentException if the tolerance is out of its range
   */
  public static SpatialWeights of(
      List<? extends Geometry> units, Kind kind, double toleranceMetres, Style style) {
    if (!(toleranceMetres >= 0 && toleranceMetres <= LARGEST_TOLERANCE_METRES)) {
      throw new IllegalArgumentException(
          "tolerance: "
              + toleranceMetres
              + " m is outside of 0 to "
              + (int) LARGEST_TOLERANCE_METRES);
    }
    double tolerance = Math.max(ROUNDING_METRES, toleranceMetres);
    BorderLine[] borders = new BorderLine[units.size()];
    inParallel(units.size(), i -> borders[i] = BorderLine.of(units.get(i)));
    STRtree tree = new STRtree();
    for (int i = 0; i < borders.length; i++) {
      if (!borders[i].bounds().isNull()) {
        tree.insert(borders[i].bounds(), i);
      }
    }
    tree.build();
    int[][] found = new int[borders.length][];
    inParallel(borders.length, i -> found[i] = laterNeighbours(i, borders, tree, kind, tolerance));
    return join(found, style);
  }

  private static void inParallel(int units, IntConsumer work) {
    IntStream.range(0, (units + UNITS_PER_TASK - 1) / UNITS_PER_TASK)
        .parallel()
        .forEach(
            task -> {
              int to = Math.min(units, (task + 1) * UNITS_PER_TASK);
              for (int i = task * UNITS_PER_TASK; i < to; i++) {
                work.accept(i);
              }
            });
  }

  private static int[] laterNeighbours(
      int unit, BorderLine[] borders, STRtree tree, Kind kind, double tolerance) {
    Envelope around = new Envelope(borders[unit].bounds());
    if (around.isNull()) {
      return new int[0];
    }
    double furthest = Math.max(Math.abs(around.getMinY()), Math.abs(around.getMaxY()));
    LocalMetres metres = LocalMetres.at(Math.min(89, furthest));
    around.expandBy(1.01 * tolerance / metres.perLon(), 1.01 * tolerance / metres.perLat());
    List<?> near = tree.query(around);
    return near.stream()
        .mapToInt(other -> (Integer) other)
        .filter(other -> other > unit)
        .filter(
            other -> {
              BorderPair pair = new BorderPair(borders[unit], borders[other], tolerance);
              return kind == Kind.QUEEN
                  ? pair.touches()
                  : pair.runsTogether(CORNER_LENGTHS * tolerance);
            })
        .toArray();
  }

  private static SpatialWeights join(int[][] found, Style style) {
    int pairs = 0;
    for (int[] neighbours : found) {
      pairs += neighbours.length;
    }
    int[] from = new int[pairs];
    int[] to = new int[pairs];
    int at = 0;
    for (int i = 0; i < found.length; i++) {
      for (int neighbour : found[i]) {
        from[at] = i;
        to[at++] = neighbour;
      }
    }
    return SpatialWeights.ofPairs(found.length, from, to, style);
  }
}
