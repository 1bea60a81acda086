package org.brecha.layer;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Which faces lie on both sides of every edge. Coordinates are whole numbers. Not thread-safe. */
final class MosaicFaces {

  private final List<Polygon> faces;
  private final MosaicPoints points = new MosaicPoints(1 << 16);
  private final MosaicPoints edges = new MosaicPoints(1 << 16);
  private final MosaicInts sides = new MosaicInts(1 << 17);
  private final double[] shared;
  private final MosaicInts met = new MosaicInts(16);

  MosaicFaces(List<Polygon> faces) {
    this.faces = faces;
    for (int face = 0; face < faces.size(); face++) {
      Polygon polygon = faces.get(face);
      for (int ring = -1; ring < polygon.getNumInteriorRing(); ring++) {
        addSides(face, ring(polygon, ring));
      }
    }
    shared = new double[faces.size()];
  }

  private static LineString ring(Polygon polygon, int ring) {
    return ring < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring);
  }

  private void addSides(int face, LineString ring) {
    for (int i = 1; i < ring.getNumPoints(); i++) {
      int edge = edge(ring.getCoordinateN(i - 1), ring.getCoordinateN(i));
      while (sides.size < 2 * edge + 2) {
        sides.add(-1);
      }
      sides.values[sides.get(2 * edge) < 0 ? 2 * edge : 2 * edge + 1] = face;
    }
  }

  private int edge(Coordinate from, Coordinate to) {
    int a = points.number((int) from.x, (int) from.y);
    int b = points.number((int) to.x, (int) to.y);
    return edges.number(Math.min(a, b), Math.max(a, b));
  }

  /**
   * The owner of the faces around one with whom it has the longest border.
   *
   * @param owner owners by face, -1 for none
   * @param among the only ones who count, or empty for all
   * @return -1 if there is none
   */
  int longestNeighbour(int face, int[] owner, List<Integer> among) {
    Polygon polygon = faces.get(face);
    met.clear();
    for (int ring = -1; ring < polygon.getNumInteriorRing(); ring++) {
      LineString line = ring(polygon, ring);
      for (int i = 1; i < line.getNumPoints(); i++) {
        int edge = edge(line.getCoordinateN(i - 1), line.getCoordinateN(i));
        int other = sides.get(2 * edge) == face ? sides.get(2 * edge + 1) : sides.get(2 * edge);
        if (other >= 0 && owner[other] >= 0) {
          if (shared[other] == 0) {
            met.add(other);
          }
          shared[other] += line.getCoordinateN(i - 1).distance(line.getCoordinateN(i));
        }
      }
    }
    return longest(owner, among);
  }

  private int longest(int[] owner, List<Integer> among) {
    int best = -1;
    double length = 0;
    for (int i = 0; i < met.size; i++) {
      int unit = owner[met.get(i)];
      if (!among.isEmpty() && !among.contains(unit)) {
        continue;
      }
      double sum = 0;
      for (int k = 0; k < met.size; k++) {
        sum += owner[met.get(k)] == unit ? shared[met.get(k)] : 0;
      }
      if (sum > length || sum == length && unit < best) {
        best = unit;
        length = sum;
      }
    }
    for (int i = 0; i < met.size; i++) {
      shared[met.get(i)] = 0;
    }
    return best;
  }
}
