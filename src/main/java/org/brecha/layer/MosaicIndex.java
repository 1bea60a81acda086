package org.brecha.layer;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A static packed R-tree over boxes, sorted along a Hilbert curve, in two int arrays. Immutable and
 * thread-safe.
 */
final class MosaicIndex {

  private static final int NODE = 16;

  private final int count;
  private final int[] order;
  private final int[] levelStart;
  private final int[] boxes;

  /**
   * @param itemBoxes minX, minY, maxX, maxY of every item; an item whose maxX lies below its minX
   *     is never found
   */
  MosaicIndex(int[] itemBoxes) {
    count = itemBoxes.length / 4;
    order = hilbertOrder(itemBoxes);
    int levels = 1;
    for (int n = count; n > NODE; n = (n + NODE - 1) / NODE) {
      levels++;
    }
    levelStart = new int[levels + 1];
    int nodes = count;
    for (int level = 0; level < levels; level++) {
      levelStart[level + 1] = levelStart[level] + nodes;
      nodes = (nodes + NODE - 1) / NODE;
    }
    boxes = new int[4 * levelStart[levels]];
    for (int i = 0; i < count; i++) {
      System.arraycopy(itemBoxes, 4 * order[i], boxes, 4 * i, 4);
    }
    for (int level = 1; level < levels; level++) {
      for (int node = levelStart[level]; node < levelStart[level + 1]; node++) {
        unite(level, node);
      }
    }
  }

  private void unite(int level, int node) {
    int first = levelStart[level - 1] + (node - levelStart[level]) * NODE;
    int last = Math.min(first + NODE, levelStart[level]);
    int minX = Integer.MAX_VALUE;
    int minY = Integer.MAX_VALUE;
    int maxX = Integer.MIN_VALUE;
    int maxY = Integer.MIN_VALUE;
    for (int i = first; i < last; i++) {
      minX = Math.min(minX, boxes[4 * i]);
      minY = Math.min(minY, boxes[4 * i + 1]);
      maxX = Math.max(maxX, boxes[4 * i + 2]);
      maxY = Math.max(maxY, boxes[4 * i + 3]);
    }
    boxes[4 * node] = minX;
    boxes[4 * node + 1] = minY;
    boxes[4 * node + 2] = maxX;
    boxes[4 * node + 3] = maxY;
  }

  /** Calls back with every item whose box meets the closed rectangle, in an order of its own. */
  void forEachIn(int minX, int minY, int maxX, int maxY, IntConsumer item) {
    int top = levelStart.length - 2;
    search(top, levelStart[top], levelStart[top + 1], minX, minY, maxX, maxY, item);
  }

  private void search(
      int level, int from, int to, int minX, int minY, int maxX, int maxY, IntConsumer item) {
    for (int i = from; i < to; i++) {
      int b = 4 * i;
      if (boxes[b] > maxX || boxes[b + 1] > maxY || boxes[b + 2] < minX || boxes[b + 3] < minY) {
        continue;
      }
      if (level == 0) {
        item.accept(order[i]);
      } else {
        int first = levelStart[level - 1] + (i - levelStart[level]) * NODE;
        int last = Math.min(first + NODE, levelStart[level]);
        search(level - 1, first, last, minX, minY, maxX, maxY, item);
      }
    }
  }

  private static int[] hilbertOrder(int[] itemBoxes) {
    int n = itemBoxes.length / 4;
    long minX = Long.MAX_VALUE;
    long minY = Long.MAX_VALUE;
    long maxX = Long.MIN_VALUE;
    long maxY = Long.MIN_VALUE;
    for (int i = 0; i < n; i++) {
      long x = (long) itemBoxes[4 * i] + itemBoxes[4 * i + 2];
      long y = (long) itemBoxes[4 * i + 1] + itemBoxes[4 * i + 3];
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
    double side = Math.max(1, Math.max(maxX - minX, maxY - minY));
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      long x = (long) itemBoxes[4 * i] + itemBoxes[4 * i + 2] - minX;
      long y = (long) itemBoxes[4 * i + 1] + itemBoxes[4 * i + 3] - minY;
      int hilbert = hilbert((int) (x / side * 32767), (int) (y / side * 32767));
      keys[i] = ((long) hilbert << 32) | i;
    }
    Arrays.sort(keys);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** Distance along the Hilbert curve that fills a square of 2^15 x 2^15. */
  static int hilbert(int x, int y) {
    int d = 0;
    for (int s = 1 << 14; s > 0; s >>= 1) {
      int rx = (x & s) == 0 ? 0 : 1;
      int ry = (y & s) == 0 ? 0 : 1;
      d += s * s * ((3 * rx) ^ ry);
      if (ry == 0) {
        if (rx == 1) {
          x = 32767 - x;
          y = 32767 - y;
        }
        int swap = x;
        x = y;
        y = swap;
      }
    }
    return d;
  }
}
