package org.brecha.territory;

import org.locationtech.jts.geom.Geometry;

/**
 * One unit's area in a {@link BoundaryEditionRecord}.
 *
 * @param geometry polygon or multipolygon, EPSG:4326, x the longitude
 */
public record BoundaryRecord(String unitCode, String name, Geometry geometry) {}
