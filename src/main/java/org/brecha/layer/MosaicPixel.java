package org.brecha.layer;

/**
 * Whether a segment passes through a grid point's pixel: the square of one grid unit around it, its
 * west and north sides belonging to it. Exact. The rule and its cases are those of snap rounding
 * (Hobby, Computational Geometry 13, 1999, 199-214) as JTS has them in HotPixel.
 */
final class MosaicPixel {

  private MosaicPixel() {}

  /**
   * @param cx the pixel's middle, in world units
   * @param cy the pixel's middle, in world units
   * @param half half its side
   */
  static boolean isCrossed(long cx, long cy, long half, long ax, long ay, long bx, long by) {
    long minX = cx - half;
    long maxX = cx + half;
    long minY = cy - half;
    long maxY = cy + half;
    if (Math.max(ax, bx) < minX
        || Math.min(ax, bx) >= maxX
        || Math.max(ay, by) < minY
        || Math.min(ay, by) >= maxY) {
      return false;
    }
    if (ax == bx || ay == by) {
      return true;
    }
    long px = ax;
    long py = ay;
    long qx = bx;
    long qy = by;
    if (ax > bx) {
      px = bx;
      py = by;
      qx = ax;
      qy = ay;
    }
    boolean rising = py < qy;
    int upperLeft = side(px, py, qx, qy, minX, maxY);
    if (upperLeft == 0) {
      return !rising;
    }
    int upperRight = side(px, py, qx, qy, maxX, maxY);
    if (upperRight == 0) {
      return rising;
    }
    if (upperLeft != upperRight) {
      return true;
    }
    int lowerLeft = side(px, py, qx, qy, minX, minY);
    if (lowerLeft == 0 || lowerLeft != upperLeft) {
      return true;
    }
    int lowerRight = side(px, py, qx, qy, maxX, minY);
    if (lowerRight == 0) {
      return !rising;
    }
    return lowerRight != lowerLeft;
  }

  private static int side(long px, long py, long qx, long qy, long x, long y) {
    return Long.signum((qx - px) * (y - py) - (qy - py) * (x - px));
  }
}
