package org.brecha.layer;

import java.util.Arrays;

/** A growing row of ints without boxing. Not thread-safe. */
final class MosaicInts {

  int[] values;
  int size;

  MosaicInts(int capacity) {
    values = new int[Math.max(4, capacity)];
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1) + 4);
    }
    values[size++] = value;
  }

  int get(int i) {
    return values[i];
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
