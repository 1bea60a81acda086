package org.brecha.analysis;

/** Values less their mean, with what the statistics of neighbourhoods need of them. */
record Moments(double[] deviations, double mean, double second, double fourth) {

  static Moments of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double[] deviations = new double[values.length];
    double squares = 0;
    double fourths = 0;
    for (int i = 0; i < values.length; i++) {
      double d = values[i] - mean;
      deviations[i] = d;
      squares += d * d;
      fourths += d * d * d * d;
    }
    return new Moments(deviations, mean, squares / values.length, fourths / values.length);
  }

  /**
   * Refuses values without any spread: no neighbourhood can stand out among them.
   *
   * @throws IllegalArgumentException if all values are equal
   */
  Moments requireSpread() {
    double largest = 0;
    for (double d : deviations) {
      largest = Math.max(largest, Math.abs(d));
    }
    if (!(largest > 1e-14 * Math.abs(mean))) {
      throw new IllegalArgumentException("all values are equal: there is no pattern to test");
    }
    return this;
  }
}
