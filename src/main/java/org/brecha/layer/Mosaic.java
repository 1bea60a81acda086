package org.brecha.layer;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The geometries of a layer, neighbours simplified together once for every zoom (the polygonal
 * coverage of JTS; "coverage" means programme reach here). Immutable and thread-safe.
 */
public final class Mosaic {

  /** Highest zoom at which tiles are served. */
  public static final int MAX_ZOOM = 14;

  Mosaic() {}

  /**
   * Builds the levels of all zooms.
   *
   * @param lonLat polygons, multipolygons or points, in any mixture (units of which only the seat is
   *     known are points), in EPSG:4326, x the longitude; valid and not empty
   */
  public static Mosaic of(List<? extends Geometry> lonLat) {
    throw new UnsupportedOperationException("being written");
  }

  public GeometryKind kindOf(int index) {
    throw new UnsupportedOperationException("being written");
  }

  public int size() {
    throw new UnsupportedOperationException("being written");
  }

  /** The geometry in full detail, EPSG:4326, x the longitude. */
  public Geometry lonLat(int index) {
    throw new UnsupportedOperationException("being written");
  }

  /** Envelope of all geometries in degrees; null-envelope if there is none. */
  public Envelope bounds() {
    throw new UnsupportedOperationException("being written");
  }

  /**
   * @param zoom 0 to {@link #MAX_ZOOM}
   */
  public MosaicLevel at(int zoom) {
    throw new UnsupportedOperationException("being written");
  }
}
