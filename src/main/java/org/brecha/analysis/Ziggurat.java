package org.brecha.analysis;

/**
 * Standard normal numbers by the ziggurat with 128 layers of equal area, in the form of J. A.
 * Doornik, An improved ziggurat method to generate normal random samples, Oxford 2005 (after G.
 * Marsaglia and W. W. Tsang, Journal of Statistical Software 5(8), 2000): layer and position come
 * from different bits.
 */
final class Ziggurat {

  private static final int LAYERS = 128;
  private static final double TAIL = 3.442619855899;
  private static final double AREA = 9.91256303526217e-3;
  private static final double[] EDGE = new double[LAYERS + 1];
  private static final double[] INNER = new double[LAYERS];

  static {
    double height = StrictMath.exp(-0.5 * TAIL * TAIL);
    EDGE[0] = AREA / height;
    EDGE[1] = TAIL;
    for (int layer = 2; layer < LAYERS; layer++) {
      double edge = EDGE[layer - 1];
      EDGE[layer] =
          StrictMath.sqrt(-2 * StrictMath.log(AREA / edge + StrictMath.exp(-0.5 * edge * edge)));
    }
    EDGE[LAYERS] = 0;
    for (int layer = 0; layer < LAYERS; layer++) {
      INNER[layer] = EDGE[layer + 1] / EDGE[layer];
    }
  }

  private Ziggurat() {}

  static double next(RandomStream random) {
    while (true) {
      long bits = random.nextLong();
      int layer = (int) (bits & (LAYERS - 1));
      double u = (bits >> 11) * 0x1.0p-52;
      if (Math.abs(u) < INNER[layer]) {
        return u * EDGE[layer];
      }
      if (layer == 0) {
        return tail(random, u < 0);
      }
      double x = u * EDGE[layer];
      double outer = StrictMath.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
      double inner = StrictMath.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
      if (inner + random.nextDouble() * (outer - inner) < 1) {
        return x;
      }
    }
  }

  private static double tail(RandomStream random, boolean negative) {
    double x;
    double y;
    do {
      x = StrictMath.log(random.nextDouble()) / TAIL;
      y = StrictMath.log(random.nextDouble());
    } while (-2 * y < x * x);
    return negative ? x - TAIL : TAIL - x;
  }
}
