package org.brecha.analysis;

/**
 * Draws k of all units but one without replacement, every set equally likely, by R. W. Floyd's
 * method (J. Bentley and R. Floyd, Programming pearls: a sample of brilliance, Communications of
 * the ACM 30, 1987, 754-757): exactly one random number per member. Not thread-safe.
 */
final class NeighbourDraw {

  private final int others;
  private final int[] drawn;
  private final int[] marks;
  private int mark;
  private int unit;
  private long state;

  /**
   * Draws for neighbourhoods of up to {@code most} members.
   *
   * @param units all of them
   */
  NeighbourDraw(int units, int most) {
    this.others = units - 1;
    this.drawn = new int[most];
    this.marks = new int[others];
  }

  /** Starts the stream of a unit, which is not drawn. */
  void begin(long seed, int unit) {
    this.unit = unit;
    state = RandomStream.start(seed, unit);
  }

  /** The last draw: its first k entries, in no useful order. */
  int[] drawn() {
    return drawn;
  }

  /** Draws k units. Good for two billion draws, many times what a task of permutations asks for. */
  void next(int k) {
    mark++;
    int[] into = drawn;
    int[] seen = marks;
    int now = mark;
    int excluded = unit;
    long s = state;
    for (int have = 0; have < k; have++) {
      s += RandomStream.STEP;
      int last = others - k + have;
      int candidate = RandomStream.below(last + 1, RandomStream.mix(s));
      if (seen[candidate] == now) {
        candidate = last;
      }
      seen[candidate] = now;
      // The last unit stands in for the one that is left out: nearly never, so it costs nothing.
      into[have] = candidate == excluded ? others : candidate;
    }
    state = s;
  }
}
