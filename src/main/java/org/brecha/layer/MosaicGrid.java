package org.brecha.layer;

/**
 * The world grids on which a mosaic can be built: x to the east, y to the south, 2<sup>30</sup>
 * units (of 3.7 cm at the equator) for 360 degrees of longitude. The grid of zoom {@code z} is this
 * one divided by 2<sup>18 - z</sup>, exactly.
 */
enum MosaicGrid {
  /** Web Mercator (EPSG:3857), origin at the north-west corner of its square. */
  MERCATOR {
    @Override
    int y(double lat) {
      double sin = Math.sin(Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat))));
      double y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
      return clamp(Math.floor(y * WORLD + 0.5));
    }

    @Override
    double metresPerUnit(double y) {
      return METRES_PER_UNIT / Math.cosh((0.5 - y / WORLD) * 2 * Math.PI);
    }
  },

  /** Longitude and latitude as they are (CRS84), origin at 180 W, 90 N; half as high as wide. */
  DEGREES {
    @Override
    int y(double lat) {
      return clamp(Math.floor((90 - lat) / 360 * WORLD + 0.5));
    }

    /** Units are shorter from west to east than from north to south: this is in between. */
    @Override
    double metresPerUnit(double y) {
      return METRES_PER_UNIT * Math.sqrt(Math.cos((0.25 - y / WORLD) * 2 * Math.PI));
    }
  };

  /** Units along the side of the world. */
  static final int WORLD = 1 << 30;

  private static final double METRES_PER_UNIT = 40_075_016.68557849 / WORLD;

  /** The tiles' square ends here; beyond it Web Mercator runs to infinity. */
  private static final double MAX_LATITUDE = 85.05112877980659;

  /** Longitude in degrees to world units, rounded to the nearest; clamped to the world. */
  int x(double lon) {
    return clamp(Math.floor((lon + 180) / 360 * WORLD + 0.5));
  }

  /** Latitude in degrees to world units, rounded to the nearest; clamped to the world. */
  abstract int y(double lat);

  /** Metres on the ground that a world unit stands for. */
  abstract double metresPerUnit(double y);

  private static int clamp(double value) {
    return (int) Math.max(0, Math.min(WORLD, value));
  }

  /** How many bits a world coordinate loses on its way to a zoom's grid. */
  static int shiftOf(int zoom) {
    return 18 - zoom;
  }
}
