package org.brecha.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void distinctValuesStandInTheMiddleOfTheirShare() {
    assertThat(Percentiles.midRanks(new double[] {30, 10, 20, 40}))
        .containsExactly(62.5, 12.5, 37.5, 87.5);
  }

  @Test
  void equalValuesShareTheMeanOfTheirRanks() {
    assertThat(Percentiles.midRanks(new double[] {0, 0, 0, 5}))
        .containsExactly(37.5, 37.5, 37.5, 87.5);
    assertThat(Percentiles.midRanks(new double[] {7, 7})).containsExactly(50, 50);
  }

  @Test
  void negativeZeroIsZero() {
    assertThat(Percentiles.midRanks(new double[] {-0.0, 0.0})).containsExactly(50, 50);
  }

  @Test
  void missingValuesHaveNoRankAndChangeNobodysRank() {
    double[] ranks = Percentiles.midRanks(new double[] {1, Double.NaN, 2});
    assertThat(ranks[0]).isEqualTo(25);
    assertThat(ranks[1]).isNaN();
    assertThat(ranks[2]).isEqualTo(75);
    assertThat(Percentiles.midRanks(new double[0])).isEmpty();
  }

  @Test
  void theMeanRankIsFiftyWhateverTheTies() {
    double[] values = new java.util.Random(7).doubles(501).map(v -> Math.floor(v * 20)).toArray();
    assertThat(Arrays.stream(Percentiles.midRanks(values)).average().orElseThrow())
        .isEqualTo(50, org.assertj.core.api.Assertions.within(1e-9));
  }
}
