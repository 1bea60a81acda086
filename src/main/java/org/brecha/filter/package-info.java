/**
 * The filter language CQL2 (OGC 21-065r2): texts and JSON become a small tree, which is checked
 * against the fields of a layer and answers row by row. Nothing of what clients write is evaluated
 * otherwise. May import: {@code layer} and {@code crs}. Start at {@link
 * org.brecha.filter.FeatureFilter}.
 */
package org.brecha.filter;
