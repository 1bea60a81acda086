package org.brecha.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brecha.filter.FeatureFilter;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.Layer;
import org.brecha.layer.Period;
import org.brecha.layer.SliceException;
import org.brecha.layer.SliceQuestion;

/**
 * The indicator and period that a filter leaves, where no parameter chooses them: programs that
 * turn every condition into CQL2 ask for {@code indicator = 'robbery'}, and a slice holds one
 * indicator and one period. However a condition is written, what counts is for which of them it can
 * be true of any feature.
 */
final class FilteredSlice {

  private static final String INDICATOR = "indicator";
  private static final String PERIOD = "period";
  private static final int MOST_SHOWN = 10;

  private final Layer layer;
  private final QueryParameters query;
  private final FeatureFilter filter;

  private FilteredSlice(Layer layer, QueryParameters query, FeatureFilter filter) {
    this.layer = layer;
    this.query = query;
    this.filter = filter;
  }

  /**
   * The parameters with those that the filter stands for.
   *
   * @throws ProblemException 400 if it leaves several indicators or periods, but not all
   */
  static QueryParameters of(Layer layer, QueryParameters query, Optional<FeatureFilter> filter) {
    if (filter.isEmpty()) {
      return query;
    }
    FilteredSlice slice = new FilteredSlice(layer, query, filter.get());
    return slice.withPeriod(slice.withIndicator());
  }

  private QueryParameters withIndicator() {
    if (!chooses(query, INDICATOR)) {
      return query;
    }
    List<String> indicators = new ArrayList<>();
    List<String> periods = new ArrayList<>();
    for (String indicator : layer.indicators()) {
      for (String period : periods(query, indicator)) {
        indicators.add(indicator);
        periods.add(period);
      }
    }
    return choose(query, INDICATOR, indicators, layer.indicators(), cases(indicators, periods));
  }

  private QueryParameters withPeriod(QueryParameters chosen) {
    String indicator = chosen.get(INDICATOR, layer.defaultSlice(null).indicator());
    boolean legal = indicator == null || layer.indicators().contains(indicator);
    if (!legal || !chooses(chosen, PERIOD) || chosen.find("datetime").isPresent()) {
      return chosen;
    }
    List<String> periods = List.copyOf(periods(chosen, indicator));
    List<String> indicators = new ArrayList<>();
    periods.forEach(period -> indicators.add(indicator));
    List<String> usual = layer.periods(indicator).stream().map(Period::text).toList();
    return choose(chosen, PERIOD, periods, usual, cases(indicators, periods));
  }

  private boolean chooses(QueryParameters chosen, String name) {
    return SliceChoice.parameters(layer).contains(name)
        && chosen.find(name).isEmpty()
        && filter.names(name);
  }

  private BitSet cases(List<String> indicators, List<String> periods) {
    return filter.casesThatMayMatch(Map.of(INDICATOR, indicators, PERIOD, periods));
  }

  /** The period that is chosen already, or all of which a text in the filter may be one. */
  private Set<String> periods(QueryParameters chosen, String indicator) {
    Optional<String> asked = chosen.find(PERIOD);
    if (asked.isPresent()) {
      return Set.of(asked.get());
    }
    Set<String> periods = new LinkedHashSet<>();
    layer.periods(indicator).forEach(period -> periods.add(period.text()));
    for (String text : filter.texts()) {
      if (isPeriod(text, indicator)) {
        periods.add(text);
      }
    }
    return periods;
  }

  private boolean isPeriod(String text, String indicator) {
    try {
      return !layer.indicators().isEmpty()
          && text.matches("[0-9]{4}/[0-9]{4}")
          && SliceQuestion.read(layer, Map.of(INDICATOR, indicator, PERIOD, text), null, null)
              .isPresent();
    } catch (SliceException e) {
      return false;
    }
  }

  /**
   * @param values of the parameter, one a case
   * @param usual if all of these are left, the filter chooses none
   */
  private static QueryParameters choose(
      QueryParameters query, String name, List<String> values, List<String> usual, BitSet cases) {
    Set<String> left = new LinkedHashSet<>();
    cases.stream().forEach(at -> left.add(values.get(at)));
    if (left.isEmpty() || left.containsAll(usual)) {
      return query;
    }
    if (left.size() > 1) {
      String shown = String.join(", ", left.stream().limit(MOST_SHOWN).toList());
      throw QueryParameters.refuse(
          "filter",
          "an answer has the figures of one "
              + name
              + ", and the filter leaves "
              + left.size()
              + ": "
              + shown
              + (left.size() > MOST_SHOWN ? " and more" : "")
              + "; leave one, or choose it by the parameter "
              + name);
    }
    return QueryParameters.parse(query.with(name, left.iterator().next()).substring(1));
  }
}
