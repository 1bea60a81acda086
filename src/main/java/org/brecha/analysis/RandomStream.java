package org.brecha.analysis;

/**
 * A stream of pseudo-random numbers that is found by counting, not by waiting for its turn: seed
 * and stream number name it, so unit 7 of seed 1 draws the same numbers whichever thread computes
 * it and whatever was computed before. SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, Fast
 * splittable pseudorandom number generators, OOPSLA 2014) with the mixer of {@code
 * java.util.SplittableRandom}. Uses no library function whose last bit a Java version may change.
 * Not thread-safe.
 */
final class RandomStream {

  /** The odd number nearest to 2^64 / golden ratio. */
  static final long STEP = 0x9e3779b97f4a7c15L;

  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

  private long state;

  RandomStream(long seed, long stream) {
    state = start(seed, stream);
  }

  /** State before the first number of a stream. */
  static long start(long seed, long stream) {
    return mix(mix(seed + STEP) + stream * 0xd1342543de82ef95L);
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /**
   * A whole number from 0 to {@code bound - 1} out of 64 random bits. Its probabilities differ from
   * equal ones by less than bound / 2^63.
   */
  static int below(int bound, long bits) {
    return (int) Math.multiplyHigh(bits >>> 1, (long) bound << 1);
  }

  long nextLong() {
    state += STEP;
    return mix(state);
  }

  /** Above 0 and below 1. */
  double nextDouble() {
    return ((nextLong() >>> 11) + 0.5) * TWO_TO_MINUS_53;
  }

  /** Standard normal, by the ziggurat of {@link Ziggurat}. */
  double nextGaussian() {
    return Ziggurat.next(this);
  }

  /**
   * Gamma distributed with scale 1: G. Marsaglia and W. W. Tsang, A simple method for generating
   * gamma variables, ACM Transactions on Mathematical Software 26, 2000, 363-372.
   *
   * @param shape greater than 0
   */
  double nextGamma(double shape) {
    if (shape < 1) {
      return nextGamma(shape + 1) * StrictMath.pow(nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / (3 * Math.sqrt(d));
    while (true) {
      double x = nextGaussian();
      double root = 1 + c * x;
      if (root <= 0) {
        continue;
      }
      double v = root * root * root;
      double u = nextDouble();
      double square = x * x;
      if (u < 1 - 0.0331 * square * square
          || StrictMath.log(u) < 0.5 * square + d * (1 - v + StrictMath.log(v))) {
        return d * v;
      }
    }
  }
}
