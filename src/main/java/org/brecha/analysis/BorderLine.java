package org.brecha.analysis;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * All rings of a unit as one run of points, cut into chunks of at most {@link #SEGMENTS} segments
 * with a box around each. Longitude and latitude in degrees.
 *
 * @param lon of all points
 * @param lat of all points
 * @param first point of each chunk; the points of a chunk end with {@code last}
 * @param last point of each chunk
 * @param boxes west, south, east and north of each chunk
 */
record BorderLine(
    double[] lon, double[] lat, int[] first, int[] last, double[] boxes, Envelope bounds) {

  static final int SEGMENTS = 16;

  /** The rings of all polygons in a geometry; lines and points in it are passed over. */
  static BorderLine of(Geometry geometry) {
    List<LinearRing> rings = new ArrayList<>();
    for (int part = 0; geometry != null && part < geometry.getNumGeometries(); part++) {
      if (geometry.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
        rings.add(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(polygon.getInteriorRingN(hole));
        }
      }
    }
    int points = 0;
    int chunks = 0;
    for (LinearRing ring : rings) {
      points += ring.getNumPoints();
      chunks += (Math.max(0, ring.getNumPoints() - 1) + SEGMENTS - 1) / SEGMENTS;
    }
    BorderLine line =
        new BorderLine(
            new double[points],
            new double[points],
            new int[chunks],
            new int[chunks],
            new double[4 * chunks],
            new Envelope());
    line.fill(rings);
    return line;
  }

  private void fill(List<LinearRing> rings) {
    int point = 0;
    int chunk = 0;
    for (LinearRing ring : rings) {
      CoordinateSequence sequence = ring.getCoordinateSequence();
      int begin = point;
      for (int i = 0; i < sequence.size(); i++) {
        lon[point] = sequence.getX(i);
        lat[point++] = sequence.getY(i);
      }
      for (int start = begin; start < point - 1; start += SEGMENTS) {
        first[chunk] = start;
        last[chunk] = Math.min(point - 1, start + SEGMENTS);
        box(chunk++);
      }
    }
  }

  private void box(int chunk) {
    double west = Double.POSITIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (int p = first[chunk]; p <= last[chunk]; p++) {
      west = Math.min(west, lon[p]);
      east = Math.max(east, lon[p]);
      south = Math.min(south, lat[p]);
      north = Math.max(north, lat[p]);
    }
    boxes[4 * chunk] = west;
    boxes[4 * chunk + 1] = south;
    boxes[4 * chunk + 2] = east;
    boxes[4 * chunk + 3] = north;
    bounds.expandToInclude(west, south);
    bounds.expandToInclude(east, north);
  }

  int chunks() {
    return first.length;
  }
}
