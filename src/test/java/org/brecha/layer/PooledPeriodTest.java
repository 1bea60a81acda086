package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.brecha.indicator.ObservationColumns.Status;
import org.junit.jupiter.api.Test;

/** Whole years together, and units that split in between. */
class PooledPeriodTest {

  private static final Period BOTH = Period.years(2017, 2018);
  private static final LocalDate JANUARY_2018 = LocalDate.of(2018, 1, 1);

  private static FactsOf canton() {
    return new FactsOf()
        .unit("1")
        .unit("101")
        .people("101", 2017, "census", 40_000)
        .people("101", 2018, "census", 60_000)
        .cases("101", 2017, 3)
        .cases("101", 2018, 5);
  }

  /** Canton 102 is carved out of 101 on the first day of 2018. */
  private static FactsOf split() {
    return canton().unit("102", JANUARY_2018, null).split("102", "101");
  }

  private static FactsOf.Row row(FactsOf facts, Slice slice) {
    Layer gap =
        SnapshotAssembly.assemble(facts.facts(), Instant.EPOCH)
            .findLayer("coverage_gap_adm2")
            .orElseThrow();
    return new FactsOf.Row(gap.table(slice), "XA-101");
  }

  private static FactsOf.Row pooled(FactsOf facts) {
    return row(facts, new Slice("homicide", BOTH));
  }

  private static FactsOf.Row compared(FactsOf facts) {
    JudgementChoice usual = JudgementChoice.STANDARD;
    return row(
        facts,
        new Slice(
            "homicide",
            Period.year(2018),
            new JudgementChoice(
                List.of(),
                usual.measure(),
                usual.benchmark(),
                Period.year(2017),
                usual.neighbours(),
                usual.permutations(),
                usual.seed())));
  }

  @Test
  void theRateIsAllCasesByAllPersonYears() {
    FactsOf.Row row = pooled(canton());
    assertThat(row.get("period")).isEqualTo("2017/2018");
    assertThat(row.get("years")).isEqualTo(2L);
    assertThat(row.get("count")).isEqualTo(8L);
    assertThat(row.get("person_years")).isEqualTo(100_000L);
    assertThat(row.get("population")).as("the mean of the years").isEqualTo(50_000L);
    assertThat(row.get("rate_per_100k")).isEqualTo(8.0);
    assertThat((Double) row.get("rate_lower")).isEqualTo(3.4538, within(1e-4));
    assertThat((Double) row.get("rate_upper")).isEqualTo(15.7632, within(1e-4));
  }

  @Test
  void aUnitWithAMissingYearIsNotPooledAndSaysSo() {
    FactsOf.Row row = pooled(canton().unit("102").cases("102", 2018, 4));
    assertThat(row.of("102").get("rate_status")).isEqualTo("not_whole_year");
    assertThat(row.of("102").get("count")).isNull();
    assertThat(row.of("102").get("rate_per_100k")).isNull();
  }

  @Test
  void aUnitWithASuppressedYearStaysSuppressed() {
    FactsOf.Row row =
        pooled(
            canton()
                .unit("102")
                .cases("102", 2018, 4)
                .said("102", 2017, Status.SUPPRESSED, FactsOf.FILE));
    assertThat(row.of("102").get("rate_status")).isEqualTo("suppressed");
    assertThat(row.of("102").get("count")).isNull();
  }

  @Test
  void aUnitThatNobodyEverReportedHasNoData() {
    assertThat(pooled(canton().unit("102")).of("102").get("rate_status")).isEqualTo("no_data");
  }

  @Test
  void aYearThatOnlyThePressKnowsMakesThePoolUnconfirmed() {
    FactsOf.Row row =
        pooled(
            canton()
                .unit("102")
                .people("102", 2018, "census", 50_000)
                .cases("102", 2017, 4, FactsOf.PRESS)
                .cases("102", 2018, 4));
    assertThat(row.of("102").get("rate_status")).isEqualTo("unconfirmed");
    assertThat(row.of("102").get("need")).isNull();
  }

  @Test
  void onlyOneSeriesOfPeopleIsPooled() {
    FactsOf.Row row =
        pooled(
            canton()
                .people("101", 2017, "estimate", 1)
                .unit("102")
                .people("102", 2017, "census", 10_000)
                .people("102", 2018, "census", 10_000)
                .cases("102", 2017, 1)
                .cases("102", 2018, 1));
    assertThat(row.get("population_series")).isEqualTo("census");
    assertThat(row.get("person_years")).isEqualTo(100_000L);
  }

  @Test
  void childrenAreAddedUpForTheOldUnitAndHaveNoFigureOfTheirOwn() {
    FactsOf.Row row = pooled(split().cases("102", 2018, 2).people("102", 2018, "census", 20_000));
    assertThat(row.get("count")).isEqualTo(10L);
    assertThat(row.get("person_years")).as("40,000 + 60,000 + 20,000").isEqualTo(120_000L);
    assertThat(row.get("count_method")).isEqualTo("with_later_split");
    assertThat(row.get("split_off_later")).isEqualTo("XA-102");
    assertThat(row.of("102").get("rate_status")).isEqualTo("not_applicable");
    assertThat(row.of("102").get("count")).isNull();
  }

  @Test
  void theSplitYearByItselfKeepsBothUnits() {
    FactsOf.Row row =
        row(
            split().cases("102", 2018, 2).people("102", 2018, "census", 20_000),
            new Slice("homicide", Period.year(2018)));
    assertThat(row.get("count")).isEqualTo(5L);
    assertThat(row.get("person_years")).isEqualTo(60_000L);
    assertThat(row.of("102").get("rate_per_100k")).isEqualTo(10.0);
  }

  @Test
  void aPartThatNobodyReportedLeavesTheOldUnitUnknown() {
    FactsOf.Row row = pooled(split().people("102", 2018, "census", 20_000));
    assertThat(row.get("rate_status")).isEqualTo("not_whole_year");
    assertThat(row.get("count")).isNull();
  }

  @Test
  void aSuppressedPartIsNeverUncoveredByTheOldUnit() {
    FactsOf.Row row = pooled(split().said("102", 2018, Status.SUPPRESSED, FactsOf.FILE));
    assertThat(row.get("rate_status")).isEqualTo("suppressed");
    assertThat(row.get("count")).isNull();
  }

  @Test
  void aPartOfAPartGoesBackToTheOldUnitToo() {
    FactsOf.Row row =
        pooled(
            split()
                .cases("102", 2018, 2)
                .people("102", 2018, "census", 20_000)
                .unit("103", JANUARY_2018, null)
                .split("103", "102")
                .cases("103", 2018, 1)
                .people("103", 2018, "census", 5_000));
    assertThat(row.get("count")).isEqualTo(11L);
    assertThat(row.get("person_years")).isEqualTo(125_000L);
  }

  @Test
  void aPopulationThatIsListedForThePartsOfTodayServesTheOldUnit() {
    FactsOf.Row row =
        row(
            new FactsOf()
                .unit("1")
                .unit("101")
                .unit("102", JANUARY_2018, null)
                .split("102", "101")
                .people("101", 2018, "census", 60_000)
                .people("102", 2018, "census", 20_000)
                .cases("101", 2017, 4),
            new Slice("homicide", Period.year(2017)));
    assertThat(row.get("person_years")).isEqualTo(80_000L);
    assertThat(row.get("rate_per_100k")).isEqualTo(5.0);
  }

  @Test
  void aChangeIsMeasuredInTheTerritoryOfTheEarlierPeriod() {
    FactsOf.Row row = compared(split().cases("102", 2018, 2).people("102", 2018, "census", 20_000));
    assertThat(row.get("compare_period")).isEqualTo("2017");
    assertThat(row.get("count")).as("of 2018 by itself").isEqualTo(5L);
    assertThat((Double) row.get("rate_ratio"))
        .isEqualTo((7 / 80_000.0) / (3 / 40_000.0), within(1e-12));
    assertThat((Double) row.get("rate_ratio_lower")).isLessThan(1);
    assertThat((Double) row.get("rate_ratio_upper")).isGreaterThan(1);
    assertThat(row.of("102").get("rate_ratio")).isNull();
  }

  @Test
  void aRiseFromNothingHasNoRatioButALowerLimit() {
    FactsOf.Row row =
        compared(
            new FactsOf()
                .unit("1")
                .unit("101")
                .people("101", 2018, "census", 100_000)
                .cases("101", 2017, 0)
                .cases("101", 2018, 9));
    assertThat(row.get("rate_ratio")).isNull();
    assertThat((Double) row.get("rate_ratio_lower")).isGreaterThan(1);
    assertThat(row.get("rate_ratio_upper")).isNull();
    assertThat((Double) row.get("rate_ratio_p")).isEqualTo(2 * Math.pow(0.5, 9), within(1e-12));
  }
}
