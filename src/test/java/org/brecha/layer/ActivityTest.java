package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {

  @ParameterizedTest(name = "from {0} until {1}, {2}: {3} in 2018")
  @CsvSource(
      nullValues = "?",
      value = {
        "2015-01-01,2019-01-01,closed,ACTIVE",
        "2018-12-31,?,running,ACTIVE",
        "2015-01-01,2018-01-02,closed,ACTIVE",
        "2019-01-01,?,running,INACTIVE",
        "2010-01-01,2018-01-01,closed,INACTIVE",
        "?,2018-01-01,closed,INACTIVE",
        "?,2020-01-01,closed,UNCERTAIN",
        "?,?,running,UNCERTAIN",
        "2015-01-01,?,closed,UNCERTAIN",
        "2015-01-01,?,superseded,UNCERTAIN",
        "2015-01-01,?,unknown,UNCERTAIN",
        "2019-01-01,?,unknown,INACTIVE"
      })
  void knownDatesDecideAndWhatRemainsOpenIsUncertain(
      LocalDate start, LocalDate end, String status, Activity expected) {
    var programme = FactsOf.programmeOf("P", "prevention", "located", start, end, status, "101");
    assertThat(Activity.of(programme, Period.year(2018))).isEqualTo(expected);
  }
}
