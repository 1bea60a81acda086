/**
 * OGC API Features and GeoJSON writing. May import: {@code layer} and {@code http}. Start at {@code
 * FeaturesController}.
 */
package org.brecha.ogc;
