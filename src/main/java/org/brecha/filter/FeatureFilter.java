package org.brecha.filter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.brecha.crs.ReferenceSystem;
import org.brecha.filter.FilterNode.Call;
import org.brecha.filter.FilterNode.Literal;
import org.brecha.filter.FilterNode.Property;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;

/**
 * A filter of CQL2 for the features of one layer, whatever their slice. It keeps what it has found
 * out about geometries and times, so it is for one request. Not thread-safe.
 */
public final class FeatureFilter {

  /** Most characters of a filter. */
  public static final int LONGEST = FilterBudget.LENGTH;

  private final Term condition;
  private final Map<String, String> requiredTexts;

  private FeatureFilter(Term condition, Map<String, String> requiredTexts) {
    this.condition = condition;
    this.requiredTexts = requiredTexts;
  }

  /**
   * Reads and checks a filter; nothing is looked up in the features yet.
   *
   * @param system of the geometries that are written in the filter
   * @throws FilterException if it is malformed, too large, or names or mixes what it may not
   */
  public static FeatureFilter of(
      Layer layer, String text, FilterLanguage language, ReferenceSystem system) {
    FilterBudget.length(text);
    FilterNode tree =
        language == FilterLanguage.JSON ? JsonReader.read(text) : TextReader.read(text);
    Map<String, String> required = new HashMap<>();
    addRequired(tree, required);
    return new FeatureFilter(new FilterCompiler(layer, system).condition(tree), required);
  }

  private static void addRequired(FilterNode node, Map<String, String> required) {
    if (!(node instanceof Call call)) {
      return;
    }
    if (call.operator() == Operator.AND) {
      call.arguments().forEach(part -> addRequired(part, required));
    }
    if (call.operator() == Operator.EQUAL
        && call.arguments().get(0) instanceof Property property
        && call.arguments().get(1) instanceof Literal literal
        && literal.value() instanceof String text) {
      required.putIfAbsent(property.name(), text);
    }
  }

  /**
   * The text that a property must have in every feature of the answer, if the filter says so by
   * {@code property = 'text'} alone or between ANDs.
   */
  public Optional<String> requiredText(String property) {
    return Optional.ofNullable(requiredTexts.get(property));
  }

  /** Whether the condition is true of a row; neither false nor unknown. */
  public boolean matches(FeatureTable table, int row) {
    return Boolean.TRUE.equals(condition.of(table, row));
  }
}
