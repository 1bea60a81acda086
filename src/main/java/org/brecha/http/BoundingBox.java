package org.brecha.http;

import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;

/**
 * Area asked for by {@code bbox}, in degrees of CRS84: longitude first, borders included. Where
 * {@code west} is greater than {@code east} the area spans the antimeridian, as OGC API Features
 * Part 1 (clause 7.15.3) and RFC 7946 have it.
 */
public record BoundingBox(double west, double south, double east, double north) {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");
  private static final String LEGAL =
      "must be west,south,east,north in degrees (or west,south,lowest,east,north,highest),"
          + " longitudes from -180 to 180, latitudes from -90 to 90";

  /**
   * @param text four numbers, or six of which the third and sixth, heights, do not matter here
   * @throws ProblemException 400 with the legal range
   */
  static BoundingBox parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4 && parts.length != 6) {
      throw refuse("");
    }
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.length() > 40 || !NUMBER.matcher(part).matches()) {
        throw refuse("");
      }
      numbers[i] = Double.parseDouble(part);
    }
    int second = parts.length / 2;
    double west = numbers[0];
    double south = numbers[1];
    double east = numbers[second];
    double north = numbers[second + 1];
    if (!isLongitude(west) || !isLongitude(east) || !isLatitude(south) || !isLatitude(north)) {
      boolean swapped =
          isLatitude(west) && isLatitude(east) && isLongitude(south) && isLongitude(north);
      throw refuse(swapped ? "; these look swapped: longitude comes first" : "");
    }
    if (south > north) {
      throw refuse("; south must not be greater than north");
    }
    if (second == 3 && numbers[2] > numbers[5]) {
      throw refuse("; the lowest height must not be greater than the highest");
    }
    return new BoundingBox(west, south, east, north);
  }

  public boolean spansAntimeridian() {
    return west > east;
  }

  /** The area as one envelope, or as two, west and east of the antimeridian. */
  public List<Envelope> envelopes() {
    return spansAntimeridian()
        ? List.of(new Envelope(west, 180, south, north), new Envelope(-180, east, south, north))
        : List.of(new Envelope(west, east, south, north));
  }

  public boolean intersects(Envelope lonLat) {
    for (Envelope part : envelopes()) {
      if (part.intersects(lonLat)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLongitude(double degrees) {
    return degrees >= -180 && degrees <= 180;
  }

  private static boolean isLatitude(double degrees) {
    return degrees >= -90 && degrees <= 90;
  }

  private static ProblemException refuse(String hint) {
    return QueryParameters.refuse("bbox", LEGAL + hint);
  }
}
