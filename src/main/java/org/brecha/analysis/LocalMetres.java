package org.brecha.analysis;

/**
 * How long a degree is at a latitude of the WGS 84 ellipsoid.
 *
 * @param perLon metres per degree of longitude
 * @param perLat metres per degree of latitude
 */
record LocalMetres(double perLon, double perLat) {

  static final double SEMI_MAJOR_AXIS = 6_378_137;
  static final double FLATTENING = 1 / 298.257223563;

  private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

  static LocalMetres at(double latitude) {
    double phi = Math.toRadians(latitude);
    double sine = Math.sin(phi);
    double w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
    double normal = SEMI_MAJOR_AXIS / Math.sqrt(w2);
    double meridian = normal * (1 - ECCENTRICITY_SQUARED) / w2;
    return new LocalMetres(Math.toRadians(normal * Math.cos(phi)), Math.toRadians(meridian));
  }
}
