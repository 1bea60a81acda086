package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.brecha.indicator.ObservationColumns.Status;
import org.junit.jupiter.api.Test;

/** Cantons 101 and 102 become 103 on the first day of July 2018. */
class MergersTest {

  private static final LocalDate JULY_2018 = LocalDate.of(2018, 7, 1);

  private static FactsOf merger() {
    return new FactsOf()
        .unit("1")
        .unit("101", null, JULY_2018)
        .unit("102", null, JULY_2018)
        .unit("103", JULY_2018, null)
        .merge("103", "101", "102")
        .people("101", 2017, "census", 30_000)
        .people("102", 2017, "census", 10_000)
        .people("103", 2019, "census", 50_000)
        .cases("103", 2019, 5);
  }

  private static FactsOf.Row row(FactsOf facts, Period period) {
    Layer gap =
        SnapshotAssembly.assemble(facts.facts(), Instant.EPOCH)
            .findLayer("coverage_gap_adm2")
            .orElseThrow();
    return new FactsOf.Row(gap.table(new Slice("homicide", period)), "XA-103");
  }

  @Test
  void beforeItsMergerAUnitHasTheSumOfThoseThatWentIntoIt() {
    FactsOf.Row row = row(merger().cases("101", 2017, 3).cases("102", 2017, 1), Period.year(2017));
    assertThat(row.get("count")).isEqualTo(4L);
    assertThat(row.get("population")).isEqualTo(40_000L);
    assertThat(row.get("rate_per_100k")).isEqualTo(10.0);
    assertThat(row.get("count_method")).isEqualTo("sum_before_merger");
    assertThat(row.get("rate_source")).isEqualTo("Data file");
  }

  @Test
  void yearsBeforeAndAfterAMergerArePooled() {
    FactsOf facts =
        merger()
            .cases("101", 2017, 3)
            .cases("102", 2017, 1)
            .cases("101", 2018, 2)
            .cases("102", 2018, 2)
            .cases("103", 2018, 2);
    FactsOf.Row row = row(facts, Period.years(2017, 2019));
    assertThat(row.get("count")).as("4, then 2 + 2 + 2, then 5").isEqualTo(15L);
    assertThat(row.get("rate_status")).isEqualTo("observed");
  }

  @Test
  void withoutOneOfTheOldUnitsTheSumIsNotKnown() {
    FactsOf.Row row =
        row(merger().cases("101", 2017, 3).cases("101", 2016, 1), Period.year(2019)).of("103");
    assertThat(row.get("count")).isEqualTo(5L);
    FactsOf other = merger().unit("104").cases("104", 2017, 1).cases("101", 2017, 3);
    assertThat(row(other, Period.year(2017)).get("count")).isNull();
    assertThat(row(other, Period.year(2017)).get("count_status")).isEqualTo("not_reported");
  }

  @Test
  void inTheYearOfTheMergerAPartUnderTheNewCodeAloneIsNoFigureWhileAnOldUnitIsListed() {
    FactsOf facts = merger().cases("101", 2018, 2).cases("103", 2018, 2).unit("104");
    facts.cases("104", 2018, 1);
    assertThat(row(facts, Period.year(2018)).get("count")).isNull();
  }

  @Test
  void aSumWithASuppressedPartIsSuppressed() {
    FactsOf facts =
        merger()
            .cases("101", 2017, 3)
            .said("102", 2017, Status.SUPPRESSED, FactsOf.FILE)
            .unit("104")
            .cases("104", 2017, 1);
    FactsOf.Row row = row(facts, Period.year(2017));
    assertThat(row.get("count")).isNull();
    assertThat(row.get("count_status")).isEqualTo("suppressed");
  }

  @Test
  void figuresOfTwoSourcesAreNotAddedUp() {
    FactsOf facts =
        merger()
            .cases("101", 2017, 3)
            .cases("102", 2017, 1, FactsOf.REPORT)
            .unit("104")
            .cases("104", 2017, 1);
    assertThat(row(facts, Period.year(2017)).get("count")).isNull();
  }
}
