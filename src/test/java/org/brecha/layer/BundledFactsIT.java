package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.brecha.Brecha;
import org.brecha.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The bundled facts as they are served: figures that were counted by hand. */
class BundledFactsIT {

  @TempDir private static Path directory;
  private static TestDatabase database;
  private static ConfigurableApplicationContext server;
  private static LayerSnapshot snapshot;

  @BeforeAll
  static void seedAnEmptyDatabase() throws InterruptedException {
    database = TestDatabase.h2(directory);
    server = start(database);
    snapshot = waitForEditionOtherThan("");
  }

  @AfterAll
  static void stop() throws SQLException {
    server.close();
    database.close();
  }

  @Test
  void everyCodeThatOccursIsInTheListOfItsField() {
    FieldCodesTest.assertListed(snapshot);
  }

  @Test
  void everyFileOfTheGapLayerIsABundledOneWithItsTerms() {
    LayerSources sources = snapshot.findLayer("coverage_gap_adm2").orElseThrow().sources();
    assertThat(sources.files())
        .extracting(SourceFile::name)
        .contains(
            "boundaries/schematic-cr-adm2.geojson",
            "boundaries/schematic-pa-adm2.geojson",
            "units.csv",
            "homicides.csv",
            "cr-canton-population.csv",
            "programmes.csv")
        .doesNotContain("institutions.csv", "boundaries/schematic-cr-adm1.geojson");
    assertThat(sources.files()).allMatch(file -> file.licence() != null);
    assertThat(sources.files()).allMatch(file -> file.publisher() != null);
    assertThat(sources.files()).allMatch(file -> file.retrieved() != null);
    assertThat(sources.boundaryKinds()).contains("schematic");
    assertThat(sources.citations())
        .extracting(CitedSource::citation)
        .contains("OIJ open data 2018 (Poder Judicial de Costa Rica)");
  }

  private static ConfigurableApplicationContext start(TestDatabase database) {
    List<String> arguments = new ArrayList<>(List.of(database.settings()));
    arguments.add("--brecha.layer.poll-interval=200ms");
    return new SpringApplicationBuilder(Brecha.class)
        .web(WebApplicationType.NONE)
        .run(arguments.toArray(String[]::new));
  }

  private static LayerSnapshot waitForEditionOtherThan(String edition) throws InterruptedException {
    return waitFor(server, edition);
  }

  private static LayerSnapshot waitFor(ConfigurableApplicationContext server, String edition)
      throws InterruptedException {
    Publication publication = server.getBean(Publication.class);
    long until = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < until) {
      Optional<LayerSnapshot> current = publication.findCurrent();
      if (current.isPresent() && !current.get().edition().equals(edition)) {
        return current.get();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no edition other than «" + edition + "» within a minute");
  }

  private static Layer layer(String id) {
    return snapshot.findLayer(id).orElseThrow();
  }

  private static FeatureTable table(String id, int year) {
    return layer(id).table(new Slice("homicide", Period.year(year)));
  }

  private static Object value(FeatureTable table, String unit, String field) {
    return table.value(MiniAtlas.rowOf(table, unit), table.fieldIndex(field));
  }

  private static IntStream rowsOf(FeatureTable table, String country) {
    int field = table.fieldIndex("country");
    return IntStream.range(0, table.size()).filter(r -> table.value(r, field).equals(country));
  }

  private static long countRows(FeatureTable table, String country, String field, Object value) {
    int f = table.fieldIndex(field);
    return rowsOf(table, country).filter(row -> value.equals(table.value(row, f))).count();
  }

  @Test
  void desamparadosHad22HomicidesIn2018() {
    FeatureTable table = table("coverage_gap_adm2", 2018);
    assertThat(value(table, "CR-103", "count")).isEqualTo(22L);
    assertThat((Double) value(table, "CR-103", "rate_per_100k")).isEqualTo(9.1, within(0.05));
    assertThat(value(table, "CR-103", "population_year")).isEqualTo(2018L);
    assertThat(value(table, "CR-103", "programme_status")).isEqualTo("active");
  }

  @Test
  void in2018FortySixOf81CantonsHadFewerThanFiveHomicides() {
    FeatureTable table = table("coverage_gap_adm2", 2018);
    int count = table.fieldIndex("count");
    int rate = table.fieldIndex("rate_per_100k");
    long[] cases =
        rowsOf(table, "CR")
            .filter(row -> table.value(row, rate) != null)
            .mapToLong(row -> (Long) table.value(row, count))
            .toArray();
    assertThat(cases).hasSize(81);
    assertThat(Arrays.stream(cases).filter(n -> n < 5).count()).isEqualTo(46);
    assertThat(Arrays.stream(cases).filter(n -> n == 0).count()).isEqualTo(13);
    assertThat(Arrays.stream(cases).sum()).isEqualTo(641);
  }

  @Test
  void neverAreTwoPopulationSeriesOfACountryOnOneMap() {
    for (int level = 1; level <= 3; level++) {
      Layer layer = layer("coverage_gap_adm" + level);
      for (String indicator : layer.indicators()) {
        for (Period period : layer.periods(indicator)) {
          FeatureTable table = layer.table(new Slice(indicator, period));
          int series = table.fieldIndex("population_series");
          for (String country : new String[] {"CR", "PA"}) {
            Set<Object> used = new HashSet<>();
            rowsOf(table, country).forEach(row -> used.add(table.value(row, series)));
            used.remove(null);
            assertThat(used).as(layer.id() + indicator + period).hasSizeLessThanOrEqualTo(1);
          }
        }
      }
    }
  }

  @Test
  void aDenominatorIsNeverMoreThanThreeYearsOff() {
    Layer layer = layer("coverage_gap_adm2");
    for (Period period : layer.periods("homicide")) {
      FeatureTable table = layer.table(new Slice("homicide", period));
      int field = table.fieldIndex("population_year");
      for (int row = 0; row < table.size(); row++) {
        Long year = (Long) table.value(row, field);
        assertThat(year == null || Math.abs(year - period.start().getYear()) <= 3).isTrue();
      }
    }
  }

  @Test
  void theMapOpensOnTheNewestYearThatCanBeComputedForMostUnits() {
    assertThat(layer("coverage_gap_adm2").defaultSlice(null))
        .isEqualTo(new Slice("homicide", Period.year(2018)));
    assertThat(layer("coverage_gap_adm1").defaultSlice(null))
        .isEqualTo(new Slice("homicide", Period.year(2023)));
    assertThat(layer("coverage_gap_adm3").defaultSlice(null))
        .isEqualTo(new Slice("homicide", Period.year(2023)));
  }

  @Test
  void panamasProvincesAreComputedWithTheCensusOf2023() {
    FeatureTable table = table("coverage_gap_adm1", 2023);
    assertThat(value(table, "PA-08", "count")).isEqualTo(307L);
    assertThat(value(table, "PA-08", "rate_status")).isEqualTo("observed");
    assertThat(value(table, "PA-08", "population_year")).isEqualTo(2023L);
    assertThat(value(table, "PA-08", "count_method")).isEqualTo("reported");
  }

  @Test
  void provincesOfCostaRicaIn2018AreSumsThatSaySo() {
    FeatureTable table = table("coverage_gap_adm1", 2018);
    assertThat(countRows(table, "CR", "count_method", "sum_of_units")).isEqualTo(7);
    int count = table.fieldIndex("count");
    assertThat(rowsOf(table, "CR").mapToLong(row -> (Long) table.value(row, count)).sum())
        .isEqualTo(641);
    assertThat(countRows(table, "CR", "rate_status", "observed")).isEqualTo(7);
  }

  @Test
  void partYearsNeverBecomeYearlyRates() {
    for (int year : new int[] {2019, 2021}) {
      FeatureTable table = table("coverage_gap_adm2", year);
      assertThat(countRows(table, "CR", "rate_status", "not_whole_year")).isGreaterThan(79);
      assertThat(countRows(table, "CR", "rate_status", "observed")).isZero();
      assertThat(countRows(table, "CR", "rate_status", "zero")).isZero();
    }
  }

  @Test
  void cantonsThatDidNotExistAreNotApplicable() {
    FeatureTable table = table("coverage_gap_adm2", 2017);
    for (String unit : new String[] {"CR-216", "CR-612", "CR-613"}) {
      assertThat(value(table, unit, "rate_status")).as(unit).isEqualTo("not_applicable");
    }
    assertThat(value(table, "CR-601", "split_off_later")).isEqualTo("CR-612");
    assertThat(value(table, "CR-203", "count_method")).isEqualTo("with_later_split");
  }

  @Test
  void districtsHaveCountsButNoRates() {
    FeatureTable table = table("coverage_gap_adm3", 2018);
    assertThat(countRows(table, "CR", "rate_status", "no_denominator")).isGreaterThan(100);
    assertThat(countRows(table, "CR", "rate_status", "observed")).isZero();
    assertThat(new TreeSet<>(layer("coverage_gap_adm3").styles())).contains("gap");
  }

  @Test
  void everyLegendHasAClassForEveryRowOfEverySlice() {
    for (Layer layer : snapshot.layers()) {
      for (String indicator : layer.indicators()) {
        for (Period period : layer.periods(indicator)) {
          Slice slice = new Slice(indicator, period);
          for (String style : layer.styles()) {
            FeatureTable table = layer.table(slice);
            assertThat(layer.legend(style, slice).classify(table)).hasSize(table.size());
          }
        }
      }
      Slice shown = layer.defaultSlice(null);
      assertThat(layer.legend(layer.styles().get(0), shown).classify(layer.table(shown)))
          .hasSize(layer.table(shown).size());
    }
  }

  @Test
  void columnsOfRateAndLimitsAgreeWithCountAndPopulation() {
    FeatureTable table = table("coverage_gap_adm2", 2018);
    for (int row = 0; row < table.size(); row++) {
      Double rate = (Double) table.value(row, table.fieldIndex("rate_per_100k"));
      if (rate != null) {
        long count = (Long) table.value(row, table.fieldIndex("count"));
        long people = (Long) table.value(row, table.fieldIndex("population"));
        assertThat(rate).isEqualTo(count * 1e5 / people, within(1e-9));
        assertThat((Double) table.value(row, table.fieldIndex("rate_lower")))
            .isLessThanOrEqualTo(rate);
        assertThat((Double) table.value(row, table.fieldIndex("rate_upper"))).isGreaterThan(rate);
      }
    }
  }

  @Test
  void postgisServesTheSameEdition() throws Exception {
    try (TestDatabase postgis = TestDatabase.postgis();
        ConfigurableApplicationContext other = start(postgis)) {
      assertThat(waitFor(other, "").edition()).isEqualTo(snapshot.edition());
    }
  }

  @Test
  void changedFactsArePublishedAndAFailedBuildLeavesTheOldEditionServing() throws Exception {
    JdbcTemplate jdbc = server.getBean(JdbcTemplate.class);
    HealthIndicator health = server.getBean(LayersHealthIndicator.class);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    jdbc.update("UPDATE unit SET name = 'Otro' WHERE country = 'CR' AND code = '103'");
    raiseVersion(jdbc);
    LayerSnapshot renamed = waitForEditionOtherThan(snapshot.edition());
    FeatureTable table = renamed.findLayer("boundaries_adm2").orElseThrow().table(Slice.NONE);
    assertThat(value(table, "CR-103", "name")).isEqualTo("Otro");

    jdbc.update("ALTER TABLE programme_unit RENAME TO programme_unit_away");
    raiseVersion(jdbc);
    waitForStatus(health, Status.DOWN);
    assertThat(server.getBean(Publication.class).findCurrent()).containsSame(renamed);

    jdbc.update("ALTER TABLE programme_unit_away RENAME TO programme_unit");
    jdbc.update("UPDATE unit SET name = 'Desamparados' WHERE country = 'CR' AND code = '103'");
    raiseVersion(jdbc);
    assertThat(waitForEditionOtherThan(renamed.edition()).edition()).isEqualTo(snapshot.edition());
    waitForStatus(health, Status.UP);
  }

  private static void raiseVersion(JdbcTemplate jdbc) {
    jdbc.update("UPDATE facts_version SET version = version + 1");
  }

  private static void waitForStatus(HealthIndicator health, Status status)
      throws InterruptedException {
    long until = System.nanoTime() + 20_000_000_000L;
    while (!health.health().getStatus().equals(status) && System.nanoTime() < until) {
      Thread.sleep(50);
    }
    assertThat(health.health().getStatus()).isEqualTo(status);
  }
}
