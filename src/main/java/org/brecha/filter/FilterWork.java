package org.brecha.filter;

/**
 * What a filter costs while it is tried on the features of a layer, in steps of about a nanosecond.
 * Within its limits of length a filter could still keep a processor busy for a minute over a large
 * layer: such a one is refused when it has gone too far. Only what grows with the length of a text
 * or a geometry is counted. Not thread-safe.
 */
final class FilterWork {

  /** About two seconds of one processor: every geometry of a continent twice. */
  private static final long MOST = 2_000_000_000L;

  /** For each vertex of a feature that is related to a shape: 60 to 250 ns were measured. */
  private static final int OF_A_VERTEX = 150;

  private static final int OF_A_CALL = 5;

  private long left = MOST;

  /** Begins to count anew: the features are gone through once more. */
  void start() {
    left = MOST;
  }

  /**
   * @param at of the function or operator, in the filter
   * @param text that is read
   * @param times how many steps each of its characters takes
   */
  void readText(int at, String text, int times) {
    spend(at, OF_A_CALL + (long) times * text.length());
  }

  void relate(int at, int vertices) {
    spend(at, (long) OF_A_VERTEX * vertices);
  }

  private void spend(int at, long steps) {
    left -= steps;
    if (left < 0) {
      throw new FilterException(
          at,
          "the filter takes too long over this layer: use fewer or shorter patterns, fewer spatial"
              + " functions or smaller shapes");
    }
  }
}
