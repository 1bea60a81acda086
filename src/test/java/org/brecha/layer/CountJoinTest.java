package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.brecha.indicator.ObservationColumns.Scope;
import org.brecha.indicator.ObservationColumns.Status;
import org.junit.jupiter.api.Test;

/** Which observation becomes the count of a unit and year. */
class CountJoinTest {

  private static final LocalDate MID_2018 = LocalDate.of(2018, 7, 1);

  private static FactsOf canton() {
    return new FactsOf().unit("1").unit("101").people("101", 2018, "census", 100_000);
  }

  @Test
  void halfAYearNeverBecomesAYearlyRate() {
    FactsOf.Row row =
        canton()
            .seen("101", LocalDate.of(2018, 1, 1), MID_2018, 5, Scope.WHOLE, FactsOf.FILE)
            .row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("not_whole_year");
    assertThat(row.get("count")).isNull();
    assertThat(row.get("rate_per_100k")).isNull();
    assertThat(row.get("rate_source")).isEqualTo("2018-01-01/2018-06-30: 5 (Data file)");
  }

  @Test
  void severalYearsNeverBecomeAYearlyRate() {
    FactsOf.Row row =
        canton()
            .seen(
                "101",
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2019, 1, 1),
                30,
                Scope.WHOLE,
                FactsOf.FILE)
            .unit("102")
            .cases("102", 2018, 1)
            .row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("not_whole_year");
    assertThat(row.get("count")).isNull();
  }

  @Test
  void aFigureOfAPartOfTheUnitIsNotTheUnits() {
    FactsOf.Row row =
        canton()
            .seen(
                "101",
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2019, 1, 1),
                209,
                Scope.PART,
                FactsOf.FILE)
            .unit("102")
            .cases("102", 2018, 1)
            .row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("no_data");
  }

  @Test
  void aRateThatSomebodyElseComputedIsNoCount() {
    FactsOf.Row row =
        canton().rate("101", 2018, 17.5).unit("102").cases("102", 2018, 1).row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("no_data");
    assertThat(row.get("count")).isNull();
  }

  @Test
  void theMoreTrustedSourceWins() {
    FactsOf.Row row =
        canton()
            .cases("101", 2018, 9, FactsOf.PRESS)
            .cases("101", 2018, 7, FactsOf.FILE)
            .cases("101", 2018, 8, FactsOf.REPORT)
            .row(2, 2018, "101");
    assertThat(row.get("count")).isEqualTo(7L);
    assertThat(row.get("rate_source")).isEqualTo("Data file");
  }

  @Test
  void whatOnlyThePressSaysIsUnconfirmedAndNotRanked() {
    FactsOf.Row row = canton().cases("101", 2018, 9, FactsOf.PRESS).row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("unconfirmed");
    assertThat(row.get("rate_per_100k")).isEqualTo(9.0);
    assertThat(row.get("need")).isNull();
    assertThat(row.get("gap_status")).isEqualTo("no_rate");
  }

  @Test
  void amongEquallyTrustedSourcesTheOneThatReportsMoreUnitsWins() {
    var other = new org.brecha.territory.SourceRecord("Another file", 1);
    FactsOf.Row row =
        canton()
            .unit("102")
            .cases("101", 2018, 4, other)
            .cases("101", 2018, 5, FactsOf.FILE)
            .cases("102", 2018, 6, FactsOf.FILE)
            .row(2, 2018, "101");
    assertThat(row.get("count")).isEqualTo(5L);
  }

  @Test
  void silenceOfOneSourceDoesNotHideTheCountOfAnother() {
    FactsOf.Row row =
        canton()
            .said("101", 2018, Status.NOT_REPORTED, FactsOf.FILE)
            .cases("101", 2018, 3, FactsOf.REPORT)
            .row(2, 2018, "101");
    assertThat(row.get("count")).isEqualTo(3L);
  }

  @Test
  void aSuppressedFigureStaysHiddenEvenIfThePressNamesOne() {
    FactsOf.Row row =
        canton()
            .said("101", 2018, Status.SUPPRESSED, FactsOf.FILE)
            .cases("101", 2018, 3, FactsOf.PRESS)
            .row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("suppressed");
    assertThat(row.get("count")).isNull();
    assertThat(row.get("rate_per_100k")).isNull();
  }

  @Test
  void zeroIsAFigureAndMissingIsNone() {
    FactsOf.Row row = canton().unit("102").cases("101", 2018, 0).row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("zero");
    assertThat(row.get("rate_per_100k")).isEqualTo(0.0);
    assertThat((Double) row.get("rate_upper")).isPositive();
    assertThat(row.of("102").get("rate_status")).isEqualTo("no_data");
    assertThat(row.of("102").get("count")).isNull();
  }

  @Test
  void aUnitIsNotApplicableBeforeItExistedThroughTheYear() {
    FactsOf facts =
        canton().unit("102", MID_2018, null).cases("101", 2018, 3).cases("101", 2019, 3);
    assertThat(facts.row(2, 2018, "102").get("rate_status")).isEqualTo("not_applicable");
    assertThat(facts.row(2, 2019, "102").get("rate_status")).isEqualTo("no_data");
  }

  @Test
  void casesOfAUnitBeforeItBeganBelongToTheUnitItWasCarvedOutOf() {
    FactsOf.Row row =
        canton()
            .unit("102", LocalDate.of(2019, 1, 1), null)
            .split("102", "101")
            .cases("101", 2018, 5)
            .cases("102", 2018, 2)
            .row(2, 2018, "101");
    assertThat(row.get("count")).isEqualTo(7L);
    assertThat(row.get("count_method")).isEqualTo("with_later_split");
    assertThat(row.get("split_off_later")).isEqualTo("XA-102");
    assertThat(row.of("102").get("rate_status")).isEqualTo("not_applicable");
    assertThat(row.of("102").get("count")).isNull();
  }

  @Test
  void casesFromAnotherSourceAreNotAddedToTheOrigin() {
    FactsOf.Row row =
        canton()
            .unit("102", LocalDate.of(2019, 1, 1), null)
            .split("102", "101")
            .cases("101", 2018, 5)
            .cases("102", 2018, 2, FactsOf.PRESS)
            .row(2, 2018, "101");
    assertThat(row.get("count")).isEqualTo(5L);
    assertThat(row.get("count_method")).isEqualTo("reported");
  }

  @Test
  void aProvinceIsTheSumOfItsCantonsIfAllAreReportedAndSaysHowManyCasesHaveNoCanton() {
    FactsOf.Row row =
        canton()
            .unit("102")
            .cases("101", 2018, 5)
            .cases("102", 2018, 0)
            .seen(
                null,
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2019, 1, 1),
                4,
                Scope.UNASSIGNED,
                FactsOf.FILE)
            .row(1, 2018, "1");
    assertThat(row.get("count")).isEqualTo(5L);
    assertThat(row.get("count_method")).isEqualTo("sum_of_units");
    assertThat(row.get("count_unassigned")).isEqualTo(4L);
  }

  @Test
  void aProvinceIsNotSummedIfACantonIsMissing() {
    FactsOf.Row row =
        canton()
            .unit("102")
            .unit("2")
            .unit("201")
            .cases("101", 2018, 5)
            .cases("201", 2018, 1)
            .row(1, 2018, "1");
    assertThat(row.get("rate_status")).isEqualTo("no_data");
  }

  @Test
  void aProvinceIsNotSummedOverTwoSources() {
    FactsOf.Row row =
        canton()
            .unit("102")
            .unit("2")
            .unit("201")
            .cases("101", 2018, 5)
            .cases("102", 2018, 5, FactsOf.REPORT)
            .cases("201", 2018, 1)
            .row(1, 2018, "1");
    assertThat(row.get("rate_status")).isEqualTo("no_data");
  }

  @Test
  void aSumNeverUncoversASuppressedCanton() {
    FactsOf.Row row =
        canton()
            .unit("102")
            .unit("2")
            .unit("201")
            .cases("101", 2018, 5)
            .said("102", 2018, Status.SUPPRESSED, FactsOf.FILE)
            .cases("201", 2018, 1)
            .row(1, 2018, "1");
    assertThat(row.get("count")).isNull();
  }

  @Test
  void aProvincesOwnFigureWinsOverTheSumUnlessOnlyThePressSaysIt() {
    FactsOf facts = canton().cases("101", 2018, 5);
    assertThat(facts.cases("1", 2018, 9, FactsOf.PRESS).row(1, 2018, "1").get("count"))
        .isEqualTo(5L);
    assertThat(facts.cases("1", 2018, 6, FactsOf.REPORT).row(1, 2018, "1").get("count"))
        .isEqualTo(6L);
  }

  @Test
  void aFormerUnitHasNoRowOfItsOwn() {
    Layer gap =
        SnapshotAssembly.assemble(
                canton().unit("102", null, MID_2018).cases("101", 2018, 5).facts(), Instant.EPOCH)
            .findLayer("coverage_gap_adm2")
            .orElseThrow();
    assertThat(gap.table(new Slice("homicide", Period.year(2018))).size()).isEqualTo(1);
  }
}
