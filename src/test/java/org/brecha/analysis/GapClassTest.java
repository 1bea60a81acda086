package org.brecha.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapClassTest {

  @ParameterizedTest(name = "need {0}, supply {1}: {2}")
  @CsvSource({
    "100,44,VERY_HIGH",
    "79,44,VERY_HIGH",
    "78.9,44,HIGH",
    "59,44,HIGH",
    "58.9,44,MIDDLE",
    "50,50,MIDDLE",
    "44,58.9,MIDDLE",
    "44,59,LOW",
    "9.1,44,LOW",
    "9,44,VERY_LOW",
    "0,100,VERY_LOW"
  })
  void thresholdsBelongToTheStrongerClass(double need, double supply, GapClass expected) {
    assertThat(GapClass.of(need, supply)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "need {0}, supply {1}")
  @CsvSource({"95,51", "74,0", "100,60"})
  void veryHighMeansMuchNeedAndLittleSupplyNotOnlyAWideGap(double need, double supply) {
    assertThat(GapClass.gap(need, supply)).isGreaterThanOrEqualTo(GapClass.VERY_HIGH_FROM);
    assertThat(GapClass.of(need, supply)).isEqualTo(GapClass.HIGH);
  }
}
