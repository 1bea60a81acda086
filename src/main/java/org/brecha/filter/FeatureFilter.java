package org.brecha.filter;

import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;

/**
 * A filter of CQL2 for the features of one layer, whatever their slice. It keeps what it has found
 * out about geometries and times, so it is for one request. Not thread-safe.
 */
public final class FeatureFilter {

  private final Term condition;

  private FeatureFilter(Term condition) {
    this.condition = condition;
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
    return new FeatureFilter(new FilterCompiler(layer, system).condition(tree));
  }

  /** Whether the condition is true of a row; neither false nor unknown. */
  public boolean matches(FeatureTable table, int row) {
    return Boolean.TRUE.equals(condition.of(table, row));
  }
}
