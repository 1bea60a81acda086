package org.brecha.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.analysis.SiteQuestion;

/**
 * The wish as a question to the search: only units with a gap above 0 take part, for a site
 * elsewhere closes nothing. A site closes the share of its unit's gap by which one more programme
 * lifts the supply percentile, and in every neighbour the wished share of what a site of its own
 * would do there.
 *
 * @param rows of the units that take part, by position in the question
 * @param supplyWithSite percentile that a site in the unit leads to
 * @param reaches positions of the neighbours that a site in a unit reaches
 */
record SiteProblem(
    int[] rows, double[] supplyWithSite, List<int[]> reaches, SiteQuestion question) {

  /**
   * @param onePerParent whether the rule of the wish holds, or is left out for comparison
   * @throws PlanRefusal if the wish cannot be met
   */
  static SiteProblem of(
      PlanUnits units, AllocationWish wish, PlanNeighbours neighbours, boolean onePerParent) {
    int[] rows = units.lacking();
    WishCheck.requireUnits(units, wish, rows);
    int size = rows.length;
    Map<String, Integer> positions = new HashMap<>();
    double[] weight = new double[size];
    double[] cost = new double[size];
    double[] supply = new double[size];
    boolean[] excluded = new boolean[size];
    for (int i = 0; i < size; i++) {
      String code = units.code(rows[i]);
      positions.put(code, i);
      weight[i] = units.weightedGap(rows[i]);
      cost[i] = wish.costOf(code);
      supply[i] = units.supplyWithSite(rows[i]);
      excluded[i] = wish.exclude().contains(code);
    }
    List<int[]> reaches = reaches(units, wish, neighbours, rows, positions);
    int[] group = onePerParent ? groups(units, rows) : new int[size];
    WishCheck.requireFeasible(units, wish, rows, cost, excluded, onePerParent ? group : null);
    Reach reach = new Reach(units, rows, supply, wish.neighbourShare(), reaches);
    SiteQuestion question =
        new SiteQuestion(
            weight,
            reach.start,
            reach.units(),
            reach.shares(),
            cost,
            group,
            excluded,
            wish.hasBudget() ? size : wish.sites(),
            wish.budget(),
            onePerParent);
    return new SiteProblem(rows, supply, reaches, question);
  }

  /** The reach of every site in the arrays that the question wants. */
  private static final class Reach {

    final int[] start;
    private final List<Integer> unit = new ArrayList<>();
    private final List<Double> share = new ArrayList<>();

    Reach(PlanUnits units, int[] rows, double[] supply, double part, List<int[]> reaches) {
      start = new int[rows.length + 1];
      for (int i = 0; i < rows.length; i++) {
        add(i, closed(units, rows[i], supply[i], 1));
        for (int neighbour : reaches.get(i)) {
          add(neighbour, closed(units, rows[neighbour], supply[neighbour], part));
        }
        start[i + 1] = unit.size();
      }
    }

    private void add(int position, double closed) {
      if (closed > 0) {
        unit.add(position);
        share.add(closed);
      }
    }

    private static double closed(PlanUnits units, int row, double supplyWithSite, double part) {
      return Math.min(1, part * (supplyWithSite - units.supply(row)) / units.gap(row));
    }

    int[] units() {
      return unit.stream().mapToInt(Integer::intValue).toArray();
    }

    double[] shares() {
      return share.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private static List<int[]> reaches(
      PlanUnits units,
      AllocationWish wish,
      PlanNeighbours neighbours,
      int[] rows,
      Map<String, Integer> positions) {
    List<int[]> reaches = new ArrayList<>();
    boolean any = false;
    for (int row : rows) {
      List<String> codes = wish.neighbourShare() > 0 ? neighbours.of(units.code(row)) : List.of();
      any |= !codes.isEmpty();
      reaches.add(codes.stream().filter(positions::containsKey).mapToInt(positions::get).toArray());
    }
    if (wish.neighbourShare() > 0 && !any) {
      throw new PlanRefusal(
          "reach",
          "no se conocen las unidades vecinas de este nivel y país",
          "the neighbours of this level and country are not known");
    }
    return reaches;
  }

  private static int[] groups(PlanUnits units, int[] rows) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] group = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      String parent = units.text(rows[i], "parent_code");
      if (parent.isEmpty()) {
        throw new PlanRefusal(
            "equity",
            "no se conoce la provincia de " + units.code(rows[i]),
            "the province of " + units.code(rows[i]) + " is not known");
      }
      group[i] = numbers.computeIfAbsent(parent, code -> numbers.size());
    }
    return group;
  }
}
