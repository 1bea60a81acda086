package org.brecha.style;

import java.util.List;
import org.brecha.layer.LayerField;

/**
 * A language of filters. What it writes must be true or false for a missing value too, as said at
 * each method.
 *
 * @param <T> a filter of that language
 */
interface ConditionWriter<T> {

  /** False where there is no value. */
  T oneOf(LayerField field, List<String> texts);

  /** True where there is no value. */
  T noneOf(LayerField field, List<String> texts);

  /** False where there is no value. */
  T within(LayerField field, NumberRange range);

  /** True where there is no value. */
  T outside(LayerField field, NumberRange range);

  /**
   * @param parts at least two
   */
  T all(List<T> parts);

  /**
   * @param parts at least two
   */
  T any(List<T> parts);
}
