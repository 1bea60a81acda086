package org.brecha.analysis;

import org.locationtech.jts.geom.Envelope;

/** Two borders and how near they come, in metres on a plane that touches between them. */
final class BorderPair {

  private final BorderLine a;
  private final BorderLine b;
  private final double tolerance;
  private final double lon0;
  private final double lat0;
  private final LocalMetres metres;
  private final double reachLon;
  private final double reachLat;

  BorderPair(BorderLine a, BorderLine b, double tolerance) {
    this.a = a;
    this.b = b;
    this.tolerance = tolerance;
    Envelope one = a.bounds();
    Envelope two = b.bounds();
    lon0 = (Math.max(one.getMinX(), two.getMinX()) + Math.min(one.getMaxX(), two.getMaxX())) / 2;
    lat0 = (Math.max(one.getMinY(), two.getMinY()) + Math.min(one.getMaxY(), two.getMaxY())) / 2;
    metres = LocalMetres.at(Math.max(-89, Math.min(89, lat0)));
    reachLon = tolerance / metres.perLon();
    reachLat = tolerance / metres.perLat();
  }

  private double x(BorderLine line, int point) {
    return (line.lon()[point] - lon0) * metres.perLon();
  }

  private double y(BorderLine line, int point) {
    return (line.lat()[point] - lat0) * metres.perLat();
  }

  /** Whether two boxes, four numbers each, are within the tolerance. */
  private boolean near(double[] boxes, int i, double[] others, int j) {
    return boxes[i] <= others[j + 2] + reachLon
        && others[j] <= boxes[i + 2] + reachLon
        && boxes[i + 1] <= others[j + 3] + reachLat
        && others[j + 1] <= boxes[i + 3] + reachLat;
  }

  private boolean nearOther(int chunk) {
    Envelope other = b.bounds();
    double[] boxes = a.boxes();
    return boxes[4 * chunk] <= other.getMaxX() + reachLon
        && other.getMinX() <= boxes[4 * chunk + 2] + reachLon
        && boxes[4 * chunk + 1] <= other.getMaxY() + reachLat
        && other.getMinY() <= boxes[4 * chunk + 3] + reachLat;
  }

  /** Whether some point of one border lies within the tolerance of the other. */
  boolean touches() {
    for (int i = 0; i < a.chunks(); i++) {
      if (!nearOther(i)) {
        continue;
      }
      for (int j = 0; j < b.chunks(); j++) {
        if (near(a.boxes(), 4 * i, b.boxes(), 4 * j) && chunksTouch(i, j)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean chunksTouch(int i, int j) {
    double limit = tolerance * tolerance;
    for (int p = a.first()[i]; p < a.last()[i]; p++) {
      double ax = x(a, p);
      double ay = y(a, p);
      double bx = x(a, p + 1);
      double by = y(a, p + 1);
      for (int q = b.first()[j]; q < b.last()[j]; q++) {
        double cx = x(b, q);
        double cy = y(b, q);
        double dx = x(b, q + 1);
        double dy = y(b, q + 1);
        if (Math.min(cx, dx) - Math.max(ax, bx) <= tolerance
            && Math.min(ax, bx) - Math.max(cx, dx) <= tolerance
            && Math.min(cy, dy) - Math.max(ay, by) <= tolerance
            && Math.min(ay, by) - Math.max(cy, dy) <= tolerance
            && Segments.squaredDistance(ax, ay, bx, by, cx, cy, dx, dy) <= limit) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the part of the first border within the tolerance of the second is longer than this.
   */
  boolean runsTogether(double longerThanMetres) {
    double length = 0;
    for (int i = 0; i < a.chunks(); i++) {
      if (!nearOther(i)) {
        continue;
      }
      for (int p = a.first()[i]; p < a.last()[i]; p++) {
        length += lengthWithin(i, p);
        if (length > longerThanMetres) {
          return true;
        }
      }
    }
    return false;
  }

  private double lengthWithin(int chunk, int p) {
    double west = Math.min(a.lon()[p], a.lon()[p + 1]) - reachLon;
    double east = Math.max(a.lon()[p], a.lon()[p + 1]) + reachLon;
    double south = Math.min(a.lat()[p], a.lat()[p + 1]) - reachLat;
    double north = Math.max(a.lat()[p], a.lat()[p + 1]) + reachLat;
    Intervals covered = null;
    double ax = x(a, p);
    double ay = y(a, p);
    double bx = x(a, p + 1);
    double by = y(a, p + 1);
    double[] lon = b.lon();
    double[] lat = b.lat();
    for (int j = 0; j < b.chunks(); j++) {
      if (!near(a.boxes(), 4 * chunk, b.boxes(), 4 * j)) {
        continue;
      }
      for (int q = b.first()[j]; q < b.last()[j]; q++) {
        // Nearly all segments are far from each other: see so before anything is computed.
        if (lon[q] < west && lon[q + 1] < west
            || lon[q] > east && lon[q + 1] > east
            || lat[q] < south && lat[q + 1] < south
            || lat[q] > north && lat[q + 1] > north) {
          continue;
        }
        covered = covered == null ? new Intervals() : covered;
        Segments.addShareWithin(
            covered, tolerance, ax, ay, bx, by, x(b, q), y(b, q), x(b, q + 1), y(b, q + 1));
      }
    }
    return covered == null ? 0 : covered.length() * Math.hypot(bx - ax, by - ay);
  }
}
