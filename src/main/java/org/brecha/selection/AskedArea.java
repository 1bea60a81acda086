package org.brecha.selection;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.Mosaic;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The area of {@code bbox}, read in the reference system of {@code bbox-crs}: the same for items
 * and files.
 *
 * @param lonLat a box or, over the antimeridian, two; of projected systems a polygon
 */
public record AskedArea(Geometry lonLat) {

  /** Names of the parameters. */
  public static final List<String> PARAMETERS = List.of("bbox", "bbox-crs");

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]{1,20}\\.?[0-9]{0,20}|\\.[0-9]{1,20})([eE][-+]?[0-9]{1,3})?");

  /**
   * The area, or empty if none is asked for.
   *
   * @throws ProblemException 400 with the legal range
   */
  public static Optional<AskedArea> of(Layer layer, QueryParameters query) {
    ReferenceSystem system = FilterChoice.system(layer, query, "bbox-crs");
    Optional<Geometry> area = read(query, system);
    if (system == ReferenceSystem.CRS84 || system == ReferenceSystem.WGS84) {
      area.ifPresent(lonLat -> requireAxes(lonLat, layer.mosaic().bounds(), system));
    }
    return area.map(AskedArea::new);
  }

  /**
   * Around Panama both orders of the axes are legal degrees: a box that misses all there is, but
   * meets it with its axes exchanged, would be answered by nothing at all.
   */
  private static void requireAxes(Geometry lonLat, Envelope bounds, ReferenceSystem system) {
    Envelope box = lonLat.getEnvelopeInternal();
    Envelope exchanged = new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
    if (!bounds.isNull() && !bounds.intersects(box) && bounds.intersects(exchanged)) {
      throw QueryParameters.refuse(
          "bbox",
          String.format(
              Locale.ROOT,
              "nothing is there, but with the axes the other way round: these look swapped;"
                  + " %s comes first (the layer lies from %.2f to %.2f degrees of longitude and"
                  + " from %.2f to %.2f of latitude)",
              system == ReferenceSystem.CRS84 ? "longitude" : "latitude",
              bounds.getMinX(),
              bounds.getMaxX(),
              bounds.getMinY(),
              bounds.getMaxY()));
    }
  }

  /** Which rows have a point in common with the area; borders count. */
  public IntPredicate rows(Layer layer, FeatureTable table) {
    BitSet geometries = meeting(layer.mosaic());
    return row -> {
      int geometry = table.geometryOf(row);
      // A feature without geometry is in every box (Part 1, requirement fc-bbox-response).
      return geometry < 0 || geometries.get(geometry);
    };
  }

  private BitSet meeting(Mosaic mosaic) {
    BitSet meeting = new BitSet(mosaic.size());
    for (int i = 0; i < lonLat.getNumGeometries(); i++) {
      Geometry part = lonLat.getGeometryN(i);
      Envelope box = part.getEnvelopeInternal();
      boolean isBox = part.isRectangle();
      PreparedGeometry prepared = PreparedGeometryFactory.prepare(part);
      mosaic.forEachMeeting(
          box,
          index -> {
            Geometry geometry = mosaic.lonLat(index);
            if (isBox && box.contains(geometry.getEnvelopeInternal())
                || prepared.intersects(geometry)) {
              meeting.set(index);
            }
          });
    }
    return meeting;
  }

  private static Optional<Geometry> read(QueryParameters query, ReferenceSystem system) {
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
