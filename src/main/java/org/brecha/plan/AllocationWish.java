package org.brecha.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.brecha.http.QueryParameters;

/**
 * What the planner wishes, as far as it can be checked without the units.
 *
 * @param country ISO code: percentiles hold within a country, so plans do too
 * @param sites new sites at most; {@link Integer#MAX_VALUE} where a budget limits them
 * @param budget for all sites, in the planner's own money; infinite where a number limits them
 * @param cost of a site in a unit that {@code costs} does not name
 * @param costs unit code → cost of a site there, sorted
 * @param onePerParent whether every province with a gap must get a site
 * @param exclude codes of units that get no site, sorted
 * @param neighbourShare what a site does in each neighbouring unit, as a share of what a site of
 *     its own would do there; 0 for nothing
 * @param exact whether to search for the proven best, not only greedily
 */
record AllocationWish(
    String country,
    int sites,
    double budget,
    double cost,
    Map<String, Double> costs,
    boolean onePerParent,
    Set<String> exclude,
    double neighbourShare,
    boolean exact) {

  static final List<String> PARAMETERS =
      List.of(
          "country", "sites", "budget", "cost", "costs", "equity", "exclude", "reach", "method");

  static final List<String> EQUITIES = List.of("none", "parent");
  static final List<String> METHODS = List.of("exact", "greedy");

  private static final int MOST_LISTED = 1000;
  private static final double MOST_MONEY = 1e15;

  /**
   * @param countries that the layer has
   * @throws PlanRefusal for whatever is missing, malformed or contradictory
   */
  static AllocationWish of(QueryParameters query, Set<String> countries) {
    String country = query.get("country", null);
    if (country == null || !countries.contains(country)) {
      String known = String.join(", ", countries);
      throw new PlanRefusal(
          "country",
          "elija un solo país, uno de: " + known + "; los percentiles valen dentro de un país",
          "choose one country, one of " + known + "; percentiles hold within a country");
    }
    boolean byNumber = query.find("sites").isPresent();
    boolean byMoney = query.find("budget").isPresent();
    if (byNumber == byMoney) {
      throw new PlanRefusal(
          byNumber ? "budget" : "sites",
          byNumber
              ? "indique un número de sitios o un presupuesto, no ambos"
              : "indique cuántos sitios nuevos habrá, o un presupuesto con el costo de cada sitio",
          byNumber
              ? "give a number of sites or a budget, not both"
              : "say how many new sites there are, or a budget and what a site costs");
    }
    if (byNumber) {
      for (String money : List.of("cost", "costs")) {
        if (query.find(money).isPresent()) {
          throw new PlanRefusal(
              money,
              "solo tiene sentido con un presupuesto (budget)",
              "only makes sense with a budget");
        }
      }
    } else if (query.find("cost").isEmpty()) {
      throw new PlanRefusal(
          "cost",
          "con un presupuesto hace falta el costo de un sitio",
          "with a budget the cost of a site is needed");
    }
    return new AllocationWish(
        country,
        byNumber ? sites(query.get("sites", "")) : Integer.MAX_VALUE,
        byMoney ? money("budget", query.get("budget", "")) : Double.POSITIVE_INFINITY,
        byMoney ? money("cost", query.get("cost", "")) : 1,
        costs(query.get("costs", "")),
        query.oneOf("equity", EQUITIES, "none").equals("parent"),
        codes(query.get("exclude", "")),
        reach(query.get("reach", "none")),
        query.oneOf("method", METHODS, "exact").equals("exact"));
  }

  boolean hasBudget() {
    return budget < Double.POSITIVE_INFINITY;
  }

  double costOf(String unitCode) {
    return costs.getOrDefault(unitCode, cost);
  }

  /** The same wish as parameters, each written in one way only. */
  Map<String, String> toParameters() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("country", country);
    if (hasBudget()) {
      all.put("budget", text(budget));
      all.put("cost", text(cost));
    } else {
      all.put("sites", Integer.toString(sites));
    }
    if (!costs.isEmpty()) {
      List<String> pairs = new ArrayList<>();
      costs.forEach((code, money) -> pairs.add(code + ":" + text(money)));
      all.put("costs", String.join(",", pairs));
    }
    if (onePerParent) {
      all.put("equity", "parent");
    }
    if (!exclude.isEmpty()) {
      all.put("exclude", String.join(",", exclude));
    }
    if (neighbourShare > 0) {
      all.put("reach", "neighbours:" + text(neighbourShare));
    }
    if (!exact) {
      all.put("method", "greedy");
    }
    return all;
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static int sites(String text) {
    if (text.matches("[1-9][0-9]{0,4}")) {
      return Integer.parseInt(text);
    }
    throw new PlanRefusal(
        "sites", "debe ser un número entero de al menos 1", "must be a whole number of at least 1");
  }

  private static double money(String name, String text) {
    if (text.matches("[0-9]{1,15}(\\.[0-9]{1,9})?")) {
      double value = Double.parseDouble(text);
      if (value > 0 && value <= MOST_MONEY) {
        return value;
      }
    }
    throw new PlanRefusal(
        name,
        "debe ser un número mayor que 0, como 2500 o 2.5",
        "must be a number above 0 such as 2500 or 2.5");
  }

  private static Map<String, Double> costs(String text) {
    Map<String, Double> costs = new TreeMap<>();
    for (String pair : parts("costs", text)) {
      int colon = pair.lastIndexOf(':');
      if (colon < 1 || costs.containsKey(pair.substring(0, colon))) {
        throw new PlanRefusal(
            "costs",
            "deben ser pares código:costo con comas, cada código una vez, como CR-101:2.5",
            "must be pairs code:cost with commas, each code once, such as CR-101:2.5");
      }
      costs.put(pair.substring(0, colon), money("costs", pair.substring(colon + 1)));
    }
    return costs;
  }

  private static Set<String> codes(String text) {
    return new TreeSet<>(parts("exclude", text));
  }

  private static List<String> parts(String name, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> parts = List.of(text.split(",", -1));
    if (parts.size() > MOST_LISTED || parts.contains("")) {
      throw new PlanRefusal(
          name,
          "debe ser una lista con comas de a lo sumo " + MOST_LISTED + ", sin elementos vacíos",
          "must be a list with commas of at most " + MOST_LISTED + ", without empty elements");
    }
    return parts;
  }

  private static double reach(String text) {
    if (text.equals("none")) {
      return 0;
    }
    if (text.toLowerCase(Locale.ROOT).matches("neighbours:(0?\\.[0-9]{1,4}|1|1\\.0)")) {
      double share = Double.parseDouble(text.substring(text.indexOf(':') + 1));
      if (share > 0) {
        return share;
      }
    }
    throw new PlanRefusal(
        "reach",
        "debe ser none o neighbours: y una parte mayor que 0 y de a lo sumo 1, como neighbours:0.5",
        "must be none or neighbours: with a share above 0 and at most 1, such as neighbours:0.5");
  }
}
