package org.brecha.intake;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Area on the WGS 84 ellipsoid with geodesics as edges (C. Karney, Algorithms for geodesics,
 * Journal of Geodesy 87, 2013). Coordinates are EPSG:4326, x the longitude.
 */
final class GeodesicArea {

  private static final double SQUARE_METRES_PER_KM2 = 1e6;

  private GeodesicArea() {}

  /** Area within a ring in square kilometres, whichever way it runs; open or closed. */
  static double ofRingKm2(double[] lonLat) {
    PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
    for (int i = 0; i + 1 < lonLat.length; i += 2) {
      area.AddPoint(lonLat[i + 1], lonLat[i]);
    }
    return Math.abs(area.Compute(false, true).area) / SQUARE_METRES_PER_KM2;
  }

  /** Area of valid polygons in square kilometres. */
  static double ofKm2(Geometry polygons) {
    double sum = 0;
    for (int i = 0; i < polygons.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) polygons.getGeometryN(i);
      sum += ofRingKm2(points(polygon.getExteriorRing().getCoordinateSequence()));
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        sum -= ofRingKm2(points(polygon.getInteriorRingN(h).getCoordinateSequence()));
      }
    }
    return sum;
  }

  private static double[] points(CoordinateSequence ring) {
    double[] points = new double[2 * ring.size()];
    for (int i = 0; i < ring.size(); i++) {
      points[2 * i] = ring.getX(i);
      points[2 * i + 1] = ring.getY(i);
    }
    return points;
  }
}
