package org.brecha.layer;

/**
 * The window that a clip cuts to, and where a segment meets its border. The true border runs half a
 * grid unit inside the window, so that no vertex ever lies on it; every crossing is then rounded to
 * a point of the grid on the window's side. All comparisons are exact. Not thread-safe.
 */
final class MosaicWindow {

  /** Sides in clockwise order as seen on the screen. */
  static final int TOP = 0;

  static final int RIGHT = 1;
  static final int BOTTOM = 2;
  static final int LEFT = 3;

  private static final int FRACTION_BITS = 35;
  private static final long SIDE = 1L << 60;

  int minX;
  int minY;
  int maxX;
  int maxY;

  /** Results of {@link #cross}: side, rounded point and place along the border, clockwise. */
  int enterX;

  int enterY;
  long enterKey;
  int exitX;
  int exitY;
  long exitKey;

  private long enterNum;
  private long enterDen;
  private int enterSide;
  private long exitNum;
  private long exitDen;
  private int exitSide;
  private int pointX;
  private int pointY;

  void set(int minX, int minY, int maxX, int maxY) {
    this.minX = minX;
    this.minY = minY;
    this.maxX = maxX;
    this.maxY = maxY;
  }

  boolean holds(int x, int y) {
    return x > minX && x < maxX && y > minY && y < maxY;
  }

  /** Whether a segment between points outside lies beyond one side as a whole. */
  boolean isBeyondOneSide(int ax, int ay, int bx, int by) {
    return ax <= minX && bx <= minX
        || ax >= maxX && bx >= maxX
        || ay <= minY && by <= minY
        || ay >= maxY && by >= maxY;
  }

  static int sideOf(long key) {
    return (int) (key / SIDE);
  }

  /**
   * Finds where the segment from a to b enters and leaves the border.
   *
   * @return false if it does not pass through the inside
   */
  boolean cross(int ax, int ay, int bx, int by) {
    enterSide = -1;
    exitSide = -1;
    long dx = (long) bx - ax;
    long dy = (long) by - ay;
    if (!slab(2L * minX + 1 - 2L * ax, 2L * maxX - 1 - 2L * ax, 2 * dx, LEFT, RIGHT)
        || !slab(2L * minY + 1 - 2L * ay, 2L * maxY - 1 - 2L * ay, 2 * dy, TOP, BOTTOM)) {
      return false;
    }
    if (enterSide >= 0 && exitSide >= 0 && enterNum * exitDen >= exitNum * enterDen) {
      return false;
    }
    if (enterSide >= 0) {
      enterKey = locate(enterSide, ax, ay, dx, dy, enterNum, enterDen);
      enterX = pointX;
      enterY = pointY;
    }
    if (exitSide >= 0) {
      exitKey = locate(exitSide, ax, ay, dx, dy, exitNum, exitDen);
      exitX = pointX;
      exitY = pointY;
    }
    return true;
  }

  /** Narrows the segment's part inside to {@code low < t * d < high}. */
  private boolean slab(long low, long high, long d, int lowSide, int highSide) {
    if (d == 0) {
      return low < 0 && high > 0;
    }
    boolean rising = d > 0;
    long den = Math.abs(d);
    long enter = rising ? low : -high;
    long exit = rising ? high : -low;
    if (enter >= den || exit <= 0) {
      return false;
    }
    if (enter > 0 && (enterSide < 0 || enter * enterDen > enterNum * den)) {
      enterNum = enter;
      enterDen = den;
      enterSide = rising ? lowSide : highSide;
    }
    if (exit < den && (exitSide < 0 || exit * exitDen < exitNum * den)) {
      exitNum = exit;
      exitDen = den;
      exitSide = rising ? highSide : lowSide;
    }
    return true;
  }

  private long locate(int side, int ax, int ay, long dx, long dy, long num, long den) {
    boolean horizontal = side == TOP || side == BOTTOM;
    long n = (horizontal ? dx : dy) * num;
    long q = Math.floorDiv(n, den);
    long r = n - q * den;
    int whole = (int) ((horizontal ? ax : ay) + q);
    int rounded = whole + (2 * r >= den ? 1 : 0);
    pointX = horizontal ? rounded : side == LEFT ? minX : maxX;
    pointY = horizontal ? (side == TOP ? minY : maxY) : rounded;
    long place = (whole - (horizontal ? minX : minY) + 1L) << FRACTION_BITS;
    place |= (r << FRACTION_BITS) / den;
    return side * SIDE + (side <= RIGHT ? place : SIDE - 1 - place);
  }

  /** The corner at the end of a side, clockwise; sides are counted on over four. */
  int cornerX(int side) {
    int s = side & 3;
    return s == TOP || s == RIGHT ? maxX : minX;
  }

  int cornerY(int side) {
    int s = side & 3;
    return s == RIGHT || s == BOTTOM ? maxY : minY;
  }

  /** Whether a point lies inside an unclosed ring of {@code n / 2} points. */
  static boolean isInRing(int[] ring, int n, int x, int y) {
    boolean inside = false;
    for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
      if ((ring[i + 1] > y) != (ring[j + 1] > y)) {
        long side =
            (long) (ring[i] - x) * (ring[j + 1] - y) - (long) (ring[j] - x) * (ring[i + 1] - y);
        inside ^= ring[j + 1] > ring[i + 1] ? side > 0 : side < 0;
      }
    }
    return inside;
  }
}
