package org.brecha.selection;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
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

  /**
   * The area, or empty if none is asked for.
   *
   * @throws ProblemException 400 with the legal range
   */
  public static Optional<AskedArea> of(Layer layer, QueryParameters query) {
    ReferenceSystem system = FilterChoice.system(layer, query, "bbox-crs");
    Optional<AskedBox> box =
        system == ReferenceSystem.CRS84
            ? query.boundingBox().map(AskedBox::of)
            : query.find("bbox").map(text -> AskedBox.parse(text, system));
    return box.map(asked -> new AskedArea(area(asked, layer.mosaic().bounds())));
  }

  /**
   * Refuses corners between which nothing of a layer is, but with their axes exchanged something.
   *
   * @param corners the least and the greatest, in the order of the axes
   * @throws ProblemException 400 with where the layer lies
   */
  public static void refuseSwapped(Layer layer, ReferenceSystem system, double[] corners) {
    AskedBox box = new AskedBox(system, corners[0], corners[1], corners[2], corners[3]);
    refuseSwapped(box, layer.mosaic().bounds());
  }

  private static Geometry area(AskedBox box, Envelope bounds) {
    refuseSwapped(box, bounds);
    return box.lonLat().orElseThrow(() -> AskedBox.refuse(box.system(), ""));
  }

  /**
   * Around Panama both orders of the axes are legal: a box that misses all there is, but meets it
   * with its axes exchanged, would be answered by nothing at all.
   */
  private static void refuseSwapped(AskedBox box, Envelope bounds) {
    Optional<Geometry> area = box.lonLat();
    boolean misses = area.isEmpty() || !bounds.intersects(area.get().getEnvelopeInternal());
    if (misses && !bounds.isNull() && isMet(bounds, box.exchanged())) {
      throw QueryParameters.refuse(
          "bbox",
          String.format(
              Locale.ROOT,
              "nothing is there, but with the axes the other way round: these look swapped;"
                  + " %s comes first (the layer lies from %.2f to %.2f degrees of longitude and"
                  + " from %.2f to %.2f of latitude)",
              firstAxis(box.system()),
              bounds.getMinX(),
              bounds.getMaxX(),
              bounds.getMinY(),
              bounds.getMaxY()));
    }
  }

  private static boolean isMet(Envelope bounds, AskedBox box) {
    return box.lonLat().filter(a -> bounds.intersects(a.getEnvelopeInternal())).isPresent();
  }

  private static String firstAxis(ReferenceSystem system) {
    if (system.isDegrees()) {
      return system.isNorthFirst() ? "latitude" : "longitude";
    }
    return system.isNorthFirst() ? "northing" : "easting";
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
}
