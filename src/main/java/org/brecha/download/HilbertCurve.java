package org.brecha.download;

/**
 * The order of tiles in a PMTiles archive (version 3): zoom by zoom, each along a Hilbert curve, so
 * that tiles near each other on the map are near each other in the file.
 */
final class HilbertCurve {

  private HilbertCurve() {}

  /** Number of tiles at all zooms below this one: the id of its first tile. */
  static long firstId(int zoom) {
    return ((1L << 2 * zoom) - 1) / 3;
  }

  /**
   * Where a tile is.
   *
   * @param position along the curve of its zoom, from 0; that of its parent is a quarter of it
   * @return its column and row
   */
  static int[] tile(int zoom, long position) {
    int x = 0;
    int y = 0;
    long rest = position;
    for (int size = 1; size < 1 << zoom; size <<= 1) {
      int right = (int) (rest >> 1) & 1;
      int down = (int) (rest ^ right) & 1;
      if (down == 0) {
        if (right == 1) {
          x = size - 1 - x;
          y = size - 1 - y;
        }
        int swapped = x;
        x = y;
        y = swapped;
      }
      x += size * right;
      y += size * down;
      rest >>= 2;
    }
    return new int[] {x, y};
  }
}
