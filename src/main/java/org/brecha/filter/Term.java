package org.brecha.filter;

import org.brecha.layer.FeatureTable;

/**
 * A compiled piece of a filter. Null is "unknown": a condition has three answers, true, false and
 * null.
 */
interface Term {

  /** A String, Double, Boolean, {@link TimeSpan} or, of geometries, a non-null marker. */
  Object of(FeatureTable table, int row);
}
