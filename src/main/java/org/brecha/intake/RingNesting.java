package org.brecha.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;

/**
 * Says which ring lies in which, whatever a file calls shell and hole: a ring in an even number of
 * others bounds land, one in an odd number bounds a hole. Islands that were written as holes lie in
 * no ring and so are land again.
 */
final class RingNesting {

  private final List<Nested> rings;

  private RingNesting(List<Nested> rings) {
    this.rings = rings;
  }

  /**
   * A ring with its place.
   *
   * @param index position in the list that was given
   * @param depth number of rings around it
   * @param parent the smallest ring around it, null at depth 0
   */
  record Nested(LinearRing ring, int index, int depth, Nested parent) {
    boolean isLand() {
      return depth % 2 == 0;
    }
  }

  /** Nests closed rings; empty ones may not be among them. */
  static RingNesting of(List<LinearRing> given) {
    List<Sized> bySize = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      bySize.add(new Sized(given.get(i), i, Area.ofRing(given.get(i).getCoordinateSequence())));
    }
    bySize.sort(Comparator.comparingDouble(Sized::area).reversed());
    List<Nested> nested = new ArrayList<>();
    for (Sized sized : bySize) {
      Nested parent = null;
      // From the smallest of the larger ones: the first that holds the ring is its parent.
      for (int i = nested.size() - 1; i >= 0 && parent == null; i--) {
        if (holds(nested.get(i).ring(), sized.ring())) {
          parent = nested.get(i);
        }
      }
      nested.add(
          new Nested(sized.ring(), sized.index(), parent == null ? 0 : parent.depth() + 1, parent));
    }
    return new RingNesting(nested);
  }

  /** Largest ring first. */
  List<Nested> rings() {
    return rings;
  }

  int maxDepth() {
    return rings.stream().mapToInt(Nested::depth).max().orElse(-1);
  }

  List<LinearRing> atDepth(int depth) {
    return rings.stream().filter(n -> n.depth() == depth).map(Nested::ring).toList();
  }

  private static boolean holds(LinearRing outer, LinearRing inner) {
    Envelope around = outer.getEnvelopeInternal();
    if (!around.intersects(inner.getEnvelopeInternal())) {
      return false;
    }
    // Rings may cross where a file is wrong: the majority of the vertices off the line decides.
    CoordinateSequence points = inner.getCoordinateSequence();
    CoordinateSequence line = outer.getCoordinateSequence();
    int step = Math.max(1, points.size() / 25);
    int inside = 0;
    int outside = 0;
    for (int i = 0; i < points.size(); i += step) {
      int location = locate(points.getCoordinate(i), line);
      inside += location == Location.INTERIOR ? 1 : 0;
      outside += location == Location.EXTERIOR ? 1 : 0;
    }
    if (inside + outside == 0) {
      Coordinate within =
          inner.getFactory().createPolygon(inner).getInteriorPoint().getCoordinate();
      return within != null && locate(within, line) == Location.INTERIOR;
    }
    return inside > outside;
  }

  private static int locate(Coordinate point, CoordinateSequence line) {
    return RayCrossingCounter.locatePointInRing(point, line);
  }

  private record Sized(LinearRing ring, int index, double area) {}
}
