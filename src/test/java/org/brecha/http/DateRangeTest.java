package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "open",
      value = {
        "2018, 2018-01-01, 2019-01-01",
        "2018-02, 2018-02-01, 2018-03-01",
        "2020-02-29, 2020-02-29, 2020-03-01",
        "2018-02-12T23:20:50Z, 2018-02-12, 2018-02-13",
        "2018-02-12t23:20:50.123z, 2018-02-12, 2018-02-13",
        "2018-02-12T23:20:50-06:00, 2018-02-12, 2018-02-13",
        "2016-12-31T23:59:60Z, 2016-12-31, 2017-01-01",
        "2018/2019, 2018-01-01, 2020-01-01",
        "2018-01-15/2018-03, 2018-01-15, 2018-04-01",
        "2018-02-12T00:00:00Z/2018-03-18T12:31:12Z, 2018-02-12, 2018-03-19",
        "../2018, open, 2019-01-01",
        "/2018, open, 2019-01-01",
        "2018/.., 2018-01-01, open",
        "2018/, 2018-01-01, open",
        "2018-01-15/P1M2D, 2018-01-15, 2018-02-17",
        "2018/P1Y, 2018-01-01, 2019-01-01",
      })
  void everyLegalFormIsAHalfOpenSpanOfDays(String text, LocalDate start, LocalDate end) {
    assertThat(DateRange.parse(text)).isEqualTo(new DateRange(start, end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "..", "../..", "/", "18", "2018-13", "2018-02-30", "2018-1-1", "2018-02-12T25:00:00Z",
        "2018-02-12T10:00:00", "2018-02-12 10:00:00Z", "2019/2018", "2018/2019/2020", "now", "P1Y",
            "../P1Y", "2018/P", "2018/P0D",
        "2018-02-12T23:20:50+99:00", "20180212", "-2018"
      })
  void anythingElseIsRefusedWithTheLegalForms(String text) {
    assertThatThrownBy(() -> DateRange.parse(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("datetime: must be a year (2018)");
  }

  @Test
  void aSpanIsMetByDaysThatOverlapAndNotByThoseThatTouch() {
    DateRange year = DateRange.parse("2018");
    assertThat(year.intersects(LocalDate.of(2018, 12, 31), LocalDate.of(2019, 6, 1))).isTrue();
    assertThat(year.intersects(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1))).isFalse();
    assertThat(year.intersects(null, LocalDate.of(2018, 1, 1))).isFalse();
    assertThat(year.intersects(null, null)).isTrue();
    assertThat(DateRange.parse("2019/..").intersects(LocalDate.of(2018, 1, 1), null)).isTrue();
  }
}
