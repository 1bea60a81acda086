package org.brecha.analysis;

/**
 * Draws k of n without replacement, every set equally likely, by R. W. Floyd's method (J. Bentley
 * and R. Floyd, Programming pearls: a sample of brilliance, Communications of the ACM 30, 1987,
 * 754-757): exactly one random number per member. Not thread-safe.
 */
final class NeighbourDraw {

  /** Up to here, looking through the set is faster than marking its members. */
  private static final int FEW = 24;

  private final int population;
  private final int[] drawn;
  private final int[] marks;
  private int mark;
  private long state;

  /**
   * Draws for neighbourhoods of up to {@code most} members.
   *
   * @param population numbers run from 0 to {@code population - 1}
   */
  NeighbourDraw(int population, int most) {
    this.population = population;
    this.drawn = new int[most];
    this.marks = most > FEW ? new int[population] : new int[0];
  }

  /** Starts the stream of a unit. */
  void begin(long seed, int unit) {
    state = RandomStream.start(seed, unit);
  }

  /** The last draw: its first k entries, in no useful order. */
  int[] drawn() {
    return drawn;
  }

  /** Draws k numbers. */
  void next(int k) {
    if (k <= FEW) {
      few(k);
    } else {
      many(k);
    }
  }

  private void few(int k) {
    long s = state;
    int first = population - k;
    for (int have = 0; have < k; have++) {
      s += RandomStream.STEP;
      int last = first + have;
      int candidate = RandomStream.below(last + 1, RandomStream.mix(s));
      for (int at = 0; at < have; at++) {
        if (drawn[at] == candidate) {
          candidate = last;
          break;
        }
      }
      drawn[have] = candidate;
    }
    state = s;
  }

  private void many(int k) {
    mark++;
    int first = population - k;
    for (int have = 0; have < k; have++) {
      state += RandomStream.STEP;
      int last = first + have;
      int candidate = RandomStream.below(last + 1, RandomStream.mix(state));
      if (marks[candidate] == mark) {
        candidate = last;
      }
      marks[candidate] = mark;
      drawn[have] = candidate;
    }
  }
}
