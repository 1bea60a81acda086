package org.brecha.layer;

/** Points in the cells of a hashed grid, packed by bucket. Immutable once built. */
final class MosaicBuckets {

  final MosaicCells cells;
  final int[] start;
  final int[] items;

  /**
   * @param items numbers of the points to put in
   */
  MosaicBuckets(int[] items, int count, int[] x, int[] y, int shift) {
    this.cells = new MosaicCells(shift, count);
    this.start = new int[cells.bucketCount() + 1];
    int[] bucketOf = new int[count];
    for (int i = 0; i < count; i++) {
      bucketOf[i] = cells.bucketOf(x[items[i]], y[items[i]]);
      start[bucketOf[i] + 1]++;
    }
    for (int b = 0; b < cells.bucketCount(); b++) {
      start[b + 1] += start[b];
    }
    this.items = new int[count];
    int[] next = start.clone();
    for (int i = 0; i < count; i++) {
      this.items[next[bucketOf[i]]++] = items[i];
    }
  }
}
