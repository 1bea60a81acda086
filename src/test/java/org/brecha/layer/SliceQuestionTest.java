package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which slice the parameters of an address choose, and what they are told otherwise. */
class SliceQuestionTest {

  private static final Layer GAP = layer("coverage_gap_adm2");

  private static Layer layer(String id) {
    return MiniAtlas.snapshot().findLayer(id).orElseThrow();
  }

  private static Slice read(Map<String, String> parameters) {
    return SliceQuestion.read(GAP, parameters, null, null).orElseThrow();
  }

  @Test
  void nothingAskedIsTheUsualSlice() {
    assertThat(read(Map.of())).isEqualTo(MiniAtlas.HOMICIDE_2018);
    assertThat(read(Map.of("measure", "smoothed", "permutations", "9999", "seed", "1")))
        .as("what is usual is the same slice, asked for or not")
        .isEqualTo(MiniAtlas.HOMICIDE_2018);
  }

  @Test
  void everyParameterIsReadAndLeadsBackToItsSlice() {
    Map<String, String> asked =
        Map.of(
            "indicator", "homicide",
            "period", "2018",
            "need", "robbery:0.50,homicide:2",
            "measure", "crude",
            "benchmark", "reference",
            "compare", "2019",
            "neighbours", "knn:3",
            "permutations", "499",
            "seed", "7");
    Slice slice = read(asked);
    JudgementChoice choice = slice.choice();
    assertThat(choice.need())
        .as("in the layer's order")
        .containsExactly(
            new WeightedIndicator("homicide", 2), new WeightedIndicator("robbery", 0.5));
    assertThat(choice.needMeasureText()).isEqualTo("homicide:2,robbery:0.5 crude");
    assertThat(choice.benchmark()).isEqualTo(BenchmarkChoice.REFERENCE);
    assertThat(choice.compare()).isEqualTo(Period.year(2019));
    assertThat(choice.neighbours()).isEqualTo(new NeighbourRule(NeighbourRule.Kind.KNN, 3));
    assertThat(choice.permutations()).isEqualTo(499);
    assertThat(choice.seed()).isEqualTo(7);
    assertThat(read(SliceQuestion.parameters(slice))).isEqualTo(slice);
  }

  @Test
  void onlyWhatIsUnusualIsWritten() {
    assertThat(SliceQuestion.parameters(MiniAtlas.HOMICIDE_2018))
        .containsExactly(Map.entry("indicator", "homicide"), Map.entry("period", "2018"));
    assertThat(SliceQuestion.parameters(Slice.NONE)).isEmpty();
  }

  @Test
  void aSetOfTheIndicatorAloneIsNoSet() {
    assertThat(read(Map.of("need", "homicide:3"))).isEqualTo(MiniAtlas.HOMICIDE_2018);
    assertThat(read(Map.of("need", "robbery:3")).choice().need()).hasSize(1);
  }

  @Test
  void wholeYearsTogetherGoBeforeDatetime() {
    Slice slice =
        SliceQuestion.read(
                GAP,
                Map.of("period", "2018/2019"),
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2019, 1, 1))
            .orElseThrow();
    assertThat(slice.period()).isEqualTo(Period.years(2018, 2019));
    assertThat(slice.period().text()).isEqualTo("2018/2019");
    assertThat(
            SliceQuestion.read(GAP, Map.of(), LocalDate.of(1990, 1, 1), LocalDate.of(1991, 1, 1)))
        .as("no figures for that time is no mistake")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "indicator weather",
        "period 1900",
        "period 2019/2018",
        "period 2018/2020",
        "period 2018-01",
        "period 2018/",
        "need homicide",
        "need homicide:0",
        "need homicide:100.5",
        "need homicide:-1",
        "need homicide:1,homicide:2",
        "need weather:1",
        "need homicide:1,",
        "measure mean",
        "measure SMOOTHED",
        "benchmark world",
        "compare 2018",
        "compare 2018/2019",
        "compare 1900",
        "neighbours knn:21",
        "neighbours knn:0",
        "neighbours band:501",
        "neighbours bishop",
        "permutations 98",
        "permutations 100000",
        "permutations many",
        "seed -1",
        "seed 2147483648",
        "seed 1.5",
      })
  void aBadParameterIsNamedWithItsRule(String parameter, String value) {
    SliceException refused =
        catchThrowableOfType(SliceException.class, () -> read(Map.of(parameter, value)));
    assertThat(refused.parameter()).isEqualTo(parameter);
    assertThat(refused.rule()).containsPattern("^(must be|must have|can hold) ");
  }

  @Test
  void theReferenceLineIsForHomicideOnly() {
    assertThatThrownBy(() -> read(Map.of("indicator", "robbery", "benchmark", "reference")))
        .isInstanceOf(SliceException.class)
        .hasMessageContaining("homicide only");
  }

  @Test
  void aSetMayNotHoldAnIndicatorWithoutFiguresOfThePeriod() {
    assertThatThrownBy(() -> read(Map.of("period", "2019", "need", "homicide:1,robbery:1")))
        .isInstanceOf(SliceException.class)
        .hasMessageContaining("robbery has no figures of 2019, only of 2018");
  }

  @ParameterizedTest
  @ValueSource(strings = {"need", "measure", "compare", "seed", "indicator", "period"})
  void layersWithoutFiguresKnowNoneOfThem(String parameter) {
    assertThatThrownBy(
            () ->
                SliceQuestion.read(layer("boundaries_adm2"), Map.of(parameter, "2018"), null, null))
        .isInstanceOf(SliceException.class)
        .hasMessageContaining(parameter);
    assertThat(SliceQuestion.parameters(layer("boundaries_adm2"))).isEqualTo(List.of("datetime"));
  }

  @Test
  void programmesKnowPeriodsOfOneYear() {
    Layer programmes = layer("programmes");
    assertThat(
            SliceQuestion.read(programmes, Map.of("period", "2018"), null, null)
                .orElseThrow()
                .period())
        .isEqualTo(Period.year(2018));
    assertThatThrownBy(
            () -> SliceQuestion.read(programmes, Map.of("period", "2018/2019"), null, null))
        .isInstanceOf(SliceException.class);
  }
}
