package org.brecha.layer;

import java.util.Arrays;

/** Numbers distinct points of a grid in order of appearance, by open hashing. Not thread-safe. */
final class MosaicPoints {

  int[] x;
  int[] y;
  int size;
  private int[] slots;
  private int mask;

  MosaicPoints(int expected) {
    int n = Math.max(16, expected);
    x = new int[n];
    y = new int[n];
    slots = new int[Integer.highestOneBit(2 * n) * 2];
    mask = slots.length - 1;
  }

  /** Number of the point, which is a new one if it was not there. */
  int number(int px, int py) {
    int slot = hash(px, py) & mask;
    while (slots[slot] != 0) {
      int i = slots[slot] - 1;
      if (x[i] == px && y[i] == py) {
        return i;
      }
      slot = (slot + 1) & mask;
    }
    if (size == x.length) {
      grow();
      return number(px, py);
    }
    x[size] = px;
    y[size] = py;
    slots[slot] = ++size;
    return size - 1;
  }

  private void grow() {
    x = Arrays.copyOf(x, 2 * size);
    y = Arrays.copyOf(y, 2 * size);
    slots = new int[2 * slots.length];
    mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = hash(x[i], y[i]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i + 1;
    }
  }

  /** Lets the hash table go; no number can be asked for any more. */
  void freeze() {
    slots = null;
  }

  static int hash(int a, int b) {
    long h = a * 0x9E3779B97F4A7C15L + b * 0xC2B2AE3D27D4EB4FL;
    h ^= h >>> 29;
    h *= 0xBF58476D1CE4E5B9L;
    return (int) (h >>> 32);
  }
}
