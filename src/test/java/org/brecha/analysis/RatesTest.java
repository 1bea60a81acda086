package org.brecha.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

  @Test
  void aRateIsCasesAmongAHundredThousandPeople() {
    assertThat(Rates.ratePer100k(15, 50_000)).isEqualTo(30);
    assertThat(Rates.ratePer100k(0, 50_000)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1,0", "1,-5", "-1,10", "NaN,10", "1,NaN"})
  void noRateIsMadeOfNobodyOrOfNoNumber(double cases, double people) {
    assertThatThrownBy(() -> Rates.ratePer100k(cases, people))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
