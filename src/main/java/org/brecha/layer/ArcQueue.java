package org.brecha.layer;

import java.util.Arrays;

/**
 * The inner points of one arc by the size of their triangle, least first (ties by place along the
 * arc), and who stands beside whom. Not thread-safe; kept from arc to arc.
 */
final class ArcQueue {

  private int[] before = new int[64];
  private int[] after = new int[64];
  private double[] key = new double[64];
  private int[] heap = new int[64];
  private int[] place = new int[64];
  private int size;

  /** Begins an arc of so many points. */
  void begin(int points) {
    if (before.length < points) {
      int n = Math.max(points, 2 * before.length);
      before = new int[n];
      after = new int[n];
      key = new double[n];
      heap = new int[n];
      place = new int[n];
    }
    for (int i = 0; i < points; i++) {
      before[i] = i - 1;
      after[i] = i + 1;
    }
    Arrays.fill(place, 0, points, -1);
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int before(int i) {
    return before[i];
  }

  int after(int i) {
    return after[i];
  }

  void unlink(int i) {
    after[before[i]] = after[i];
    before[after[i]] = before[i];
  }

  void add(int i, double newKey) {
    key[i] = newKey;
    place[i] = size;
    heap[size++] = i;
    up(place[i]);
  }

  int removeLeast() {
    int least = heap[0];
    removeAt(0);
    return least;
  }

  /** Gives a point a new key, whether it is queued or not; a negative key takes it out. */
  void change(int i, double newKey) {
    if (place[i] >= 0) {
      removeAt(place[i]);
    }
    if (newKey >= 0) {
      add(i, newKey);
    }
  }

  private void removeAt(int at) {
    place[heap[at]] = -1;
    int last = heap[--size];
    if (at < size) {
      heap[at] = last;
      place[last] = at;
      up(at);
      down(place[last]);
    }
  }

  private boolean isLess(int i, int j) {
    return key[i] < key[j] || key[i] == key[j] && i < j;
  }

  private void up(int from) {
    int at = from;
    int item = heap[at];
    while (at > 0) {
      int parent = (at - 1) >> 1;
      if (!isLess(item, heap[parent])) {
        break;
      }
      heap[at] = heap[parent];
      place[heap[at]] = at;
      at = parent;
    }
    heap[at] = item;
    place[item] = at;
  }

  private void down(int from) {
    int at = from;
    int item = heap[at];
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && isLess(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isLess(heap[child], item)) {
        break;
      }
      heap[at] = heap[child];
      place[heap[at]] = at;
      at = child;
    }
    heap[at] = item;
    place[item] = at;
  }
}
