package org.brecha.layer;

import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** Puts every geometry on a zoom's grid by itself. */
final class MosaicAlone {

  private MosaicAlone() {}

  static MosaicLevel level(List<Geometry> lonLat, int zoom) {
    MosaicLevelBuilder level = new MosaicLevelBuilder();
    double scale = 1.0 / (1 << MosaicGrid.shiftOf(zoom));
    for (Geometry geometry : lonLat) {
      level.feature();
      Geometry projected = geometry.copy();
      projected.apply(
          (CoordinateFilter)
              c -> {
                double x = MosaicGrid.x(c.x) * scale;
                c.y = MosaicGrid.y(c.y) * scale;
                c.x = x;
              });
      projected.geometryChanged();
      int[] at = {
        (int) Math.floor(projected.getCoordinate().x + 0.5),
        (int) Math.floor(projected.getCoordinate().y + 0.5)
      };
      if (geometry instanceof Point) {
        level.part(false);
        level.ring(at, 0, 1);
        continue;
      }
      Geometry onGrid = GeometryPrecisionReducer.reduce(projected, new PrecisionModel(1));
      boolean any = false;
      for (int i = 0; i < onGrid.getNumGeometries(); i++) {
        if (onGrid.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
          any = true;
          level.part(true);
          add(level, polygon.getExteriorRing(), true);
          for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            add(level, polygon.getInteriorRingN(hole), false);
          }
        }
      }
      if (!any) {
        level.part(false);
        level.ring(new int[] {at[0], at[1], at[0] + 1, at[1], at[0], at[1] + 1}, 0, 3);
      }
    }
    return level.build();
  }

  private static void add(MosaicLevelBuilder level, LinearRing ring, boolean shell) {
    Coordinate[] points = ring.getCoordinates();
    int n = points.length - 1;
    boolean forward = Orientation.isCCW(points) == shell;
    int[] xy = new int[2 * n];
    for (int i = 0; i < n; i++) {
      Coordinate c = points[forward ? i : n - i];
      xy[2 * i] = (int) c.x;
      xy[2 * i + 1] = (int) c.y;
    }
    level.ring(xy, 0, n);
  }
}
