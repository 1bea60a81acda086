/**
 * What is published: the immutable {@link org.brecha.layer.LayerSnapshot} of one data edition. May
 * import: the facts rooms and {@code analysis}. Start at {@link org.brecha.layer.Layer}.
 */
package org.brecha.layer;
