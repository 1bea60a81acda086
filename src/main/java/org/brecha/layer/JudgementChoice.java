package org.brecha.layer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How the figures of a slice are judged: what need ranks, what rates are held against, who is a
 * neighbour and how chance is drawn. Two equal choices give the same numbers.
 *
 * @param need weighted set of indicators that need is made of; empty for the slice's indicator
 *     alone
 * @param measure what need ranks
 * @param benchmark the rate that each unit's rate is held against
 * @param compare period that the rate ratio divides by, or null for no ratio
 * @param neighbours whose rates are looked at for hotspots and local smoothing
 * @param permutations draws of the permutation test, 0 for analytical p only
 * @param seed of every random draw
 */
public record JudgementChoice(
    List<WeightedIndicator> need,
    NeedMeasure measure,
    BenchmarkChoice benchmark,
    Period compare,
    NeighbourRule neighbours,
    int permutations,
    long seed) {

  public static final int USUAL_PERMUTATIONS = 9_999;
  public static final long USUAL_SEED = 1;

  public static final JudgementChoice STANDARD =
      new JudgementChoice(
          List.of(),
          NeedMeasure.SMOOTHED,
          BenchmarkChoice.COUNTRY,
          null,
          NeighbourRule.USUAL,
          USUAL_PERMUTATIONS,
          USUAL_SEED);

  public JudgementChoice {
    need = List.copyOf(need);
    Objects.requireNonNull(measure);
    Objects.requireNonNull(benchmark);
    Objects.requireNonNull(neighbours);
  }

  /** The set as parameters write it: {@code homicide:2,assault:1}; empty for no set. */
  public String needText() {
    return need.stream().map(WeightedIndicator::text).collect(Collectors.joining(","));
  }

  /** How need was ranked, as the field {@code need_measure} says it. */
  public String needMeasureText() {
    return need.isEmpty() ? measure.text() : needText() + " " + measure.text();
  }
}
