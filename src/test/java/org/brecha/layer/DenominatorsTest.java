package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a count is divided by. */
class DenominatorsTest {

  private static FactsOf canton() {
    return new FactsOf().unit("1").unit("101");
  }

  @Test
  void theSameYearIsTakenAndNamed() {
    FactsOf.Row row =
        canton()
            .people("101", 2017, "census", 90_000)
            .people("101", 2018, "census", 100_000)
            .cases("101", 2018, 5)
            .row(2, 2018, "101");
    assertThat(row.get("population")).isEqualTo(100_000L);
    assertThat(row.get("population_year")).isEqualTo(2018L);
    assertThat(row.get("population_series")).isEqualTo("census");
    assertThat(row.get("rate_per_100k")).isEqualTo(5.0);
  }

  @Test
  void theNearestYearWithinThreeIsTakenAndNamed() {
    FactsOf.Row row =
        canton().people("101", 2015, "census", 50_000).cases("101", 2018, 5).row(2, 2018, "101");
    assertThat(row.get("population_year")).isEqualTo(2015L);
    assertThat(row.get("rate_status")).isEqualTo("observed");
  }

  @Test
  void aPopulationMoreThanThreeYearsOffIsNoDenominator() {
    FactsOf.Row row =
        canton().people("101", 2014, "census", 50_000).cases("101", 2018, 5).row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("no_denominator");
    assertThat(row.get("population_status")).isEqualTo("more_than_3_years_off");
    assertThat(row.get("count")).isEqualTo(5L);
    assertThat(row.get("rate_per_100k")).isNull();
    assertThat(row.get("population")).isNull();
  }

  @Test
  void nobodyAtRiskIsNoDenominator() {
    FactsOf.Row row =
        canton().people("101", 2018, "census", 0).cases("101", 2018, 5).row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("no_denominator");
  }

  @Test
  void oneMapUsesTheOneSeriesThatLetsMostUnitsBeComputed() {
    FactsOf.Row row =
        canton()
            .unit("102")
            .people("101", 2018, "estimate", 80_000)
            .people("101", 2016, "projection", 100_000)
            .people("102", 2016, "projection", 100_000)
            .cases("101", 2018, 5)
            .cases("102", 2018, 5)
            .row(2, 2018, "101");
    assertThat(row.get("population_series")).isEqualTo("projection");
    assertThat(row.of("102").get("population_series")).isEqualTo("projection");
  }

  @Test
  void ofSeriesThatServeAsManyUnitsTheCloserOneIsTaken() {
    FactsOf.Row row =
        canton()
            .people("101", 2016, "a", 80_000)
            .people("101", 2017, "b", 100_000)
            .cases("101", 2018, 5)
            .row(2, 2018, "101");
    assertThat(row.get("population_series")).isEqualTo("b");
  }

  @Test
  void aPartThatThePopulationStillIncludesIsCountedWithItsOrigin() {
    FactsOf.Row row =
        canton()
            .unit("102", LocalDate.of(2018, 1, 1), null)
            .split("102", "101")
            .people("101", 2018, "projection", 100_000)
            .cases("101", 2018, 5)
            .cases("102", 2018, 2)
            .row(2, 2018, "101");
    assertThat(row.get("count")).isEqualTo(7L);
    assertThat(row.get("rate_per_100k")).isEqualTo(7.0);
    assertThat(row.get("count_method")).isEqualTo("with_later_split");
    assertThat(row.of("102").get("rate_status")).isEqualTo("no_denominator");
    assertThat(row.of("102").get("count")).isEqualTo(2L);
  }

  @Test
  void aPopulationThatLacksAPartWhichTheCountMayIncludeIsOfAnotherTerritory() {
    FactsOf.Row row =
        canton()
            .unit("102", LocalDate.of(2016, 1, 1), null)
            .split("102", "101")
            .people("101", 2018, "estimate", 90_000)
            .people("102", 2018, "estimate", 10_000)
            .cases("101", 2018, 5)
            .row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("no_denominator");
    assertThat(row.get("population_status")).isEqualTo("other_territory");
  }

  @Test
  void aProvincesPopulationIsTheSumOfItsCantonsIfAllAreKnown() {
    FactsOf facts =
        canton()
            .unit("102")
            .people("101", 2018, "census", 60_000)
            .people("102", 2018, "census", 40_000)
            .people("101", 2019, "census", 61_000)
            .cases("1", 2018, 5);
    assertThat(facts.row(1, 2018, "1").get("population")).isEqualTo(100_000L);
    assertThat(facts.row(1, 2018, "1").get("population_year")).isEqualTo(2018L);
  }

  @Test
  void aProvincesPopulationIsNotTheSumOfSomeOfItsCantons() {
    FactsOf.Row row =
        canton()
            .unit("102")
            .people("101", 2018, "census", 60_000)
            .cases("1", 2018, 5)
            .row(1, 2018, "1");
    assertThat(row.get("rate_status")).isEqualTo("no_denominator");
  }

  @Test
  void aCantonThatBeganLaterIsNotMissingInTheSum() {
    FactsOf.Row row =
        canton()
            .unit("102", LocalDate.of(2020, 1, 1), null)
            .people("101", 2018, "census", 60_000)
            .cases("1", 2018, 6)
            .row(1, 2018, "1");
    assertThat(row.get("population")).isEqualTo(60_000L);
  }

  @Test
  void districtsWithoutPopulationHaveCountsButNoRates() {
    FactsOf.Row row = canton().unit("10101").cases("10101", 2018, 5).row(3, 2018, "10101");
    assertThat(row.get("rate_status")).isEqualTo("no_denominator");
    assertThat(row.get("count")).isEqualTo(5L);
    assertThat(row.get("boundary_kind")).isEqualTo("seat");
  }
}
