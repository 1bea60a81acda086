package org.brecha.analysis;

/**
 * The ranks of all units in all draws, in two bytes each where that is enough: 1,000 draws of
 * 50,000 units are 100 MB. Rows may be written by several threads at once, each by one.
 */
final class RankMatrix {

  private static final int MOST_IN_TWO_BYTES = 65_535;

  private final char[][] low;
  private final byte[][] high;

  RankMatrix(int draws, int units) {
    low = new char[draws][];
    high = units > MOST_IN_TWO_BYTES ? new byte[draws][] : null;
  }

  int draws() {
    return low.length;
  }

  void put(int draw, int[] ranks) {
    char[] small = new char[ranks.length];
    for (int i = 0; i < small.length; i++) {
      small[i] = (char) ranks[i];
    }
    low[draw] = small;
    if (high != null) {
      byte[] large = new byte[ranks.length];
      for (int i = 0; i < large.length; i++) {
        large[i] = (byte) (ranks[i] >>> 16);
      }
      high[draw] = large;
    }
  }

  int get(int draw, int unit) {
    int rank = low[draw][unit];
    return high == null ? rank : rank | (high[draw][unit] & 0xff) << 16;
  }
}
