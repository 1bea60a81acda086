package org.brecha.analysis;

/** Ranks of many positive numbers by sorting their bits, 1 for the largest. */
final class DescendingRanks {

  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;

  private DescendingRanks() {}

  /**
   * Ranks from 1 to the number of values; of equal values the first ranks higher.
   *
   * @param values not negative and not NaN, so that their bits sort as they do
   */
  static int[] of(float[] values) {
    int n = values.length;
    long[] items = new long[n];
    for (int i = 0; i < n; i++) {
      long descending = 0xffffffffL - Float.floatToRawIntBits(values[i]);
      items[i] = descending << 32 | i;
    }
    long[] spare = new long[n];
    for (int shift = 32; shift < 64; shift += BITS) {
      int[] starts = new int[BUCKETS + 1];
      for (long item : items) {
        starts[(int) (item >>> shift & BUCKETS - 1) + 1]++;
      }
      for (int b = 0; b < BUCKETS; b++) {
        starts[b + 1] += starts[b];
      }
      for (long item : items) {
        spare[starts[(int) (item >>> shift & BUCKETS - 1)]++] = item;
      }
      long[] swap = items;
      items = spare;
      spare = swap;
    }
    int[] ranks = new int[n];
    for (int place = 0; place < n; place++) {
      ranks[(int) items[place]] = place + 1;
    }
    return ranks;
  }
}
