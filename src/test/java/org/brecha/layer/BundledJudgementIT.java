package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brecha.Brecha;
import org.brecha.TestDatabase;
import org.brecha.analysis.EmpiricalBayes;
import org.brecha.analysis.FalseDiscovery;
import org.brecha.analysis.Percentiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The judgement of the bundled facts: figures computed by hand, and rules that hold for all. */
class BundledJudgementIT {

  private static final Period FOUR_YEARS = Period.years(2015, 2018);

  @TempDir private static Path directory;
  private static TestDatabase database;
  private static ConfigurableApplicationContext server;
  private static Layer cantons;

  @BeforeAll
  static void seedAnEmptyDatabase() throws InterruptedException {
    database = TestDatabase.h2(directory);
    List<String> arguments = new ArrayList<>(List.of(database.settings()));
    arguments.add("--brecha.layer.poll-interval=200ms");
    server =
        new SpringApplicationBuilder(Brecha.class)
            .web(WebApplicationType.NONE)
            .run(arguments.toArray(String[]::new));
    long until = System.nanoTime() + 60_000_000_000L;
    Optional<LayerSnapshot> snapshot = Optional.empty();
    while (snapshot.isEmpty() && System.nanoTime() < until) {
      snapshot = server.getBean(Publication.class).findCurrent();
      Thread.sleep(50);
    }
    cantons = snapshot.orElseThrow().findLayer("coverage_gap_adm2").orElseThrow();
  }

  @AfterAll
  static void stop() throws SQLException {
    server.close();
    database.close();
  }

  /** The table that parameters choose. */
  private static FeatureTable table(String... namesAndValues) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return cantons.table(SliceQuestion.read(cantons, parameters, null, null).orElseThrow());
  }

  private static Object value(FeatureTable table, String unit, String field) {
    return value(table, MiniAtlas.rowOf(table, unit), field);
  }

  private static Object value(FeatureTable table, int row, String field) {
    int index = table.fieldIndex(field);
    assertThat(index).as(field).isNotNegative();
    return table.value(row, index);
  }

  private static double number(FeatureTable table, String unit, String field) {
    return ((Number) value(table, unit, field)).doubleValue();
  }

  private static int[] rowsWith(FeatureTable table, String country, String field) {
    return IntStream.range(0, table.size())
        .filter(row -> value(table, row, "country").equals(country))
        .filter(row -> value(table, row, field) != null)
        .toArray();
  }

  private static double[] column(FeatureTable table, int[] rows, String field) {
    return IntStream.of(rows)
        .mapToDouble(row -> ((Number) value(table, row, field)).doubleValue())
        .toArray();
  }

  @Test
  void fourYearsOfCostaRicaTogetherAreThoseThatWereCountedByHand() {
    FeatureTable table = table("period", "2015/2018");
    int[] rows = rowsWith(table, "CR", "rate_per_100k");
    double cases = 0;
    double people = 0;
    for (int row : rows) {
      cases += (Long) value(table, row, "count");
      people += (Long) value(table, row, "person_years");
    }
    assertThat(rows).hasSize(81);
    assertThat(cases).isEqualTo(2_499);
    assertThat(cases / people * 100_000).isEqualTo(12.70, within(0.005));
    assertThat(number(table, "CR-701", "rate_per_100k")).isEqualTo(51.2, within(0.05));
    assertThat(number(table, "CR-705", "rate_per_100k")).isEqualTo(28.1, within(0.05));
    assertThat(number(table, "CR-101", "rate_per_100k")).isEqualTo(28.0, within(0.05));
    assertThat(number(table, "CR-113", "rate_per_100k")).isEqualTo(27.3, within(0.05));
    assertThat(value(table, "CR-701", "years")).isEqualTo(4L);
    assertThat(value(table, "CR-701", "rank")).isEqualTo(1L);
  }

  @Test
  void greciaHoldsTheCasesOfRioCuartoInFourYearsTogether() {
    FeatureTable table = table("period", "2015/2018");
    long pooled = (Long) value(table, "CR-203", "count");
    long sum = 0;
    for (int year = 2015; year <= 2018; year++) {
      FeatureTable single = table("period", Integer.toString(year));
      sum += (Long) value(single, "CR-203", "count");
    }
    assertThat(pooled).isEqualTo(sum);
    assertThat(value(table, "CR-203", "count_method")).isEqualTo("with_later_split");
    assertThat(value(table, "CR-216", "rate_status")).isEqualTo("not_applicable");
  }

  @Test
  void threeKillingsInParritaReadFifteenPerHundredThousandAndShrink() {
    FeatureTable table = table("period", "2018");
    assertThat(value(table, "CR-609", "count")).isEqualTo(3L);
    double raw = number(table, "CR-609", "rate_per_100k");
    double smoothed = number(table, "CR-609", "rate_smoothed");
    double country = number(table, "CR-609", "benchmark_rate");
    assertThat(raw).isEqualTo(15.4, within(0.05));
    assertThat(smoothed).isBetween(country, raw);
    assertThat((raw - smoothed) / (raw - country)).as("few people: drawn far").isGreaterThan(0.3);
    double large = number(table, "CR-103", "rate_per_100k");
    double drawn = (large - number(table, "CR-103", "rate_smoothed")) / (large - country);
    assertThat(drawn).as("many people: hardly drawn").isBetween(0.0, 0.1);
    assertThat(value(table, "CR-609", "benchmark_class")).isEqualTo("not_different");
    long width =
        (Long) value(table, "CR-609", "rank_upper") - (Long) value(table, "CR-609", "rank_lower");
    assertThat(width).as("its rank is hardly known").isGreaterThan(20);
  }

  @Test
  void smoothedRatesAreThoseOfTheWholeCountryComputedAgain() {
    FeatureTable table = table("period", "2015/2018");
    int[] rows = rowsWith(table, "CR", "rate_per_100k");
    double[] again =
        EmpiricalBayes.global(column(table, rows, "count"), column(table, rows, "person_years"));
    double[] shown = column(table, rows, "rate_smoothed");
    for (int i = 0; i < rows.length; i++) {
      assertThat(shown[i]).isEqualTo(again[i] * 100_000, within(1e-9));
    }
    assertThat(rowsWith(table, "CR", "rate_smoothed_local")).hasSize(81);
  }

  @Test
  void needRanksWhatTheMeasureSays() {
    for (String[] pair :
        new String[][] {
          {"smoothed", "rate_smoothed"},
          {"smoothed_local", "rate_smoothed_local"},
          {"crude", "rate_per_100k"},
          {"burden", "count"}
        }) {
      FeatureTable table = table("period", "2018", "measure", pair[0]);
      int[] rows = rowsWith(table, "CR", "need");
      double[] again = Percentiles.midRanks(column(table, rows, pair[1]));
      assertThat(column(table, rows, "need")).as(pair[0]).containsExactly(again, within(1e-9));
      assertThat(value(table, rows[0], "need_measure")).isEqualTo(pair[0]);
      int[] order =
          IntStream.of(rows)
              .map(row -> Math.toIntExact((Long) value(table, row, "rank")))
              .toArray();
      double[] values = column(table, rows, pair[1]);
      for (int i = 0; i < rows.length; i++) {
        double mine = values[i];
        assertThat(order[i])
            .isEqualTo(1 + (int) java.util.Arrays.stream(values).filter(v -> v > mine).count());
      }
    }
  }

  @Test
  void benchmarksAreHeldAgainstAndFalseDiscoveriesControlled() {
    FeatureTable table = table("period", "2015/2018");
    int[] rows = rowsWith(table, "CR", "benchmark_p");
    assertThat(number(table, "CR-701", "benchmark_rate")).isEqualTo(12.70, within(0.005));
    assertThat(value(table, "CR-701", "benchmark_class")).isEqualTo("above");
    assertThat(column(table, rows, "benchmark_p_fdr"))
        .containsExactly(FalseDiscovery.adjust(column(table, rows, "benchmark_p")), within(1e-12));
    for (int row : rows) {
      double p = (Double) value(table, row, "benchmark_p");
      double rate = (Double) value(table, row, "benchmark_rate");
      boolean outside =
          rate < (Double) value(table, row, "rate_lower")
              || rate > (Double) value(table, row, "rate_upper");
      assertThat(p < 0.05).as("test and interval of " + table.featureId(row)).isEqualTo(outside);
    }
    FeatureTable reference = table("period", "2015/2018", "benchmark", "reference");
    assertThat(number(reference, "CR-701", "benchmark_rate")).isEqualTo(10);
    FeatureTable parent = table("period", "2015/2018", "benchmark", "parent");
    assertThat(number(parent, "CR-701", "benchmark_rate")).isGreaterThan(20);
  }

  @Test
  void aWeightedSetRanksTheMeanOfPercentiles() {
    String other = "assault_robbery_of_persons";
    FeatureTable set = table("period", "2018", "need", "homicide:2," + other + ":1");
    FeatureTable homicide = table("period", "2018");
    FeatureTable robbery = table("indicator", other, "period", "2018");
    int[] rows =
        IntStream.of(rowsWith(set, "CR", "need"))
            .filter(row -> value(homicide, row, "rate_smoothed") != null)
            .toArray();
    double[] a = Percentiles.midRanks(column(homicide, rows, "rate_smoothed"));
    double[] b = Percentiles.midRanks(column(robbery, rows, "rate_smoothed"));
    double[] score = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      score[i] = Math.rint((2 * a[i] + b[i]) / 3 * 1e6);
    }
    assertThat(rows).hasSizeGreaterThan(75);
    assertThat(column(set, rows, "need"))
        .containsExactly(Percentiles.midRanks(score), within(1e-6));
    assertThat(value(set, rows[0], "need_measure"))
        .isEqualTo("homicide:2," + other + ":1 smoothed");
  }

  @Test
  void ranksAreSureForLimonAndUnsureForSmallCantons() {
    FeatureTable table = table("period", "2015/2018");
    assertThat(value(table, "CR-701", "rank_lower")).isEqualTo(1L);
    assertThat(value(table, "CR-701", "rank_upper")).isEqualTo(1L);
    assertThat(value(table, "CR-701", "probability_worst")).isEqualTo(1.0);
    int[] rows = rowsWith(table, "CR", "rank");
    double worst = 0;
    for (int row : rows) {
      long lower = (Long) value(table, row, "rank_lower");
      long upper = (Long) value(table, row, "rank_upper");
      assertThat(lower).isBetween(1L, upper);
      assertThat(upper).isLessThanOrEqualTo((Long) value(table, row, "rank_units"));
      worst += (Double) value(table, row, "probability_worst");
      Double same = (Double) value(table, row, "class_probability");
      if (same != null) {
        assertThat(value(table, row, "class_stable")).isEqualTo(same >= 0.8);
      }
    }
    assertThat(worst).as("ten are among the ten worst in every draw").isEqualTo(10, within(1e-9));
  }

  @Test
  void theSameQuestionGivesTheSameDrawsAndAnotherSeedOthers() {
    FeatureTable one = table("period", "2018", "seed", "7");
    FeatureTable other = table("period", "2018", "seed", "8");
    int[] rows = rowsWith(one, "CR", "probability_worst");
    assertThat(column(one, rows, "probability_worst"))
        .isNotEqualTo(column(other, rows, "probability_worst"))
        .containsExactly(column(other, rows, "probability_worst"), within(0.1));
  }

  @Test
  void supplyOfDesamparadosIsWeighed() {
    FeatureTable table = table("period", "2018");
    assertThat(value(table, "CR-103", "supply_class")).isEqualTo("registered");
    assertThat(number(table, "CR-103", "supply_score"))
        .isBetween(0.5, number(table, "CR-103", "programmes_active"));
    assertThat(number(table, "CR-103", "supply_quality")).isBetween(0.4, 0.8);
    assertThat(value(table, "CR-609", "supply_class")).isEqualTo("none_registered");
    assertThat(value(table, "CR-609", "supply_quality")).isNull();
  }
}
