package org.brecha.layer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers cut into classes: what a legend says of how its breaks came about, enough to get the same
 * classes again by {@code classes=manual&breaks=…}. Classes that would lie outside of the numbers,
 * or between equal ones, are left out: there may be fewer than were asked for.
 *
 * @param method how the breaks were found
 * @param asked classes wished for
 * @param breaks lower ends of all classes but the first, strictly rising, with as few decimals as
 *     put every number into its class; one less than there are classes
 * @param least smallest number, NaN if there are none
 * @param greatest greatest number, NaN if there are none
 * @param distinct how many different numbers there are
 */
public record ClassBreaks(
    ClassMethod method,
    int asked,
    List<Double> breaks,
    double least,
    double greatest,
    int distinct) {

  private static final int MOST_DECIMALS = 12;

  /** Rounding moves no break by more than this share of the range. */
  private static final double MOST_MOVED = 1 / 200.0;

  public ClassBreaks {
    breaks = List.copyOf(breaks);
  }

  /** Number of classes: 0 where there is nothing to cut. */
  public int count() {
    return distinct == 0 && method != ClassMethod.MANUAL ? 0 : breaks.size() + 1;
  }

  /**
   * @param values none NaN, in any order
   * @param choice not {@link ClassChoice#STANDARD}
   */
  static ClassBreaks of(double[] values, ClassChoice choice) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int distinct = (int) Arrays.stream(sorted).distinct().count();
    List<Double> breaks =
        choice.method() == ClassMethod.MANUAL
            ? choice.breaks()
            : sorted.length == 0 ? List.of() : shortened(cuts(sorted, choice), sorted);
    return new ClassBreaks(
        choice.method(),
        choice.count(),
        breaks,
        sorted.length == 0 ? Double.NaN : sorted[0],
        sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1],
        distinct);
  }

  private static double[] cuts(double[] sorted, ClassChoice choice) {
    return switch (choice.method()) {
      case QUANTILE -> RangeFunctions.breaks("Quantile", sorted, choice.count());
      case EQUAL -> RangeFunctions.breaks("EqualInterval", sorted, choice.count());
      case STDDEV -> RangeFunctions.breaks("StandardDeviation", sorted, choice.count());
      case JENKS -> NaturalBreaks.of(sorted, choice.count());
      case MANUAL -> throw new IllegalArgumentException("breaks chosen by hand are not computed");
    };
  }

  private static List<Double> shortened(double[] cuts, double[] sorted) {
    double least = sorted[0];
    double greatest = sorted[sorted.length - 1];
    List<Double> breaks = new ArrayList<>();
    double before = least;
    for (double cut : cuts) {
      if (cut > before && cut <= greatest) {
        int at = Arrays.binarySearch(sorted, cut);
        int firstAbove = at >= 0 ? firstOf(sorted, at) : -at - 1;
        double below = Math.max(before, sorted[firstAbove - 1]);
        before = shorten(cut, below, sorted[firstAbove], (greatest - least) * MOST_MOVED);
        breaks.add(before);
      }
    }
    return breaks;
  }

  private static int firstOf(double[] sorted, int at) {
    int first = at;
    while (first > 0 && sorted[first - 1] == sorted[at]) {
      first--;
    }
    return first;
  }

  /**
   * The number near the cut with the fewest decimals, above {@code below}, at most {@code most}.
   */
  private static double shorten(double cut, double below, double most, double reach) {
    BigDecimal exact = new BigDecimal(cut);
    for (int decimals = Math.abs(cut) < 100 ? 1 : 0; decimals <= MOST_DECIMALS; decimals++) {
      for (RoundingMode mode :
          List.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING)) {
        double rounded = exact.setScale(decimals, mode).doubleValue() + 0.0;
        if (rounded > below && rounded <= most && Math.abs(rounded - cut) <= reach) {
          return rounded;
        }
      }
    }
    return cut;
  }
}
