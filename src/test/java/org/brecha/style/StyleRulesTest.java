package org.brecha.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StyleRulesTest {

  /** Asks the row of a table as the words of {@link ConditionWriter} have it. */
  private record RowAsking(FeatureTable table) implements ConditionWriter<Predicate<Integer>> {

    private Object value(LayerField field, int row) {
      return table.value(row, table.fieldIndex(field.name()));
    }

    @Override
    public Predicate<Integer> oneOf(LayerField field, List<String> texts) {
      return row -> value(field, row) != null && texts.contains(value(field, row).toString());
    }

    @Override
    public Predicate<Integer> noneOf(LayerField field, List<String> texts) {
      return oneOf(field, texts).negate();
    }

    @Override
    public Predicate<Integer> within(LayerField field, NumberRange range) {
      return row -> {
        if (!(value(field, row) instanceof Number number)) {
          return false;
        }
        double v = number.doubleValue();
        boolean above = range.from() == null || v >= range.from();
        boolean below = range.to() == null || v < range.to();
        return above && (below || range.toInclusive() && v == range.to());
      };
    }

    @Override
    public Predicate<Integer> outside(LayerField field, NumberRange range) {
      return within(field, range).negate();
    }

    @Override
    public Predicate<Integer> all(List<Predicate<Integer>> parts) {
      return row -> parts.stream().allMatch(part -> part.test(row));
    }

    @Override
    public Predicate<Integer> any(List<Predicate<Integer>> parts) {
      return row -> parts.stream().anyMatch(part -> part.test(row));
    }
  }

  @TestFactory
  Stream<DynamicTest> exactlyOneRuleHoldsForEveryRowAndItIsTheLegendsClass() {
    return StyledSlices.of(MiniAtlas.snapshot(), 3).stream()
        .map(
            style ->
                DynamicTest.dynamicTest(
                    style.id() + " " + style.slice() + " " + style.classes(),
                    () -> agreesWithLegend(style)));
  }

  private static void agreesWithLegend(LayerStyle style) {
    FeatureTable table = style.layer().table(style.slice());
    int[] classes = style.legend().classify(table);
    int[] overlays = style.legend().overlay(table, classes);
    StyleRules rules = StyleRules.of(style);
    RowAsking asking = new RowAsking(table);
    for (int row = 0; row < table.size(); row++) {
      int at = row;
      List<String> held = new ArrayList<>();
      rules.classes().stream()
          .filter(rule -> rule.when().write(asking).test(at))
          .forEach(rule -> held.add(rule.entry().id()));
      assertThat(held)
          .as(table.featureId(row))
          .containsExactly(style.legend().entries().get(classes[row]).id());
      List<String> over = new ArrayList<>();
      rules.overlays().stream()
          .filter(rule -> rule.when().write(asking).test(at))
          .forEach(rule -> over.add(rule.overlay().id()));
      assertThat(over)
          .as(table.featureId(row))
          .isEqualTo(
              overlays[row] < 0
                  ? List.of()
                  : List.of(style.legend().overlays().get(overlays[row]).id()));
    }
  }

  @Test
  void rangesThatTouchBecomeOne() {
    assertThat(
            NumberRange.merge(
                List.of(
                    new NumberRange(5.0, 9.0, true),
                    new NumberRange(null, 2.0, false),
                    new NumberRange(2.0, 5.0, false),
                    new NumberRange(11.0, null, false))))
        .containsExactly(new NumberRange(null, 9.0, true), new NumberRange(11.0, null, false));
    assertThat(
            NumberRange.merge(
                List.of(new NumberRange(null, 2.0, false), new NumberRange(2.0, null, false))))
        .singleElement()
        .matches(NumberRange::isEverything);
  }

  @Test
  void rangesThatOnlyTouchShareANumberIfItBelongsToBoth() {
    NumberRange low = new NumberRange(1.0, 2.0, false);
    NumberRange lowClosed = new NumberRange(1.0, 2.0, true);
    NumberRange high = new NumberRange(2.0, 3.0, false);
    assertThat(low.intersects(high)).isFalse();
    assertThat(lowClosed.intersects(high)).isTrue();
    assertThat(high.intersects(lowClosed)).isTrue();
  }
}
