package org.brecha.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brecha.http.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {

  private static final int UNITS = 12;

  private static AllocationWish wish(String parameters) {
    return AllocationWish.of(QueryParameters.parse(parameters), Set.of("XX"));
  }

  private static Allocation plan(InventedUnits invented, String parameters) {
    return Allocation.of(
        new PlanUnits(invented.table(), "XX"), wish(parameters), PlanNeighbours.none());
  }

  /** Weighted gap left by a set of sites, straight from the rule in words. */
  private static double left(InventedUnits invented, int set) {
    double[] before = invented.supply(invented.score);
    double sum = 0;
    for (int i = 0; i < UNITS; i++) {
      double supply = before[i];
      if ((set >> i & 1) == 1) {
        double[] more = invented.score.clone();
        more[i] += 1;
        supply = invented.supply(more)[i];
      }
      sum += invented.people[i] * Math.max(0, invented.need[i] - supply);
    }
    return sum;
  }

  private static boolean lacks(InventedUnits invented, int unit) {
    return invented.need[unit] > invented.supply(invented.score)[unit];
  }

  /** The least that any permitted set leaves, by trying all 4096. */
  private static double leastLeft(
      InventedUnits invented, int most, double budget, double[] cost, boolean equity) {
    Set<String> wanting = new HashSet<>();
    for (int i = 0; i < UNITS; i++) {
      if (lacks(invented, i)) {
        wanting.add(invented.parent[i]);
      }
    }
    double least = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << UNITS; set++) {
      double spent = 0;
      boolean fit = Integer.bitCount(set) <= most;
      Set<String> served = new HashSet<>();
      for (int i = 0; i < UNITS; i++) {
        if ((set >> i & 1) == 1) {
          spent += cost[i];
          served.add(invented.parent[i]);
          fit &= lacks(invented, i);
        }
      }
      if (fit && spent <= budget && (!equity || served.containsAll(wanting))) {
        least = Math.min(least, left(invented, set));
      }
    }
    return least;
  }

  private static double[] costs(double usual, int dearer, double money) {
    double[] cost = new double[UNITS];
    java.util.Arrays.fill(cost, usual);
    cost[dearer] = money;
    return cost;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void thePlanLeavesAsLittleAsTheBestOfAllSets(long seed) {
    InventedUnits invented = InventedUnits.random(seed, UNITS);
    double[] ones = costs(1, 0, 1);
    Allocation byNumber = plan(invented, "country=XX&sites=3");
    assertThat(byNumber.weightedAfter())
        .isCloseTo(leastLeft(invented, 3, 99, ones, false), within(1e-6));
    assertThat(byNumber.sitePlan().optimal()).isTrue();
    Allocation fair = plan(invented, "country=XX&sites=4&equity=parent");
    assertThat(fair.weightedAfter())
        .isCloseTo(leastLeft(invented, 4, 99, ones, true), within(1e-6));
    assertThat(fair.withoutEquity()).isGreaterThanOrEqualTo(fair.sitePlan().reduction() - 1e-6);
    int dear = byNumber.sites().get(0).row();
    String code = invented.code(dear);
    Allocation byMoney = plan(invented, "country=XX&budget=7&cost=2&costs=" + code + ":4.5");
    assertThat(byMoney.weightedAfter())
        .isCloseTo(leastLeft(invented, UNITS, 7, costs(2, dear, 4.5), false), within(1e-6));
    assertThat(byMoney.sitePlan().cost()).isLessThanOrEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void whatIsReportedIsWhatTheRuleInWordsGives(long seed) {
    InventedUnits invented = InventedUnits.random(seed, UNITS);
    Allocation plan = plan(invented, "country=XX&sites=3");
    int set = 0;
    for (PlannedUnit site : plan.sites()) {
      set |= 1 << site.row();
    }
    assertThat(plan.weightedAfter()).isCloseTo(left(invented, set), within(1e-6));
    assertThat(plan.weightedBefore()).isCloseTo(left(invented, 0), within(1e-6));
    assertThat(plan.weightedBefore() - plan.weightedAfter())
        .isCloseTo(plan.sitePlan().reduction(), within(1e-6));
    assertThat(plan.sites()).extracting(PlannedUnit::order).containsExactly(1, 2, 3);
    assertThat(plan.sites())
        .isSortedAccordingTo(Comparator.comparingDouble(PlannedUnit::reduction).reversed());
    for (PlannedUnit unit : plan.planned()) {
      assertThat(unit.gapAfter())
          .isCloseTo(invented.need[unit.row()] - unit.supplyAfter(), within(1e-9));
      if (!unit.hasSite()) {
        assertThat(unit.supplyAfter()).isEqualTo(invented.supply(invented.score)[unit.row()]);
      }
    }
  }

  @Test
  void withoutASiteAUnitKeepsTheSupplyOfTheLayer() {
    InventedUnits invented = InventedUnits.random(21, 40);
    PlanUnits units = new PlanUnits(invented.table(), "XX");
    double[] supply = invented.supply(invented.score);
    for (int row : units.ranked()) {
      double[] more = invented.score.clone();
      more[row] += PlanUnits.SITE_SCORE;
      assertThat(units.supplyWithSite(row)).isEqualTo(invented.supply(more)[row]);
      assertThat(units.supplyWithSite(row)).isGreaterThanOrEqualTo(supply[row]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sites=3 | country | uno de: XX",
        "country=YY&sites=3 | country | elija un solo país",
        "country=XX | sites | indique cuántos sitios",
        "country=XX&sites=3&budget=4&cost=1 | budget | no ambos",
        "country=XX&sites=3&cost=4 | cost | solo tiene sentido con un presupuesto",
        "country=XX&sites=3&costs=XX-001:4 | costs | solo tiene sentido con un presupuesto",
        "country=XX&budget=4 | cost | hace falta el costo",
        "country=XX&budget=0&cost=1 | budget | mayor que 0",
        "country=XX&budget=-3&cost=1 | budget | mayor que 0",
        "country=XX&budget=1e3&cost=1 | budget | mayor que 0",
        "country=XX&budget=9&cost=1&costs=XX-001 | costs | pares código:costo",
        "country=XX&budget=9&cost=1&costs=XX-001:2,XX-001:3 | costs | cada código una vez",
        "country=XX&sites=0 | sites | al menos 1",
        "country=XX&sites=2.5 | sites | al menos 1",
        "country=XX&sites=40 | sites | 40 sitios son más que las",
        "country=XX&budget=3&cost=4 | budget | el más barato cuesta 4",
        "country=XX&sites=2&equity=parent | equity | no alcanza uno para cada una de las 3",
        "country=XX&budget=5&cost=2&equity=parent | equity | cuesta al menos 6",
        "country=XX&sites=3&exclude=XX-999 | exclude | una unidad con código XX-999",
        "country=XX&budget=9&cost=1&costs=XX-999:1 | costs | una unidad con código XX-999",
        "country=XX&sites=3&exclude=XX-001,, | exclude | sin elementos vacíos",
        "country=XX&sites=3&reach=neighbours:2 | reach | de a lo sumo 1",
        "country=XX&sites=3&reach=neighbours:0 | reach | mayor que 0",
        "country=XX&sites=3&reach=neighbours:0.5 | reach | no se conocen las unidades vecinas",
      })
  void wishesWithoutSenseAreRefusedInWords(String query, String parameter, String words) {
    InventedUnits invented = InventedUnits.random(1, 40);
    assertThatThrownBy(() -> plan(invented, query))
        .isInstanceOfSatisfying(
            PlanRefusal.class,
            refusal -> {
              assertThat(refusal.parameter()).isEqualTo(parameter);
              assertThat(refusal.words().es()).contains(words);
              assertThat(refusal.words().en()).isNotBlank();
            });
  }

  @Test
  void excludingEveryUnitOfAProvinceUnderEquityIsRefusedByItsName() {
    InventedUnits invented = InventedUnits.random(1, 40);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 40; i += 3) {
      all.append(all.isEmpty() ? "" : ",").append(invented.code(i));
    }
    assertThatThrownBy(() -> plan(invented, "country=XX&sites=3&equity=parent&exclude=" + all))
        .isInstanceOf(PlanRefusal.class)
        .hasMessageContaining("Provincia XX-0");
    assertThat(plan(invented, "country=XX&sites=2&exclude=" + all).sites())
        .noneMatch(site -> invented.parent[site.row()].equals("XX-0"));
  }

  @Test
  void aWishIsWrittenInOneWayOnlyAndReadBackTheSame() {
    for (String text :
        List.of(
            "country=XX&sites=3&exclude=XX-004,XX-001&equity=parent",
            "country=XX&budget=100.50&cost=7&costs=XX-003:2.5,XX-001:4&method=greedy",
            "country=XX&sites=3&reach=neighbours:.5")) {
      AllocationWish wish = wish(text);
      String again = QueryParameters.toQuery(wish.toParameters()).substring(1);
      assertThat(wish(again)).isEqualTo(wish);
      assertThat(wish(again).toParameters()).isEqualTo(wish.toParameters());
    }
  }

  @Test
  void thePlanIsTheSameEveryTimeAndGreedyNeverClosesMore() {
    InventedUnits invented = InventedUnits.random(5, UNITS);
    String query = "country=XX&budget=7&cost=2&equity=parent&costs=XX-003:1.5";
    Allocation once = plan(invented, query);
    assertThat(plan(invented, query).planned()).isEqualTo(once.planned());
    Allocation greedy = plan(invented, query + "&method=greedy");
    assertThat(greedy.weightedAfter()).isGreaterThanOrEqualTo(once.weightedAfter() - 1e-6);
    assertThat(greedy.sitePlan().upperBound())
        .isGreaterThanOrEqualTo(once.sitePlan().reduction() - 1e-6);
  }
}
