/**
 * Features as GeoJSON (RFC 7946), written fast. May import: {@code layer} and {@code crs}. Start at
 * {@link org.brecha.geojson.FeatureJson}.
 */
package org.brecha.geojson;
