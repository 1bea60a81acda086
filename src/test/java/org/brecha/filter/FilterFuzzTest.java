package org.brecha.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;

/**
 * Filters made at random from the grammar: each is answered or refused with a place in it, and a
 * condition, its opposite and what is unknown of it share the features out. {@code
 * -Dfuzz.filters=200000} asks more.
 */
class FilterFuzzTest {

  private static final int FILTERS = Integer.getInteger("fuzz.filters", 20_000);

  private final FeatureTable table = FilterOf.GAP.table(MiniAtlas.HOMICIDE_2018);

  @Test
  void everyConditionIsTrueFalseOrUnknownAndNothingElseHappens() {
    FilterGrammar grammar = new FilterGrammar(FilterOf.GAP, 20261122);
    int answered = 0;
    for (int i = 0; i < FILTERS; i++) {
      String filter = grammar.condition();
      if (!answers(filter)) {
        continue;
      }
      answered++;
      FeatureFilter is = compile(filter);
      FeatureFilter isNot = compile("NOT (" + filter + ")");
      FeatureFilter isUnknown = compile("(" + filter + ") IS NULL");
      for (int row = 0; row < table.size(); row++) {
        int answers =
            (is.matches(table, row) ? 1 : 0)
                + (isNot.matches(table, row) ? 1 : 0)
                + (isUnknown.matches(table, row) ? 1 : 0);
        assertThat(answers).as(filter).isEqualTo(1);
      }
    }
    assertThat(answered).isGreaterThan(FILTERS / 4);
  }

  @Test
  void brokenConditionsAreAnsweredOrRefused() {
    FilterGrammar grammar = new FilterGrammar(FilterOf.GAP, 4711);
    int refused = 0;
    for (int i = 0; i < FILTERS; i++) {
      refused += answers(grammar.brokenCondition()) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(FILTERS / 4);
  }

  private boolean answers(String filter) {
    try {
      FeatureFilter compiled = compile(filter);
      for (int row = 0; row < table.size(); row++) {
        compiled.matches(table, row);
      }
      return true;
    } catch (FilterException e) {
      assertThat(e.position()).as(filter).isBetween(1, filter.length() + 1);
      assertThat(e.getMessage()).as(filter).isNotBlank().doesNotContain("<script");
      return false;
    }
  }

  private static FeatureFilter compile(String filter) {
    return FeatureFilter.of(FilterOf.GAP, filter, FilterLanguage.TEXT, ReferenceSystem.CRS84);
  }
}
