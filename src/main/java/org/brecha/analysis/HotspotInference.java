package org.brecha.analysis;

import java.util.Arrays;

/**
 * Hotspots of one set of units: local Moran and Getis-Ord Gi* of the EB-standardised rate, with one
 * inference for both, for given the unit's own value both follow the sum of its neighbours. Up to
 * {@link #MOST_PERMUTED} units by conditional permutation; above, or without permutations, by
 * {@link MomentInference}: with N permutations no probability is below 1 / (N + 1), so that among
 * 50,000 units not even the strongest hotspot of a few hundred could pass the false-discovery
 * control. Units without neighbours are in the mean, but have no test.
 *
 * @param moran of the EB-standardised rate
 * @param giStarZ of the same; NaN without neighbours
 * @param p two-sided; NaN without neighbours
 * @param pFdr Benjamini-Hochberg over the units that have a test
 * @param permutations that made p, 0 for {@link MomentInference}
 * @param seed of the permutations
 * @param ofRates Moran's I of the raw rates; null if fewer than four units have neighbours
 * @param ofStandardised Moran's I of the EB-standardised rates (EB Moran); null likewise
 */
public record HotspotInference(
    LocalMoran moran,
    double[] giStarZ,
    double[] p,
    double[] pFdr,
    int permutations,
    long seed,
    GlobalMoran ofRates,
    GlobalMoran ofStandardised) {

  /** Above this many units permutations give way to the formula. */
  public static final int MOST_PERMUTED = 2_000;

  /** A class is given up to this adjusted probability. */
  public static final double ALPHA = 0.05;

  /**
   * Tests all neighbourhoods.
   *
   * @param cases counts, not negative
   * @param people person-years, greater than 0
   * @param weights row-standardised
   * @param permutations 0 for none, else from {@link ConditionalPermutation#FEWEST} to {@link
   *     ConditionalPermutation#MOST}
   * @throws IllegalArgumentException if a rate is missing, there is no case, all rates are alike or
   *     fewer than four units are given
   */
  public static HotspotInference of(
      double[] cases, double[] people, SpatialWeights weights, int permutations, long seed) {
    double[] standardised = EmpiricalBayes.standardise(cases, people);
    LocalMoran moran = LocalMoran.of(standardised, weights);
    int used = cases.length > MOST_PERMUTED ? 0 : permutations;
    double[] p =
        used == 0
            ? MomentInference.test(weights, standardised)
            : ConditionalPermutation.test(weights, used, seed, standardised)[0];
    double[] star = GiStar.of(standardised, weights).z();
    for (int i = 0; i < star.length; i++) {
      star[i] = weights.cardinality(i) == 0 ? Double.NaN : star[i];
    }
    double[] rates = new double[cases.length];
    Arrays.setAll(rates, i -> cases[i] / people[i]);
    boolean global = cases.length - weights.islands() >= 4;
    return new HotspotInference(
        moran,
        star,
        p,
        FalseDiscovery.adjust(p),
        used,
        seed,
        global ? GlobalMoran.of(rates, weights) : null,
        global ? GlobalMoran.of(standardised, weights) : null);
  }

  /** Whether there is a test of the unit's neighbourhood. */
  public boolean tested(int unit) {
    return !Double.isNaN(p[unit]);
  }

  /** What the unit and its neighbours are together, by the adjusted probability. */
  public ClusterClass moranClass(int unit) {
    return moran.classOf(unit, pFdr[unit], ALPHA);
  }

  /**
   * 1 in a hotspot, -1 in a cold spot, 0 if not significant. The neighbours alone are tested: where
   * they are low and the unit's own value lifts the sum with them above the mean, or the other way
   * round, it is an outlier of {@link #moranClass} and no spot.
   */
  public int spot(int unit) {
    if (!(pFdr[unit] <= ALPHA)) {
      return 0;
    }
    double z = giStarZ[unit];
    double lag = moran.lag()[unit];
    return z > 0 && lag > 0 ? 1 : z < 0 && lag < 0 ? -1 : 0;
  }
}
