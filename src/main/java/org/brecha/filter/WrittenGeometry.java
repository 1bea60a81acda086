package org.brecha.filter;

import org.brecha.crs.ReferenceSystem;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A geometry of a filter as it was written: in the system and axis order of the client. */
sealed interface WrittenGeometry {

  /**
   * The same in longitude and latitude.
   *
   * @param at where it stands in the filter
   * @throws FilterException if the system has no such positions, or the geometry is not valid
   */
  Geometry toLonLat(int at, ReferenceSystem system);

  /** Points, lines, polygons and collections of them; x is the first axis. */
  record Drawn(Geometry own) implements WrittenGeometry {

    @Override
    public Geometry toLonLat(int at, ReferenceSystem system) {
      for (Coordinate position : own.getCoordinates()) {
        requireLegal(at, system, position.x, position.y);
      }
      Geometry lonLat = system.toLonLat(own);
      if (!lonLat.isValid()) {
        throw new FilterException(
            at, "the geometry is not valid: lines of its rings cross, or a hole is outside");
      }
      return lonLat;
    }
  }

  /** The area between two corners. */
  record Box(double minFirst, double minSecond, double maxFirst, double maxSecond)
      implements WrittenGeometry {

    @Override
    public Geometry toLonLat(int at, ReferenceSystem system) {
      requireLegal(at, system, minFirst, minSecond);
      requireLegal(at, system, maxFirst, maxSecond);
      boolean spansAntimeridian =
          system == ReferenceSystem.CRS84 && minFirst > maxFirst
              || system == ReferenceSystem.WGS84 && minSecond > maxSecond;
      if (!spansAntimeridian && (minFirst > maxFirst || minSecond > maxSecond)
          || spansAntimeridian && minFirst > maxFirst && minSecond > maxSecond) {
        throw new FilterException(at, "a box begins with its least corner");
      }
      return system.areaToLonLat(minFirst, minSecond, maxFirst, maxSecond);
    }
  }

  private static void requireLegal(int at, ReferenceSystem system, double first, double second) {
    if (!system.isLegal(first, second)) {
      throw new FilterException(at, "positions in " + system.uri() + " are " + system.legalRange());
    }
  }
}
