package org.brecha.ogc;

import java.util.Optional;
import java.util.regex.Pattern;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.locationtech.jts.geom.Geometry;

/** Reads {@code bbox} in the reference system of {@code bbox-crs}. */
final class AskedArea {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]{1,20}\\.?[0-9]{0,20}|\\.[0-9]{1,20})([eE][-+]?[0-9]{1,3})?");

  private AskedArea() {}

  /**
   * The area in longitude and latitude, or empty.
   *
   * @throws ProblemException 400 with the legal range
   */
  static Optional<Geometry> of(QueryParameters query, ReferenceSystem system) {
    return system == ReferenceSystem.CRS84
        ? query
            .boundingBox()
            .map(b -> system.areaToLonLat(b.west(), b.south(), b.east(), b.north()))
        : query.find("bbox").map(text -> parse(text, system));
  }

  private static Geometry parse(String text, ReferenceSystem system) {
    String[] parts = text.split(",", -1);
    int second = parts.length / 2;
    if (parts.length != 4 && parts.length != 6) {
      throw refuse(system, "");
    }
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      if (!NUMBER.matcher(part).matches()) {
        throw refuse(system, "");
      }
      numbers[i] = Double.parseDouble(part);
    }
    if (!system.isLegal(numbers[0], numbers[1])
        || !system.isLegal(numbers[second], numbers[second + 1])) {
      boolean swapped =
          system.isLegal(numbers[1], numbers[0])
              && system.isLegal(numbers[second + 1], numbers[second]);
      throw refuse(system, swapped ? "; these look swapped" : "");
    }
    // A longitude may go down: over the antimeridian.
    boolean mayGoDown = system == ReferenceSystem.WGS84;
    if (numbers[0] > numbers[second] || !mayGoDown && numbers[1] > numbers[second + 1]) {
      throw refuse(system, "; the first corner must be the least");
    }
    if (second == 3 && numbers[2] > numbers[5]) {
      throw refuse(system, "; the lowest height must not be greater than the highest");
    }
    return system.areaToLonLat(numbers[0], numbers[1], numbers[second], numbers[second + 1]);
  }

  private static ProblemException refuse(ReferenceSystem system, String hint) {
    return QueryParameters.refuse(
        "bbox",
        "must be the least and the greatest corner, four numbers (or six with heights), in the axis"
            + " order of bbox-crs: "
            + system.legalRange()
            + hint);
  }
}
