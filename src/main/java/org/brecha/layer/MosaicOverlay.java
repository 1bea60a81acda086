package org.brecha.layer;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * Cuts a feature by JTS with snap rounding to the grid: always right, some hundred times slower.
 */
final class MosaicOverlay {

  private static final PrecisionModel GRID = new PrecisionModel(1);
  private static final GeometryFactory FACTORY = new GeometryFactory(GRID);

  private MosaicOverlay() {}

  static boolean clip(MosaicLevel level, int feature, MosaicWindow window, RingSink sink) {
    Geometry box =
        FACTORY.toGeometry(new Envelope(window.minX, window.maxX, window.minY, window.maxY));
    int from = level.firstPart[feature];
    Polygon[] parts = new Polygon[level.firstPart[feature + 1] - from];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = polygon(level, from + i);
    }
    Geometry whole = FACTORY.createMultiPolygon(parts);
    return emit(OverlayNG.overlay(whole, box, OverlayNG.INTERSECTION, GRID), sink);
  }

  static Polygon polygon(MosaicLevel level, int part) {
    int from = level.firstRing[part];
    LinearRing[] rings = new LinearRing[level.firstRing[part + 1] - from];
    for (int i = 0; i < rings.length; i++) {
      int points = level.rings[MosaicLevel.RING_INTS * (from + i) + 1];
      int[] xy = new int[2 * points];
      level.readRing(from + i, xy, 0);
      rings[i] = ring(xy, points);
    }
    LinearRing[] holes = new LinearRing[rings.length - 1];
    System.arraycopy(rings, 1, holes, 0, holes.length);
    return FACTORY.createPolygon(rings[0], holes);
  }

  static LinearRing ring(int[] xy, int points) {
    Coordinate[] coordinates = new Coordinate[points + 1];
    for (int i = 0; i <= points; i++) {
      int p = 2 * (i % points);
      coordinates[i] = new Coordinate(xy[p], xy[p + 1]);
    }
    return FACTORY.createLinearRing(coordinates);
  }

  /** Hands out the polygons of a geometry on the grid; lines and points in it are left out. */
  static boolean emit(Geometry onGrid, RingSink sink) {
    boolean any = false;
    for (int i = 0; i < onGrid.getNumGeometries(); i++) {
      if (onGrid.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        any = true;
        emit(polygon.getExteriorRing(), false, sink);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          emit(polygon.getInteriorRingN(hole), true, sink);
        }
      }
    }
    return any;
  }

  private static void emit(LinearRing ring, boolean hole, RingSink sink) {
    Coordinate[] points = ring.getCoordinates();
    int n = points.length - 1;
    // What JTS calls counter-clockwise, y up, is clockwise on the screen.
    boolean forward = Orientation.isCCW(points) != hole;
    int[] xy = new int[2 * n];
    for (int i = 0; i < n; i++) {
      Coordinate c = points[forward ? i : n - i];
      xy[2 * i] = (int) c.x;
      xy[2 * i + 1] = (int) c.y;
    }
    sink.ring(xy, n, hole);
  }
}
