package org.brecha.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.brecha.analysis.Percentiles;
import org.brecha.analysis.SiteAllocation;
import org.brecha.analysis.SitePlan;

/**
 * Where the sites of a wish go, and what every unit of the country looks like afterwards. The same
 * question of the same edition has the same answer.
 *
 * @param sitePlan the search's own answer: reduction, bound, guarantee
 * @param planned all ranked units: those with a site in their order, then by weighted gap
 * @param withoutEquity reduction of the best plan without the equity rule; NaN if there is no rule
 * @param weightedBefore people times gap above 0, summed
 * @param weightedAfter the same with the sites
 * @param weightedReranked the same if, with the sites, all units were ranked anew against each
 *     other
 */
record Allocation(
    PlanUnits units,
    AllocationWish wish,
    SitePlan sitePlan,
    List<PlannedUnit> planned,
    double withoutEquity,
    double weightedBefore,
    double weightedAfter,
    double weightedReranked) {

  /** Search steps times units: about a third of a second, so that nobody can keep a server busy. */
  private static final long MOST_WORK = 1_500_000;

  /**
   * @throws PlanRefusal if the wish cannot be met
   */
  static Allocation of(PlanUnits units, AllocationWish wish, PlanNeighbours neighbours) {
    SiteProblem problem = SiteProblem.of(units, wish, neighbours, wish.onePerParent());
    SitePlan plan = solve(problem, wish);
    Set<Integer> freely = new HashSet<>();
    double withoutEquity = Double.NaN;
    if (wish.onePerParent()) {
      SitePlan free = solve(SiteProblem.of(units, wish, neighbours, false), wish);
      Arrays.stream(free.sites()).forEach(freely::add);
      withoutEquity = free.reduction();
    }
    After after = new After(units, problem, plan.sites(), wish.neighbourShare());
    List<PlannedUnit> planned = new ArrayList<>();
    int[] order = order(units, problem, plan.sites(), wish.neighbourShare());
    for (int i = 0; i < problem.rows().length; i++) {
      boolean forEquity = wish.onePerParent() && order[i] > 0 && !freely.contains(i);
      planned.add(after.unit(i, order[i], wish.costOf(units.code(problem.rows()[i])), forEquity));
    }
    Set<Integer> lacking = new HashSet<>();
    Arrays.stream(problem.rows()).forEach(lacking::add);
    for (int row : units.ranked()) {
      if (!lacking.contains(row)) {
        planned.add(unchanged(units, row, wish));
      }
    }
    planned.sort(
        Comparator.comparingInt((PlannedUnit u) -> u.hasSite() ? u.order() : Integer.MAX_VALUE)
            .thenComparing(Comparator.comparingDouble(PlannedUnit::weightedBefore).reversed())
            .thenComparing(u -> units.code(u.row())));
    return new Allocation(
        units,
        wish,
        plan,
        List.copyOf(planned),
        withoutEquity,
        planned.stream().mapToDouble(PlannedUnit::weightedBefore).sum(),
        planned.stream().mapToDouble(PlannedUnit::weightedAfter).sum(),
        reranked(units, planned));
  }

  List<PlannedUnit> sites() {
    return planned.stream().filter(PlannedUnit::hasSite).toList();
  }

  private static SitePlan solve(SiteProblem problem, AllocationWish wish) {
    return wish.exact()
        ? SiteAllocation.exact(problem.question(), Math.max(100, MOST_WORK / problem.rows().length))
        : SiteAllocation.greedy(problem.question());
  }

  private static PlannedUnit unchanged(PlanUnits units, int row, AllocationWish wish) {
    double supply = units.supply(row);
    return new PlannedUnit(
        row,
        0,
        supply,
        units.gap(row),
        units.gapClass(row, supply),
        0,
        0,
        wish.costOf(units.code(row)),
        List.of(),
        false);
  }

  /** The chosen sites in the order in which each adds most to those before it. */
  private static int[] order(PlanUnits units, SiteProblem problem, int[] sites, double share) {
    int[] order = new int[problem.rows().length];
    List<Integer> left = new ArrayList<>(Arrays.stream(sites).boxed().toList());
    int[] taken = new int[0];
    while (!left.isEmpty()) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int site : left) {
        int[] more = Arrays.copyOf(taken, taken.length + 1);
        more[taken.length] = site;
        double rest = new After(units, problem, more, share).weighted();
        if (rest < least) {
          least = rest;
          best = site;
        }
      }
      left.remove(Integer.valueOf(best));
      taken = Arrays.copyOf(taken, taken.length + 1);
      taken[taken.length - 1] = best;
      order[best] = taken.length;
    }
    return order;
  }

  /** What is left of the gaps once certain sites are there. */
  private static final class After {

    private final PlanUnits units;
    private final SiteProblem problem;
    private final double[] programmes;
    private final List<List<String>> reachedBy = new ArrayList<>();

    After(PlanUnits units, SiteProblem problem, int[] sites, double share) {
      this.units = units;
      this.problem = problem;
      programmes = new double[problem.rows().length];
      for (int i = 0; i < programmes.length; i++) {
        reachedBy.add(new ArrayList<>());
      }
      for (int site : sites) {
        programmes[site] += 1;
        for (int neighbour : problem.reaches().get(site)) {
          programmes[neighbour] += share;
          reachedBy.get(neighbour).add(units.code(problem.rows()[site]));
        }
      }
    }

    double supply(int position) {
      double before = units.supply(problem.rows()[position]);
      double lift = problem.supplyWithSite()[position] - before;
      return Math.min(100, before + programmes[position] * lift);
    }

    double weighted(int position) {
      int row = problem.rows()[position];
      return units.people(row) * Math.max(0, units.need(row) - supply(position));
    }

    double weighted() {
      return IntStream.range(0, programmes.length).mapToDouble(this::weighted).sum();
    }

    PlannedUnit unit(int position, int order, double cost, boolean byEquity) {
      int row = problem.rows()[position];
      double supply = supply(position);
      return new PlannedUnit(
          row,
          order,
          supply,
          units.need(row) - supply,
          units.gapClass(row, supply),
          units.weightedGap(row),
          weighted(position),
          cost,
          List.copyOf(reachedBy.get(position)),
          byEquity);
    }
  }

  /** Ranks are relative: every site that lifts one unit lowers the others a little. */
  private static double reranked(PlanUnits units, List<PlannedUnit> planned) {
    double[] supplies =
        planned.stream()
            .mapToDouble(u -> units.supplyBasis(u.row(), u.hasSite() ? 1 : 0))
            .toArray();
    double[] ranks = Percentiles.midRanks(supplies);
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      int row = planned.get(i).row();
      sum += units.people(row) * Math.max(0, units.need(row) - ranks[i]);
    }
    return sum;
  }
}
