package org.brecha.analysis;

/**
 * Distances on the WGS 84 ellipsoid by T. Vincenty, Direct and inverse solutions of geodesics on
 * the ellipsoid, Survey Review 23, 1975, 88-93: true to a millimetre, but for points nearly
 * opposite on the globe, which no neighbourhood reaches.
 */
final class Geodesic {

  private static final double A = LocalMetres.SEMI_MAJOR_AXIS;
  private static final double F = LocalMetres.FLATTENING;
  private static final double B = A * (1 - F);
  private static final int MOST_STEPS = 200;

  private Geodesic() {}

  /**
   * Metres between two points, NaN for points nearly opposite.
   *
   * @param lon1 degrees east
   * @param lat1 degrees north
   */
  static double metres(double lon1, double lat1, double lon2, double lat2) {
    if (lon1 == lon2 && lat1 == lat2) {
      return 0;
    }
    double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat1)));
    double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat2)));
    double sinU1 = Math.sin(u1);
    double cosU1 = Math.cos(u1);
    double sinU2 = Math.sin(u2);
    double cosU2 = Math.cos(u2);
    double difference = Math.toRadians(Math.IEEEremainder(lon2 - lon1, 360));
    double lambda = difference;
    for (int step = 0; step < MOST_STEPS; step++) {
      double sinLambda = Math.sin(lambda);
      double cosLambda = Math.cos(lambda);
      double sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
      if (sinSigma == 0) {
        return 0;
      }
      double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
      double sigma = Math.atan2(sinSigma, cosSigma);
      double sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
      double cos2Alpha = 1 - sinAlpha * sinAlpha;
      double cos2m = cos2Alpha == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cos2Alpha;
      double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
      double before = lambda;
      lambda =
          difference
              + (1 - c)
                  * F
                  * sinAlpha
                  * (sigma + c * sinSigma * (cos2m + c * cosSigma * (2 * cos2m * cos2m - 1)));
      if (Math.abs(lambda - before) < 1e-13) {
        return distance(cos2Alpha, sigma, sinSigma, cosSigma, cos2m);
      }
    }
    return Double.NaN;
  }

  private static double distance(
      double cos2Alpha, double sigma, double sinSigma, double cosSigma, double cos2m) {
    double u2 = cos2Alpha * (A * A - B * B) / (B * B);
    double a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
    double b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
    double correction =
        b
            * sinSigma
            * (cos2m
                + b
                    / 4
                    * (cosSigma * (2 * cos2m * cos2m - 1)
                        - b / 6 * cos2m * (4 * sinSigma * sinSigma - 3) * (4 * cos2m * cos2m - 3)));
    return B * a * (sigma - correction);
  }
}
