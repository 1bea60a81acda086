package org.brecha.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How sure a unit's place in the ranking of rates is. The true rate of each unit is drawn again and
 * again from its gamma posterior, all units are ranked in each draw, and the ranks are summarised
 * (H. Goldstein and D. J. Spiegelhalter, League tables and their limitations, Journal of the Royal
 * Statistical Society A 159, 1996, 385-443). The prior is the gamma distribution with mean b and
 * variance a of {@link EmpiricalBayes#prior}: shape b²/a, rate b/a; the posterior has shape b²/a +
 * cases and rate b/a + people. Where a is not above 0 the counts give no sign that true rates
 * differ: then every order is equally likely and the intervals say so.
 *
 * <p>Rank 1 is the highest rate, the worst. Draw d takes its numbers from {@link RandomStream}
 * (seed, d): same bits on every run and for every number of threads.
 *
 * @param lowest rank at the start of the 90 % interval: the 5 % quantile of the ranks drawn
 * @param median rank
 * @param highest rank at the end of the 90 % interval
 * @param amongWorst share of draws in which the unit is among the worst
 * @param sameClass share of draws in which the unit's rank puts it in the class it is in; null if
 *     nobody asked
 * @param worst how many units count as the worst
 */
public record RankStability(
    int[] lowest, int[] median, int[] highest, double[] amongWorst, double[] sameClass, int worst) {

  /** Tells whether a rank would leave a unit in its class. */
  public interface ClassOfRank {
    boolean keeps(int unit, int rank);
  }

  /** Probability left out at each end of the interval. */
  public static final double TAIL = 0.05;

  public static final int FEWEST_DRAWS = 100;
  public static final int MOST_DRAWS = 10_000;

  private static final int UNITS_PER_TASK = 256;

  /** How many units are usually called the worst: a tenth of them, rounded up, but at least ten. */
  public static int usualWorst(int units) {
    return Math.min(units, Math.max(10, (units + 9) / 10));
  }

  /**
   * Draws and ranks.
   *
   * @param cases counts, not negative
   * @param people population at risk (or person-years), greater than 0
   * @param draws from {@link #FEWEST_DRAWS} to {@link #MOST_DRAWS}
   * @param worst how many units count as the worst, from 1 to their number
   * @throws IllegalArgumentException if a rate is missing or a number is out of its range
   */
  public static RankStability of(double[] cases, double[] people, int draws, long seed, int worst) {
    RateDraws rates = new RateDraws(List.of(new RateDraws.Part(1, cases, people)), false, seed);
    return of(rates, draws, worst, null);
  }

  /**
   * Ranks what is drawn.
   *
   * @param draws from {@link #FEWEST_DRAWS} to {@link #MOST_DRAWS}
   * @param worst how many units count as the worst, from 1 to their number
   * @param classes for {@link #sameClass}, or null; asked by several threads at once
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static RankStability of(RateDraws rates, int draws, int worst, ClassOfRank classes) {
    int units = rates.units();
    if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "draws: " + draws + " is outside of " + FEWEST_DRAWS + " to " + MOST_DRAWS);
    }
    if (worst < 1 || worst > units) {
      throw new IllegalArgumentException("worst: " + worst + " is outside of 1 to " + units);
    }
    RankMatrix ranks = new RankMatrix(draws, units);
    IntStream.range(0, draws).parallel().forEach(draw -> ranks.put(draw, rates.ranks(draw)));
    return summarise(ranks, units, worst, classes);
  }

  private static RankStability summarise(
      RankMatrix ranks, int units, int worst, ClassOfRank classes) {
    int draws = ranks.draws();
    int[] lowest = new int[units];
    int[] median = new int[units];
    int[] highest = new int[units];
    double[] amongWorst = new double[units];
    double[] sameClass = classes == null ? null : new double[units];
    int low = (int) Math.ceil(TAIL * draws) - 1;
    int high = (int) Math.ceil((1 - TAIL) * draws) - 1;
    int middle = (draws - 1) / 2;
    IntStream.range(0, (units + UNITS_PER_TASK - 1) / UNITS_PER_TASK)
        .parallel()
        .forEach(
            task -> {
              int from = task * UNITS_PER_TASK;
              int to = Math.min(units, from + UNITS_PER_TASK);
              // Draw by draw, so that memory is read in the order it lies in.
              int[][] mine = new int[to - from][draws];
              for (int draw = 0; draw < draws; draw++) {
                for (int i = from; i < to; i++) {
                  mine[i - from][draw] = ranks.get(draw, i);
                }
              }
              for (int i = from; i < to; i++) {
                int[] sorted = mine[i - from];
                int among = 0;
                int same = 0;
                for (int rank : sorted) {
                  among += rank <= worst ? 1 : 0;
                  same += classes != null && classes.keeps(i, rank) ? 1 : 0;
                }
                Arrays.sort(sorted);
                lowest[i] = sorted[low];
                median[i] = sorted[middle];
                highest[i] = sorted[high];
                amongWorst[i] = (double) among / draws;
                if (sameClass != null) {
                  sameClass[i] = (double) same / draws;
                }
              }
            });
    return new RankStability(lowest, median, highest, amongWorst, sameClass, worst);
  }
}
