package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Need, supply and how sure they are, computed by hand. */
class JudgementTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

  /** Eight cantons of two provinces, 100,000 people each, 0, 10, 20 … 70 cases. */
  private static FactsOf eight() {
    FactsOf facts = new FactsOf().unit("1").unit("2");
    for (int i = 0; i < 8; i++) {
      String code = (i < 4 ? "10" : "20") + (i % 4 + 1);
      facts.unit(code).people(code, 2018, "census", 100_000).cases(code, 2018, 10 * i);
    }
    return facts;
  }

  private static FactsOf.Row row(FactsOf facts, String unit, String... parameters) {
    Layer gap =
        SnapshotAssembly.assemble(facts.facts(), Instant.EPOCH)
            .findLayer("coverage_gap_adm2")
            .orElseThrow();
    Map<String, String> asked =
        parameters.length == 0 ? Map.of() : Map.of(parameters[0], parameters[1]);
    Slice slice = SliceQuestion.read(gap, asked, null, null).orElseThrow();
    return new FactsOf.Row(gap.table(slice), "XA-" + unit);
  }

  @Test
  void ratesAreDrawnTowardsTheCountryByTheMethodOfMoments() {
    // b = 280 / 800,000; spread = mean of squares 5.25e-8; a = 5.25e-8 - b / 100,000.
    double b = 35e-5;
    double a = 5.25e-8 - b / 100_000;
    double share = a / (a + b / 100_000);
    FactsOf.Row row = row(eight(), "204");
    assertThat((Double) row.get("rate_smoothed"))
        .isEqualTo(100_000 * (b + share * (70e-5 - b)), within(1e-9));
    assertThat(row.get("rank")).isEqualTo(1L);
    assertThat(row.get("rank_units")).isEqualTo(8L);
    assertThat(row.of("101").get("rank")).isEqualTo(8L);
  }

  @Test
  void benchmarksAreOfTheCountryTheParentOrTheReferenceLine() {
    assertThat(row(eight(), "101").get("benchmark_rate")).isEqualTo(35.0);
    assertThat(row(eight(), "101", "benchmark", "parent").get("benchmark_rate")).isEqualTo(15.0);
    FactsOf.Row row = row(eight(), "101", "benchmark", "reference");
    assertThat(row.get("benchmark_rate")).isEqualTo(10.0);
    assertThat((Double) row.get("benchmark_p"))
        .as("no case where ten are expected")
        .isEqualTo(2 * Math.exp(-10), within(1e-12));
    assertThat(row.get("benchmark_class")).isEqualTo("below");
    assertThat(row.of("102").get("benchmark_class")).isEqualTo("not_different");
    assertThat(row.of("204").get("benchmark_class")).isEqualTo("above");
  }

  @Test
  void adjustedProbabilitiesAreNeverSmallerThanRawOnes() {
    FactsOf.Row row = row(eight(), "101");
    for (String code : new String[] {"101", "102", "103", "104", "201", "202", "203", "204"}) {
      assertThat((Double) row.of(code).get("benchmark_p_fdr"))
          .isGreaterThanOrEqualTo((Double) row.of(code).get("benchmark_p"));
    }
  }

  @Test
  void burdenRanksCasesWhateverThePeople() {
    FactsOf facts = eight().unit("105").people("105", 2018, "census", 1_000_000);
    facts.cases("105", 2018, 71);
    assertThat(row(facts, "105", "measure", "burden").get("rank")).isEqualTo(1L);
    assertThat((Long) row(facts, "105").get("rank")).isGreaterThan(5L);
  }

  @Test
  void farApartRatesHaveSureRanksAndAlikeOnesDoNot() {
    FactsOf.Row row = row(eight(), "101");
    assertThat(row.get("rank_lower")).isEqualTo(8L);
    assertThat(row.get("probability_worst")).as("ten of eight are all").isEqualTo(1.0);
    FactsOf alike = new FactsOf().unit("1");
    for (int i = 1; i <= 8; i++) {
      alike
          .unit("10" + i)
          .people("10" + i, 2018, "census", 100_000)
          .cases("10" + i, 2018, 9 + i % 2);
    }
    FactsOf.Row unsure = row(alike, "101");
    assertThat(unsure.get("need")).as("chance explains it: all alike").isEqualTo(50.0);
    assertThat((Long) unsure.get("rank_upper") - (Long) unsure.get("rank_lower")).isEqualTo(7L);
  }

  @Test
  void aClassThatMostDrawsShareIsStable() {
    FactsOf facts =
        eight().programme("P", "prevention", "located", LONG_AGO, null, "running", "101");
    FactsOf.Row row = row(facts, "101");
    assertThat(row.get("gap_class")).isEqualTo("very_low");
    assertThat(row.get("class_probability")).isEqualTo(1.0);
    assertThat(row.get("class_stable")).isEqualTo(true);
    assertThat(row.get("bivariate_class")).isEqualTo("low_high");
    for (String code : new String[] {"102", "103", "104", "201", "202", "203", "204"}) {
      double share = (Double) row.of(code).get("class_probability");
      assertThat(share).isBetween(0.0, 1.0);
      assertThat(row.of(code).get("class_stable")).isEqualTo(share >= 0.8);
    }
  }

  @Test
  void withoutARegisterNothingIsSaidOfSupplyOrClass() {
    FactsOf.Row row = row(eight(), "101");
    assertThat(row.get("supply_class")).isEqualTo("not_reported");
    assertThat(row.get("supply_score")).isNull();
    assertThat(row.get("supply_quality")).isNull();
    assertThat(row.get("class_stable")).isNull();
    assertThat(row.get("bivariate_class")).isNull();
  }

  @Test
  void threeProgrammesOfOneTypeAndGroupAreADuplicate() {
    FactsOf two =
        eight()
            .programme("A", "prevention", "located", LONG_AGO, null, "running", "101")
            .programme("B", "prevention", "located", LONG_AGO, null, "running", "101");
    assertThat(row(two, "101").get("supply_class")).isEqualTo("registered");
    FactsOf three = two.programme("C", "prevention", "located", LONG_AGO, null, "running", "101");
    FactsOf.Row row = row(three, "101");
    assertThat(row.get("supply_class")).isEqualTo("duplicate");
    assertThat(row.get("duplicate_supply")).isEqualTo("programme primary (3)");
    assertThat(row.of("102").get("supply_class")).isEqualTo("none_registered");
    assertThat(row.of("102").get("supply_score")).isEqualTo(0.0);
  }

  @Test
  void supplyIsWeighedByLevelAndPlace() {
    FactsOf facts =
        eight()
            .unit("10201")
            .programme("WHOLE", "prevention", "located", LONG_AGO, null, "running", "101")
            .programme("PART", "prevention", "located", LONG_AGO, null, "running", "10201")
            .programme("NATION", "prevention", "national", LONG_AGO, null, "running")
            .programme("PATROL", "control", "located", LONG_AGO, null, "running", "101")
            .programme("OPEN", "prevention", "located", null, null, "closed", "101");
    FactsOf.Row row = row(facts, "101");
    assertThat(row.get("supply_score")).as("primary, whole unit").isEqualTo(0.5);
    assertThat(row.of("102").get("supply_score")).as("primary, one district").isEqualTo(0.25);
    assertThat(row.of("103").get("supply_score")).as("national is not painted").isEqualTo(0.0);
    assertThat((Double) row.get("supply_quality"))
        .as("4 of 5 known of one, level and place of the other")
        .isEqualTo(0.6, within(1e-12));
    assertThat((Double) row.of("102").get("supply_quality")).isEqualTo(0.6, within(1e-12));
    assertThat((Double) row.get("supply")).isGreaterThan((Double) row.of("102").get("supply"));
  }
}
