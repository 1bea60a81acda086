package org.brecha.layer;

/**
 * The world grid on which a mosaic is built: Web Mercator (EPSG:3857), origin at the north-west
 * corner, x to the east, y to the south, 2<sup>30</sup> units (of 3.7 cm at the equator) a side.
 * The grid of zoom {@code z} is this one divided by 2<sup>18 - z</sup>, exactly.
 */
final class MosaicGrid {

  /** Units along the side of the world. */
  static final int WORLD = 1 << 30;

  /** The tiles' square ends here; beyond it Web Mercator runs to infinity. */
  private static final double MAX_LATITUDE = 85.05112877980659;

  private MosaicGrid() {}

  /** Longitude in degrees to world units, rounded to the nearest; clamped to the world. */
  static int x(double lon) {
    return clamp(Math.floor((lon + 180) / 360 * WORLD + 0.5));
  }

  /** Latitude in degrees to world units, rounded to the nearest; clamped to the tiles' square. */
  static int y(double lat) {
    double sin = Math.sin(Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat))));
    double y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    return clamp(Math.floor(y * WORLD + 0.5));
  }

  private static int clamp(double value) {
    return (int) Math.max(0, Math.min(WORLD, value));
  }

  /** How many bits a world coordinate loses on its way to a zoom's grid. */
  static int shiftOf(int zoom) {
    return 18 - zoom;
  }
}
