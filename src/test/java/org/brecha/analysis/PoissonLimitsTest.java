package org.brecha.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonLimitsTest {

  /** Relative 1e-9, in per cent. */
  private static final double CLOSE = 1e-7;

  @ParameterizedTest
  @CsvSource({
    "0,0,3.689",
    "1,0.025,5.572",
    "3,0.619,8.767",
    "22,13.787,33.308",
    "100,81.364,121.627"
  })
  void limitsAreThoseOfThePublishedTable(long cases, double lower, double upper) {
    assertThat(PoissonLimits.lower95(cases)).isEqualTo(lower, within(0.0005));
    assertThat(PoissonLimits.upper95(cases)).isEqualTo(upper, within(0.0006));
  }

  /** Figures of R's qchisq as carried in nc-sids-1974-values.csv (spdep, 15 significant digits). */
  @ParameterizedTest
  @CsvSource({
    "0,0.0000000000000000,3.68887945411394",
    "1,0.0253178079842899,5.57164339093890",
    "2,0.2422092785439649,7.22468766772396",
    "3,0.6186721228956014,8.76727306974232",
    "4,1.0898653736263249,10.24158867540370",
    "5,1.6234863901184207,11.66833207932267",
    "6,2.2018942534908508,13.05947402251869",
    "7,2.8143630515198663,14.42267536170238",
    "8,3.4538321767485014,15.76318922019331",
    "9,4.1153730973783320,17.08480345141917",
    "10,4.7953886961324335,18.39035604201778",
    "11,5.4911603672368381,19.68203851330195",
    "12,6.2005751087222158,20.96158504817695",
    "13,6.9219524910038013,22.23039591815888",
    "14,7.6539302763005965,23.48962112183558",
    "15,8.3953861327833135,24.74021887148584",
    "16,9.1453824536415240,25.98299759756095",
    "18,10.6679407803995296,28.44776026752799",
    "23,14.5800270370446796,34.51129289483303",
    "29,19.4217551375479331,41.64883743858659",
    "31,21.0629959791418457,44.00202550324875",
    "38,26.8910616451961495,52.15796891925962",
    "44,31.9704673581443259,59.06794628030774"
  })
  void limitsAgreeWithRToNineDigits(long cases, double lower, double upper) {
    assertThat(PoissonLimits.lower95(cases)).isCloseTo(lower, withPercentage(CLOSE));
    assertThat(PoissonLimits.upper95(cases)).isCloseTo(upper, withPercentage(CLOSE));
  }

  @Test
  void noCasesHaveTheLowerLimitZeroAndAnUpperOneInClosedForm() {
    assertThat(PoissonLimits.lower95(0)).isZero();
    assertThat(PoissonLimits.upper95(0)).isCloseTo(-Math.log(0.025), withPercentage(CLOSE));
    assertThat(PoissonLimits.lower95(1)).isCloseTo(-Math.log(0.975), withPercentage(CLOSE));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 50, 641, 10_000, 250_000, 1_000_000})
  void eachLimitLeavesTwoAndAHalfPerCentOutside(long cases) {
    double lower = PoissonLimits.lower95(cases);
    double upper = PoissonLimits.upper95(cases);
    assertThat(RegularizedGamma.P.value(cases, lower)).isCloseTo(0.025, withPercentage(1e-8));
    assertThat(RegularizedGamma.Q.value(cases + 1, upper)).isCloseTo(0.025, withPercentage(1e-8));
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThatThrownBy(() -> PoissonLimits.lower95(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PoissonLimits.upper95(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
