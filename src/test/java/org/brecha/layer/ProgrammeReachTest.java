package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which programmes count where. */
class ProgrammeReachTest {

  private static final LocalDate Y2015 = LocalDate.of(2015, 1, 1);

  private static FactsOf cantons() {
    return new FactsOf()
        .unit("1")
        .unit("101")
        .unit("102")
        .unit("10101")
        .people("101", 2018, "census", 50_000)
        .cases("101", 2018, 1)
        .cases("1", 2018, 1)
        .cases("10101", 2018, 1);
  }

  @Test
  void aLocatedProgrammeCountsInItsUnitsAndOnceInTheUnitAbove() {
    FactsOf facts =
        cantons().programme("P", "prevention", "located", Y2015, null, "running", "101", "102");
    assertThat(facts.row(2, 2018, "101").get("programmes_active")).isEqualTo(1L);
    assertThat(facts.row(2, 2018, "101").get("programme_codes")).isEqualTo("P");
    assertThat(facts.row(2, 2018, "101").get("supply_per_100k")).isEqualTo(2.0);
    assertThat(facts.row(1, 2018, "1").get("programmes_active")).isEqualTo(1L);
    assertThat(facts.row(1, 2018, "1").get("programme_status")).isEqualTo("active");
  }

  @Test
  void belowItsUnitAProgrammeIsOnlyWider() {
    FactsOf.Row row =
        cantons()
            .programme("P", "prevention", "located", Y2015, null, "running", "101")
            .row(3, 2018, "10101");
    assertThat(row.get("programmes_active")).isEqualTo(0L);
    assertThat(row.get("programmes_wider")).isEqualTo(1L);
    assertThat(row.get("programme_status")).isEqualTo("none_registered");
  }

  @Test
  void aNationalProgrammeIsCountedApartAndPaintsNoUnitAsCovered() {
    FactsOf.Row row =
        cantons()
            .programme("P", "prevention", "national", Y2015, null, "running")
            .row(2, 2018, "101");
    assertThat(row.get("programmes_national")).isEqualTo(1L);
    assertThat(row.get("programmes_active")).isEqualTo(0L);
    assertThat(row.get("programme_status")).isEqualTo("none_registered");
  }

  @Test
  void controlIsNoPreventionAndCoordinationIsCountedApart() {
    FactsOf.Row row =
        cantons()
            .programme("CURFEW", "control", "located", Y2015, null, "running", "101")
            .programme("TABLE", "coordination", "located", Y2015, null, "running", "101")
            .row(2, 2018, "101");
    assertThat(row.get("programmes_active")).isEqualTo(0L);
    assertThat(row.get("programmes_coordination")).isEqualTo(1L);
    assertThat(row.get("programme_codes")).isNull();
  }

  @Test
  void aProgrammeOfUnknownDatesIsUncertainNeverActive() {
    FactsOf.Row row =
        cantons()
            .programme("P", "prevention", "located", null, null, "running", "101")
            .row(2, 2018, "101");
    assertThat(row.get("programmes_active")).isEqualTo(0L);
    assertThat(row.get("programmes_uncertain")).isEqualTo(1L);
  }

  @Test
  void aCountryWithoutAnyRegisterHasNotReportedRatherThanNone() {
    FactsOf.Row row = cantons().row(2, 2018, "101");
    assertThat(row.get("programme_status")).isEqualTo("not_reported");
    assertThat(row.get("programmes_active")).isNull();
    assertThat(row.get("supply_per_100k")).isNull();
  }
}
