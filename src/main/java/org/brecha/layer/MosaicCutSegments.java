package org.brecha.layer;

/**
 * The segments that a clip ended at the border, with their rounded ends: the only ones that can
 * have moved over a vertex. Not thread-safe.
 */
final class MosaicCutSegments {

  private int[] ends = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  /** Takes a segment from the vertex it kept to the point it was cut at. */
  void add(int ax, int ay, int bx, int by) {
    ends = MosaicClip.grown(ends, size + 4);
    ends[size++] = ax;
    ends[size++] = ay;
    ends[size++] = bx;
    ends[size++] = by;
  }

  /**
   * Whether any vertex lies so near a cut segment that rounding may have passed it.
   *
   * @param xy x and y in turn of all vertices of the pieces
   * @param length of {@code xy} that is filled
   */
  boolean isCrowded(int[] xy, int length, MosaicWindow window) {
    int reach = 0;
    for (int i = 0; i < size; i += 4) {
      int dx = Math.abs(ends[i] - ends[i + 2]);
      int dy = Math.abs(ends[i + 1] - ends[i + 3]);
      reach = Math.max(reach, Math.max(dx, dy));
    }
    int left = window.minX + reach;
    int top = window.minY + reach;
    int right = window.maxX - reach;
    int bottom = window.maxY - reach;
    for (int i = 0; i < length; i += 2) {
      int x = xy[i];
      int y = xy[i + 1];
      if (x > left && x < right && y > top && y < bottom) {
        continue;
      }
      for (int k = 0; k < size; k += 4) {
        if (isNear(x, y, ends[k], ends[k + 1], ends[k + 2], ends[k + 3])) {
          return true;
        }
      }
    }
    return false;
  }

  /** Rounding moved b by at most half a unit each way: did the segment sweep over the point? */
  private static boolean isNear(int x, int y, int ax, int ay, int bx, int by) {
    if (x < Math.min(ax, bx)
        || x > Math.max(ax, bx)
        || y < Math.min(ay, by)
        || y > Math.max(ay, by)
        || x == ax && y == ay
        || x == bx && y == by) {
      return false;
    }
    double dx = (double) bx - ax;
    double dy = (double) by - ay;
    double turn = dx * ((double) y - ay) - dy * ((double) x - ax);
    return 2 * turn * turn <= dx * dx + dy * dy;
  }
}
