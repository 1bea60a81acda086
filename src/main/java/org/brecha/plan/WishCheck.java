package org.brecha.plan;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.brecha.layer.Figures;

/** Refuses, in words, wishes that cannot be met by the units there are. */
final class WishCheck {

  private WishCheck() {}

  static void requireUnits(PlanUnits units, AllocationWish wish, int[] rows) {
    Set<String> codes = new TreeSet<>();
    for (int row : units.all()) {
      codes.add(units.code(row));
    }
    requireKnown("exclude", wish.exclude(), codes, wish);
    requireKnown("costs", wish.costs().keySet(), codes, wish);
    if (units.ranked().length == 0) {
      throw new PlanRefusal(
          "country",
          "ninguna unidad de "
              + wish.country()
              + " tiene brecha con estos datos: "
              + PlanWords.why(units.unranked()).es()
              + "; pruebe otro nivel, período o indicador",
          "no unit of "
              + wish.country()
              + " has a gap with these figures: "
              + PlanWords.why(units.unranked()).en()
              + "; try another level, period or indicator");
    }
    if (rows.length == 0) {
      throw new PlanRefusal(
          "country",
          "en ninguna unidad de " + wish.country() + " la necesidad supera la oferta",
          "in no unit of " + wish.country() + " is need above supply");
    }
  }

  private static void requireKnown(
      String parameter, Set<String> named, Set<String> codes, AllocationWish wish) {
    Set<String> unknown = new TreeSet<>(named);
    unknown.removeAll(codes);
    if (!unknown.isEmpty()) {
      String shown = shorten(unknown);
      throw new PlanRefusal(
          parameter,
          "no hay en " + wish.country() + ", en este nivel, una unidad con código " + shown,
          "there is no unit in " + wish.country() + ", at this level, with code " + shown);
    }
  }

  private static String shorten(Set<String> codes) {
    String text = String.join(", ", codes).replaceAll("[^\\p{L}\\p{N} ,._-]", "?");
    return text.length() > 120 ? text.substring(0, 120) + "..." : text;
  }

  /**
   * @param rows of the units that take part, with their cost and whether they are excluded
   * @param group province of each, or null where there is no equity rule
   */
  static void requireFeasible(
      PlanUnits units,
      AllocationWish wish,
      int[] rows,
      double[] cost,
      boolean[] excluded,
      int[] group) {
    int open = 0;
    double cheapest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      open += excluded[i] ? 0 : 1;
      cheapest = excluded[i] ? cheapest : Math.min(cheapest, cost[i]);
    }
    if (open == 0) {
      throw new PlanRefusal(
          "exclude",
          "excluye todas las unidades donde la necesidad supera la oferta",
          "excludes every unit where need is above supply");
    }
    if (!wish.hasBudget() && wish.sites() > open) {
      throw new PlanRefusal(
          "sites",
          wish.sites()
              + " sitios son más que las "
              + open
              + " unidades donde la necesidad supera la oferta y que no se excluyen",
          wish.sites()
              + " sites are more than the "
              + open
              + " units where need is above supply and that are not excluded");
    }
    if (cheapest > wish.budget()) {
      throw new PlanRefusal(
          "budget",
          "no alcanza para ningún sitio: el más barato cuesta " + Figures.es(cheapest, 2),
          "pays for no site: the cheapest costs " + Figures.en(cheapest, 2));
    }
    if (group != null) {
      requireEquity(units, wish, rows, cost, excluded, group);
    }
  }

  private static void requireEquity(
      PlanUnits units,
      AllocationWish wish,
      int[] rows,
      double[] cost,
      boolean[] excluded,
      int[] group) {
    double[] cheapest = new double[Arrays.stream(group).max().orElse(-1) + 1];
    Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
    for (int i = 0; i < rows.length; i++) {
      cheapest[group[i]] = excluded[i] ? cheapest[group[i]] : Math.min(cheapest[group[i]], cost[i]);
    }
    for (int i = 0; i < rows.length; i++) {
      if (cheapest[group[i]] == Double.POSITIVE_INFINITY) {
        String parent = units.text(rows[i], "parent_name");
        throw new PlanRefusal(
            "exclude",
            "la regla de equidad pide un sitio en "
                + parent
                + ", pero se excluyen todas sus unidades con brecha",
            "the equity rule asks for a site in "
                + parent
                + ", but all its units with a gap are excluded");
      }
    }
    double least = Arrays.stream(cheapest).sum();
    if (!wish.hasBudget() && wish.sites() < cheapest.length) {
      throw new PlanRefusal(
          "equity",
          "con "
              + wish.sites()
              + " sitios no alcanza uno para cada una de las "
              + cheapest.length
              + " provincias que tienen unidades con brecha",
          wish.sites()
              + " sites are not enough for one in each of the "
              + cheapest.length
              + " provinces that have units with a gap");
    }
    if (least > wish.budget()) {
      throw new PlanRefusal(
          "equity",
          "un sitio en cada una de las "
              + cheapest.length
              + " provincias cuesta al menos "
              + Figures.es(least, 2)
              + ", más que el presupuesto",
          "one site in each of the "
              + cheapest.length
              + " provinces costs at least "
              + Figures.en(least, 2)
              + ", more than the budget");
    }
  }
}
