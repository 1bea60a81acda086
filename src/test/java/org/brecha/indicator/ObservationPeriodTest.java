package org.brecha.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2018, year, 2018-01-01, 2019-01-01",
    "2018, , 2018-01-01, 2019-01-01",
    "2025, index, 2025-01-01, 2026-01-01",
    "2022, survey, 2022-01-01, 2023-01-01",
    "2030, target, 2030-01-01, 2031-01-01",
    "2019, Jan-Jul, 2019-01-01, 2019-08-01",
    "2021, Jan-Nov, 2021-01-01, 2021-12-01",
    "2024, 2024-01..2024-11, 2024-01-01, 2024-12-01",
    "2025, 2025-01-01..2025-12-14, 2025-01-01, 2025-12-15",
    "2025, 2025-01-01/2025-12-14, 2025-01-01, 2025-12-15",
    "2024, 2022-2024, 2022-01-01, 2025-01-01",
  })
  void everyWordOfTheTablesBecomesItsOwnDays(int year, String words, String start, String end) {
    ObservationPeriod period = ObservationPeriod.parse(year, words);

    assertEquals(start, period.start().toString());
    assertEquals(end, period.end().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jan-Xyz", "Jul-Jan", "2024-13..2024-14", "soon", "2024-11..2024-01"})
  void wordsThatMeanNoTimeAreRefused(String words) {
    assertThrows(IllegalArgumentException.class, () -> ObservationPeriod.parse(2024, words));
  }

  @Test
  void aPeriodThatDoesNotTouchItsYearIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ObservationPeriod.parse(2021, "2022-2024"));
  }
}
