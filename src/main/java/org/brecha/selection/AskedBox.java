package org.brecha.selection;

import java.util.Optional;
import java.util.regex.Pattern;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.BoundingBox;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The numbers of {@code bbox}, in the order of the axes of {@code bbox-crs}: the least and the
 * greatest corner; in degrees a least longitude may be greater, over the antimeridian.
 */
record AskedBox(
    ReferenceSystem system,
    double leastFirst,
    double leastSecond,
    double mostFirst,
    double mostSecond) {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]{1,20}\\.?[0-9]{0,20}|\\.[0-9]{1,20})([eE][-+]?[0-9]{1,3})?");

  /**
   * @throws ProblemException 400 with the legal range
   */
  static AskedBox parse(String text, ReferenceSystem system) {
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
    AskedBox box =
        new AskedBox(system, numbers[0], numbers[1], numbers[second], numbers[second + 1]);
    if (system.isDegrees() && !box.isLegal()) {
      throw refuse(system, box.exchanged().isLegal() ? "; these look swapped" : "");
    }
    boolean mayGoDown = system == ReferenceSystem.WGS84;
    if (box.leastFirst > box.mostFirst || !mayGoDown && box.leastSecond > box.mostSecond) {
      throw refuse(system, "; the first corner must be the least");
    }
    if (second == 3 && numbers[2] > numbers[5]) {
      throw refuse(system, "; the lowest height must not be greater than the highest");
    }
    return box;
  }

  static AskedBox of(BoundingBox box) {
    return new AskedBox(ReferenceSystem.CRS84, box.west(), box.south(), box.east(), box.north());
  }

  private boolean isLegal() {
    return system.isLegal(leastFirst, leastSecond) && system.isLegal(mostFirst, mostSecond);
  }

  /** The same numbers as somebody means them who takes the other axis for the first. */
  AskedBox exchanged() {
    return new AskedBox(system, leastSecond, leastFirst, mostSecond, mostFirst);
  }

  /**
   * The area in longitude and latitude. In metres only of the part in which the system can be used:
   * a map that is zoomed out asks for more, and there is nothing beyond.
   *
   * @return empty if no part can be used
   */
  Optional<Geometry> lonLat() {
    if (system.isDegrees()) {
      return Optional.of(system.areaToLonLat(leastFirst, leastSecond, mostFirst, mostSecond));
    }
    boolean north = system.isNorthFirst();
    Envelope box =
        north
            ? new Envelope(leastSecond, mostSecond, leastFirst, mostFirst)
            : new Envelope(leastFirst, mostFirst, leastSecond, mostSecond);
    Envelope usable = box.intersection(system.legalArea());
    if (usable.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        north
            ? system.areaToLonLat(
                usable.getMinY(), usable.getMinX(), usable.getMaxY(), usable.getMaxX())
            : system.areaToLonLat(
                usable.getMinX(), usable.getMinY(), usable.getMaxX(), usable.getMaxY()));
  }

  static ProblemException refuse(ReferenceSystem system, String hint) {
    return QueryParameters.refuse(
        "bbox",
        "must be the least and the greatest corner, four numbers (or six with heights), in the axis"
            + " order of bbox-crs: "
            + system.legalRange()
            + hint);
  }
}
