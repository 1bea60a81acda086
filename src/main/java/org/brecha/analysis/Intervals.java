package org.brecha.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Intervals on a line that may overlap, and the length they cover together. */
final class Intervals {

  private final List<double[]> intervals = new ArrayList<>();

  void add(double from, double to) {
    if (to > from) {
      intervals.add(new double[] {from, to});
    }
  }

  double length() {
    intervals.sort(Comparator.comparingDouble(interval -> interval[0]));
    double length = 0;
    double reached = Double.NEGATIVE_INFINITY;
    for (double[] interval : intervals) {
      if (interval[1] > reached) {
        length += interval[1] - Math.max(interval[0], reached);
        reached = interval[1];
      }
    }
    return length;
  }
}
