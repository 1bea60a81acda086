package org.brecha.analysis;

/**
 * Which units get a new site.
 *
 * @param sites chosen units, in the order chosen (greedy) or ascending (exact)
 * @param reduction how much of the weighted gap the sites close
 * @param upperBound no permitted choice closes more than this
 * @param cost of all sites
 * @param optimal whether {@code upperBound} equals {@code reduction} but for rounding: a proof that
 *     nothing is better
 * @param guarantee share of the best possible reduction that the method reaches in any case: 1 -
 *     1/e for a number of sites, 1/2 (1 - 1/e) under a budget, 1/2 for a number of sites with one
 *     in each group, 1 if optimal, 0 if the theory promises nothing
 */
public record SitePlan(
    int[] sites,
    double reduction,
    double upperBound,
    double cost,
    boolean optimal,
    double guarantee) {

  /** How much more than {@code reduction} might be possible, as a share of the upper bound. */
  public double openShare() {
    return upperBound <= 0 ? 0 : Math.max(0, 1 - reduction / upperBound);
  }
}
