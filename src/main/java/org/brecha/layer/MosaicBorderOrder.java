package org.brecha.layer;

/**
 * The ends of chains in the order in which they stand along a window's border, clockwise. Not
 * thread-safe.
 */
final class MosaicBorderOrder {

  private long[] places = new long[32];
  private int[] ends = new int[32];
  private int size;

  /** Forgets all ends and makes room for as many as are to come. */
  void clear(int room) {
    if (places.length < room) {
      places = new long[2 * room];
    }
    ends = MosaicClip.grown(ends, room);
    size = 0;
  }

  /**
   * @param place along the border, see {@link MosaicWindow#enterKey}
   * @param end twice the chain, and one more where it leaves
   */
  void add(long place, int end) {
    // By insertion: a feature crosses a tile's border a few times.
    int i = size++;
    while (i > 0 && places[i - 1] > place) {
      places[i] = places[i - 1];
      ends[i] = ends[i - 1];
      i--;
    }
    places[i] = place;
    ends[i] = end;
  }

  long place(int i) {
    return places[i];
  }

  int end(int i) {
    return ends[i];
  }
}
