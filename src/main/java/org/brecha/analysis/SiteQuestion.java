package org.brecha.analysis;

import java.util.Arrays;

/**
 * Where should new sites go? After R. Church and C. ReVelle, The maximal covering location problem,
 * Papers of the Regional Science Association 32, 1974, 101-118: every unit has a weight, what is
 * there to gain in it (people times the gap above 0, see {@link #weights}); a site in unit j closes
 * a share of the gap of each unit that it reaches; shares add up, but never beyond the whole gap of
 * a unit. At most one new site a unit.
 *
 * @param weight of each unit, not negative
 * @param reachStart where the reach of a site in unit j begins in the next two arrays; one entry
 *     more than units
 * @param reachUnit unit reached
 * @param reachShare share of its gap closed, above 0 and at most 1
 * @param cost of a site in each unit, above 0
 * @param group of each unit, such as its province, from 0
 * @param excluded units that get no site
 * @param mostSites number of sites at most
 * @param budget cost of all sites at most; infinite for no limit
 * @param oneInEachGroup whether every group must get a site
 */
public record SiteQuestion(
    double[] weight,
    int[] reachStart,
    int[] reachUnit,
    double[] reachShare,
    double[] cost,
    int[] group,
    boolean[] excluded,
    int mostSites,
    double budget,
    boolean oneInEachGroup) {

  /** Checks everything; a wish that cannot be met is refused in words. */
  public SiteQuestion {
    int units = weight.length;
    require(units > 0, "there are no units");
    require(
        reachStart.length == units + 1
            && reachUnit.length == reachStart[units]
            && reachShare.length == reachUnit.length
            && cost.length == units
            && group.length == units
            && excluded.length == units,
        "the arrays do not belong to the same " + units + " units");
    require(mostSites >= 1, "sites: " + mostSites + " is not at least 1");
    require(budget > 0, "budget: " + budget + " is not above 0");
    for (int i = 0; i < units; i++) {
      require(weight[i] >= 0 && weight[i] < Double.POSITIVE_INFINITY, "weight of unit " + i);
      require(cost[i] > 0, "cost of unit " + i + ": " + cost[i] + " is not above 0");
      require(group[i] >= 0, "group of unit " + i);
    }
    for (double share : reachShare) {
      require(share > 0 && share <= 1, "share " + share + " is not above 0 and up to 1");
    }
    requireFeasible(cost, group, excluded, mostSites, budget, oneInEachGroup);
  }

  /** People times gap where there is one: a unit with more supply than need has nothing to gain. */
  public static double[] weights(double[] people, double[] gap) {
    double[] weights = new double[people.length];
    Arrays.setAll(weights, i -> gap[i] > 0 ? people[i] * gap[i] : 0);
    return weights;
  }

  /** A question without reach beyond the unit itself, unit cost and no groups or exclusions. */
  public static SiteQuestion simple(double[] weight, int mostSites) {
    int units = weight.length;
    int[] starts = new int[units + 1];
    int[] itself = new int[units];
    double[] ones = new double[units];
    Arrays.setAll(starts, i -> i);
    Arrays.setAll(itself, i -> i);
    Arrays.fill(ones, 1);
    return new SiteQuestion(
        weight,
        starts,
        itself,
        ones,
        ones,
        new int[units],
        new boolean[units],
        mostSites,
        Double.POSITIVE_INFINITY,
        false);
  }

  int groups() {
    return Arrays.stream(group).max().orElse(-1) + 1;
  }

  private static void requireFeasible(
      double[] cost, int[] group, boolean[] excluded, int mostSites, double budget, boolean each) {
    double cheapest = Double.POSITIVE_INFINITY;
    double[] cheapestOf = new double[Arrays.stream(group).max().orElse(-1) + 1];
    boolean[] exists = new boolean[cheapestOf.length];
    Arrays.fill(cheapestOf, Double.POSITIVE_INFINITY);
    for (int i = 0; i < cost.length; i++) {
      exists[group[i]] = true;
      if (!excluded[i]) {
        cheapest = Math.min(cheapest, cost[i]);
        cheapestOf[group[i]] = Math.min(cheapestOf[group[i]], cost[i]);
      }
    }
    require(cheapest < Double.POSITIVE_INFINITY, "all units are excluded");
    require(
        cheapest <= budget,
        "the budget of " + budget + " pays for no site: the cheapest costs " + cheapest);
    if (!each) {
      return;
    }
    int groups = 0;
    double least = 0;
    for (int g = 0; g < exists.length; g++) {
      if (exists[g]) {
        require(
            cheapestOf[g] < Double.POSITIVE_INFINITY,
            "group " + g + " must get a site, but all its units are excluded");
        groups++;
        least += cheapestOf[g];
      }
    }
    require(
        groups <= mostSites,
        mostSites + " sites are fewer than the " + groups + " groups that must get one each");
    require(
        least <= budget * (1 + 1e-12),
        "one site in each of "
            + groups
            + " groups costs at least "
            + least
            + ", more than the budget of "
            + budget);
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
