package org.brecha.plan;

import java.util.List;
import org.brecha.analysis.GapClass;

/**
 * One ranked unit before and after the plan.
 *
 * @param row of the layer's table
 * @param order of the site in the plan, largest further reduction first; 0 for no site
 * @param supplyAfter percentile, on the scale of before
 * @param gapAfter percentile points
 * @param weightedAfter people times gap above 0
 * @param cost of a site here, whether there is one or not
 * @param reachedBy codes of the neighbours whose sites act here too
 * @param byEquity whether there is a site only because every province must have one
 */
record PlannedUnit(
    int row,
    int order,
    double supplyAfter,
    double gapAfter,
    GapClass classAfter,
    double weightedBefore,
    double weightedAfter,
    double cost,
    List<String> reachedBy,
    boolean byEquity) {

  boolean hasSite() {
    return order > 0;
  }

  double reduction() {
    return weightedBefore - weightedAfter;
  }
}
