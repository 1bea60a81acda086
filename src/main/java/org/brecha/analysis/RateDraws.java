package org.brecha.analysis;

import java.util.List;

/**
 * True rates, or what need makes of them, drawn again and again: each draw gives every unit a score
 * that is not negative, the greater the worse. Of one indicator the score is its rate, or its rate
 * times the people where the burden is ranked. Of several it is the weighted mean of the percentile
 * ranks that the unit has in the draws of each. Draw d of indicator k takes its numbers from {@link
 * RandomStream} (seed, d + k times {@value RankStability#MOST_DRAWS}). Thread-safe.
 */
public final class RateDraws {

  /**
   * One indicator of a need set.
   *
   * @param weight above 0
   * @param cases counts, not negative
   * @param people population at risk (or person-years), greater than 0
   */
  public record Part(double weight, double[] cases, double[] people) {}

  private final List<Part> parts;
  private final EmpiricalBayes.Prior[] priors;
  private final boolean burden;
  private final long seed;
  private final double weights;

  /**
   * @param parts at least one, all of the same units
   * @param burden whether cases are ranked rather than rates
   * @throws IllegalArgumentException if a rate is missing or a number is out of its range
   */
  public RateDraws(List<Part> parts, boolean burden, long seed) {
    this.parts = List.copyOf(parts);
    this.burden = burden;
    this.seed = seed;
    this.priors = new EmpiricalBayes.Prior[parts.size()];
    for (int k = 0; k < priors.length; k++) {
      priors[k] = EmpiricalBayes.prior(parts.get(k).cases(), parts.get(k).people());
      if (parts.get(k).cases().length != units() || !(parts.get(k).weight() > 0)) {
        throw new IllegalArgumentException("indicator " + k + " has other units or no weight");
      }
    }
    this.weights = parts.stream().mapToDouble(Part::weight).sum();
  }

  /** Number of units. */
  public int units() {
    return parts.get(0).cases().length;
  }

  /** Ranks of one draw: 1 for the greatest score. */
  int[] ranks(int draw) {
    if (parts.size() == 1) {
      return DescendingRanks.of(draw(0, draw));
    }
    int units = units();
    float[] scores = new float[units];
    for (int k = 0; k < parts.size(); k++) {
      int[] ranks = DescendingRanks.of(draw(k, draw));
      double share = parts.get(k).weight() / weights;
      for (int i = 0; i < units; i++) {
        scores[i] += (float) (share * Percentiles.ofRank(ranks[i], units));
      }
    }
    return DescendingRanks.of(scores);
  }

  private float[] draw(int k, int draw) {
    RandomStream random = new RandomStream(seed, draw + (long) k * RankStability.MOST_DRAWS);
    EmpiricalBayes.Prior prior = priors[k];
    double[] cases = parts.get(k).cases();
    double[] people = parts.get(k).people();
    boolean alike = !(prior.variance() > 0);
    double shape = prior.mean() * prior.mean() / prior.variance();
    double rate = prior.mean() / prior.variance();
    float[] scores = new float[cases.length];
    for (int i = 0; i < scores.length; i++) {
      double drawn;
      if (alike) {
        // One rate for all: every order of rates is equally likely, that of cases follows people.
        drawn = burden ? prior.mean() : random.nextDouble();
      } else {
        drawn = random.nextGamma(shape + cases[i]) / (rate + people[i]);
      }
      scores[i] = (float) (burden ? drawn * people[i] : drawn);
    }
    return scores;
  }
}
