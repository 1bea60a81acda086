package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import org.brecha.TestDatabase;
import org.brecha.command.FactsApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an empty database holds after the first start: the totals that the README of the collected
 * facts states.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class BundledFactsContract {

  @TempDir private static Path directory;
  private TestDatabase database;
  private ConfigurableApplicationContext context;
  private JdbcClient jdbc;

  abstract TestDatabase open(Path directory) throws SQLException;

  @BeforeAll
  void start() throws SQLException {
    database = open(directory);
    context = FactsApplication.start(FactsContract.settings(database, "--brecha.seed=true"));
    jdbc = context.getBean(JdbcClient.class);
  }

  @AfterAll
  void stop() throws SQLException {
    if (context != null) {
      context.close();
      database.close();
    }
  }

  private long number(String sql) {
    return jdbc.sql("SELECT " + sql).query(Number.class).single().longValue();
  }

  @Test
  void theRegisterHoldsAllUnitsOfTheirLevels() {
    assertEquals(7, number("count(*) FROM unit WHERE country = 'CR' AND level = 1"));
    assertEquals(84, number("count(*) FROM unit WHERE country = 'CR' AND level = 2"));
    assertEquals(487, number("count(*) FROM unit WHERE country = 'CR' AND level = 3"));
    assertEquals(13, number("count(*) FROM unit WHERE country = 'PA' AND level = 1"));
    assertEquals(82, number("count(*) FROM unit WHERE country = 'PA' AND level = 2"));
    assertEquals(
        1, number("count(*) FROM unit WHERE code = '612' AND valid_from = DATE '2021-09-29'"));
    assertEquals(1, number("count(*) FROM unit WHERE code = '60109' AND parent_code = '612'"));
    assertEquals(2, number("count(*) FROM country"));
  }

  @Test
  void cantonsAndTheUnknownOnesSumToTheTotalOfTheirFile() {
    long[][] totals = {{2015, 575}, {2016, 626}, {2017, 658}, {2018, 641}, {2023, 903}};
    for (long[] total : totals) {
      assertEquals(
          total[1],
          number(
              "sum(o.amount) FROM observation o JOIN source s ON s.id = o.source_id"
                  + " WHERE o.country = 'CR' AND o.level = 2 AND o.indicator = 'homicide'"
                  + " AND o.period_start = DATE '"
                  + total[0]
                  + "-01-01'"
                  + " AND o.period_end = DATE '"
                  + (total[0] + 1)
                  + "-01-01'"
                  + " AND s.citation LIKE 'OIJ open data%'"),
          "year " + total[0]);
    }
  }

  @Test
  void theHalfYearOf2019IsNoYear() {
    assertEquals(
        336,
        number(
            "sum(o.amount) FROM observation o JOIN source s ON s.id = o.source_id"
                + " WHERE o.country = 'CR' AND o.level = 2 AND o.indicator = 'homicide'"
                + " AND o.period_end = DATE '2019-08-01' AND s.citation LIKE 'OIJ open data%'"));
    assertEquals(
        0,
        number(
            "count(*) FROM observation WHERE country = 'CR' AND level = 2"
                + " AND indicator = 'homicide' AND period_end = DATE '2020-01-01'"));
  }

  @Test
  void panamasCensusIsOneSeriesThatSumsToItsTotal() {
    assertEquals(
        4_064_780,
        number(
            "sum(p.persons) FROM population p JOIN unit u ON u.country = p.country"
                + " AND u.code = p.unit_code"
                + " WHERE p.series = 'inec-pa-census-2023' AND u.level = 2"));
  }

  @Test
  void costaRicasTwoSeriesAreKeptApart() {
    String cantons =
        "count(*) FROM population p JOIN unit u ON u.country = p.country AND u.code = p.unit_code"
            + " WHERE p.country = 'CR' AND u.level = 2 AND p.series = ";
    assertEquals(650, number(cantons + "'inec-cr-2000-2050'"));
    assertEquals(21, number(cantons + "'inec-cr-estimate-2022'"));
    assertEquals(2, number(cantons + "'inec-cr-2000-2050' AND p.pop_year = 2022"));
  }

  @Test
  void panamaWithoutSanMiguelitoIsOnlyAPartOfItsProvince() {
    assertTrue(number("count(*) FROM observation WHERE scope = 'part'") >= 4);
    assertEquals(
        0, number("count(*) FROM observation WHERE scope = 'part' AND NOT unit_code = '08'"));
  }

  @Test
  void controlMeasuresAreNoPrevention() {
    assertEquals(35, number("count(*) FROM programme"));
    assertEquals(
        2,
        number(
            "count(*) FROM programme WHERE nature = 'control'"
                + " AND code IN ('PA-FIRMEZA', 'PA-TOQUE')"));
    assertEquals(2, number("count(*) FROM programme WHERE nature = 'control'"));
    assertEquals(
        0, number("count(*) FROM programme_unit WHERE country = 'PA' AND unit_code = '0405'"));
  }

  @Test
  void quotedFiguresAreTrustedLeast() {
    assertEquals(
        0, number("count(*) FROM source WHERE citation LIKE '%as quoted%' AND NOT trust = 3"));
    assertTrue(number("count(*) FROM source WHERE trust = 1") > 5);
  }

  @Test
  void theNextStartReusesWhatIsThere() {
    long version = number("version FROM facts_version");
    long runs = number("count(*) FROM import_run");

    try (ConfigurableApplicationContext again =
        FactsApplication.start(FactsContract.settings(database, "--brecha.seed=true"))) {
      assertTrue(again.isRunning());
    }

    assertFalse(runs == 0);
    assertEquals(runs, number("count(*) FROM import_run"));
    assertEquals(version, number("version FROM facts_version"));
  }
}
