package org.brecha.layer;

import java.util.Arrays;
import java.util.List;
import org.brecha.analysis.Percentiles;

/**
 * What need ranks. Of one indicator it is the measure itself. Of several it is the weighted mean of
 * the percentile ranks that each unit has within its country by each indicator: rates of homicide
 * and of robbery lie so far apart that a mean of rates would be one of robbery alone. A unit that
 * lacks an indicator has no score.
 */
final class NeedScores {

  private static final double STEPS_PER_POINT = 1e9;

  private NeedScores() {}

  /**
   * @return by row, NaN for none
   */
  static double[] of(CountryBlocks countries, NeedMeasure measure, List<Judgement.Part> parts) {
    if (parts.size() == 1) {
      return of(measure, parts.get(0).judged());
    }
    double[] sum = new double[parts.get(0).judged().rates().rate.length];
    double weights = parts.stream().mapToDouble(Judgement.Part::weight).sum();
    for (Judgement.Part part : parts) {
      double[] values = of(measure, part.judged());
      countries.forEach(
          (from, to) -> {
            double[] ranks = Percentiles.midRanks(Arrays.copyOfRange(values, from, to));
            for (int row = from; row < to; row++) {
              sum[row] += part.weight() * ranks[row - from];
            }
          });
    }
    for (int row = 0; row < sum.length; row++) {
      // Equal means must stay equal, whatever the order of the sum has left in the last bits.
      sum[row] = Math.rint(sum[row] / weights * STEPS_PER_POINT) / STEPS_PER_POINT;
    }
    return sum;
  }

  private static double[] of(NeedMeasure measure, JudgedRates judged) {
    UnitRates rates = judged.rates();
    double[] values = UnitRates.unknown(rates.rate.length);
    for (int row = 0; row < values.length; row++) {
      if (rates.isFit(row)) {
        values[row] =
            switch (measure) {
              case SMOOTHED -> rates.smoothed[row];
              case SMOOTHED_LOCAL -> judged.local().get().smoothed[row];
              case CRUDE -> rates.rate[row];
              case BURDEN -> rates.figures.count[row];
            };
      }
    }
    return values;
  }
}
