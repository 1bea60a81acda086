package org.brecha.schematic;

import java.util.Objects;

/**
 * A place that is known to lie in a unit.
 *
 * @param unitCode official code without the country, {@code 103}
 * @param lon degrees east, EPSG:4326
 * @param lat degrees north
 */
public record Place(String unitCode, double lon, double lat) {

  public Place {
    Objects.requireNonNull(unitCode);
  }
}
