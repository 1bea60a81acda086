package org.brecha.layer;

/**
 * Square cells of a hashed grid and the way of a segment through them. Finds more cells than
 * strictly needed, never fewer. Not thread-safe.
 */
final class MosaicCells {

  private final int shift;
  private final int mask;
  private int[] buckets = new int[64];
  private int count;

  /**
   * @param shift cells are 2^shift units a side
   * @param items about how many things will be put in
   */
  MosaicCells(int shift, int items) {
    this.shift = shift;
    this.mask = Integer.highestOneBit(Math.max(16, items)) * 2 - 1;
  }

  int bucketCount() {
    return mask + 1;
  }

  int bucketOf(int x, int y) {
    return MosaicPoints.hash(x >> shift, y >> shift) & mask;
  }

  /** The buckets found last; {@link #count} of them. */
  int[] buckets() {
    return buckets;
  }

  int count() {
    return count;
  }

  /** Finds the buckets of all cells within {@code margin} of a segment. */
  void findAlong(int ax, int ay, int bx, int by, int margin) {
    count = 0;
    int top = (Math.min(ay, by) - margin) >> shift;
    int bottom = (Math.max(ay, by) + margin) >> shift;
    for (int row = top; row <= bottom; row++) {
      long low = ((long) row << shift) - margin;
      long high = ((long) (row + 1) << shift) + margin;
      range(ax, ay, bx, by, low, high, false);
      add(row, margin);
    }
  }

  /** Finds the buckets of all cells that meet a triangle. */
  void findIn(int ax, int ay, int bx, int by, int cx, int cy) {
    count = 0;
    int top = Math.min(ay, Math.min(by, cy)) >> shift;
    int bottom = Math.max(ay, Math.max(by, cy)) >> shift;
    for (int row = top; row <= bottom; row++) {
      long low = (long) row << shift;
      long high = (long) (row + 1) << shift;
      range(ax, ay, bx, by, low, high, false);
      range(bx, by, cx, cy, low, high, true);
      range(ax, ay, cx, cy, low, high, true);
      add(row, 0);
    }
  }

  private double left;
  private double right;

  /** The columns in which a segment runs between two heights, in {@link #left}, {@link #right}. */
  private void range(int ax, int ay, int bx, int by, long low, long high, boolean widen) {
    if (!widen) {
      left = Double.MAX_VALUE;
      right = -Double.MAX_VALUE;
    }
    if (Math.min(ay, by) > high || Math.max(ay, by) < low) {
      return;
    }
    double x0 = ax;
    double x1 = bx;
    if (ay != by) {
      double slope = ((double) bx - ax) / ((double) by - ay);
      double y0 = Math.max(low, Math.min(high, ay));
      double y1 = Math.max(low, Math.min(high, by));
      x0 = ax + (y0 - ay) * slope;
      x1 = ax + (y1 - ay) * slope;
    }
    left = Math.min(left, Math.min(x0, x1));
    right = Math.max(right, Math.max(x0, x1));
  }

  private void add(int row, int margin) {
    if (left > right) {
      return;
    }
    int first = (int) Math.floor(left - margin - 1) >> shift;
    int last = (int) Math.ceil(right + margin + 1) >> shift;
    buckets = MosaicClip.grown(buckets, count + last - first + 1);
    for (int column = first; column <= last; column++) {
      buckets[count++] = MosaicPoints.hash(column, row) & mask;
    }
  }

  /** The exponent of the power of two next above a length. */
  static int shiftFor(double length) {
    return Math.max(1, 32 - Integer.numberOfLeadingZeros((int) Math.min(1 << 29, length)));
  }
}
