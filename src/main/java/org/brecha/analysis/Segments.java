package org.brecha.analysis;

/** Distances of straight segments in the plane. */
final class Segments {

  private Segments() {}

  /** Square of the least distance between segments ab and cd, 0 if they cross. */
  static double squaredDistance(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    double c = cross(ax, ay, bx, by, cx, cy);
    double d = cross(ax, ay, bx, by, dx, dy);
    double a = cross(cx, cy, dx, dy, ax, ay);
    double b = cross(cx, cy, dx, dy, bx, by);
    if ((c > 0 && d < 0 || c < 0 && d > 0) && (a > 0 && b < 0 || a < 0 && b > 0)) {
      return 0;
    }
    return Math.min(
        Math.min(toPoint(ax, ay, bx, by, cx, cy), toPoint(ax, ay, bx, by, dx, dy)),
        Math.min(toPoint(cx, cy, dx, dy, ax, ay), toPoint(cx, cy, dx, dy, bx, by)));
  }

  private static double cross(double ax, double ay, double bx, double by, double px, double py) {
    return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  }

  private static double toPoint(double ax, double ay, double bx, double by, double px, double py) {
    double ux = bx - ax;
    double uy = by - ay;
    double squared = ux * ux + uy * uy;
    double t = squared == 0 ? 0 : ((px - ax) * ux + (py - ay) * uy) / squared;
    t = Math.max(0, Math.min(1, t));
    double ex = ax + t * ux - px;
    double ey = ay + t * uy - py;
    return ex * ex + ey * ey;
  }

  /**
   * Adds the part of segment ab within a radius of segment cd, as shares of ab from 0 to 1. What is
   * within a radius of a segment is convex, so it is one interval.
   */
  static void addShareWithin(
      Intervals into,
      double radius,
      double ax,
      double ay,
      double bx,
      double by,
      double cx,
      double cy,
      double dx,
      double dy) {
    double length = Math.hypot(bx - ax, by - ay);
    if (length == 0) {
      return;
    }
    double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    disc(range, radius, ax, ay, (bx - ax) / length, (by - ay) / length, cx, cy);
    disc(range, radius, ax, ay, (bx - ax) / length, (by - ay) / length, dx, dy);
    double other = Math.hypot(dx - cx, dy - cy);
    if (other > 0) {
      double ux = (dx - cx) / other;
      double uy = (dy - cy) / other;
      double along = (ax - cx) * ux + (ay - cy) * uy;
      double across = (ay - cy) * ux - (ax - cx) * uy;
      double[] inside = {0, length};
      clip(inside, along, ((bx - ax) * ux + (by - ay) * uy) / length, 0, other);
      clip(inside, across, ((by - ay) * ux - (bx - ax) * uy) / length, -radius, radius);
      if (inside[0] <= inside[1]) {
        range[0] = Math.min(range[0], inside[0]);
        range[1] = Math.max(range[1], inside[1]);
      }
    }
    into.add(Math.max(0, range[0]) / length, Math.min(length, range[1]) / length);
  }

  /** Widens the range by where the line through a in direction u is within a radius of p. */
  private static void disc(
      double[] range,
      double radius,
      double ax,
      double ay,
      double ux,
      double uy,
      double px,
      double py) {
    double along = (px - ax) * ux + (py - ay) * uy;
    double across = (py - ay) * ux - (px - ax) * uy;
    double half = radius * radius - across * across;
    if (half >= 0) {
      range[0] = Math.min(range[0], along - Math.sqrt(half));
      range[1] = Math.max(range[1], along + Math.sqrt(half));
    }
  }

  /** Narrows [from, to] to where {@code start + t * slope} lies between least and most. */
  private static void clip(double[] t, double start, double slope, double least, double most) {
    if (slope == 0) {
      if (start < least || start > most) {
        t[1] = Double.NEGATIVE_INFINITY;
      }
      return;
    }
    double one = (least - start) / slope;
    double two = (most - start) / slope;
    t[0] = Math.max(t[0], Math.min(one, two));
    t[1] = Math.min(t[1], Math.max(one, two));
  }
}
