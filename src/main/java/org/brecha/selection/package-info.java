/**
 * What a request selects of a layer: the slice of its figures and the rows of its table. May
 * import: {@code layer} and {@code http}. Start at {@link org.brecha.selection.FeatureQuestion}.
 */
package org.brecha.selection;
