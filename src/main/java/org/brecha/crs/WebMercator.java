package org.brecha.crs;

/** EPSG 3857: the formulas of its definition, a sphere of 6,378,137 m. */
final class WebMercator {

  /** Half the side of the square world, metres. */
  static final double HALF = Math.PI * 6_378_137;

  /** Latitude of the upper side of the square, degrees. */
  static final double HIGHEST = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

  private static final double RADIUS = 6_378_137;

  private WebMercator() {}

  static void fromLonLat(double[] positions, int count) {
    for (int i = 0; i < 2 * count; i += 2) {
      double sine = Math.sin(Math.toRadians(positions[i + 1]));
      positions[i] = RADIUS * Math.toRadians(positions[i]);
      positions[i + 1] = RADIUS * 0.5 * Math.log((1 + sine) / (1 - sine));
    }
  }

  static void toLonLat(double[] positions) {
    for (int i = 0; i + 1 < positions.length; i += 2) {
      positions[i] = Math.toDegrees(positions[i] / RADIUS);
      positions[i + 1] = Math.toDegrees(Math.atan(Math.sinh(positions[i + 1] / RADIUS)));
    }
  }
}
