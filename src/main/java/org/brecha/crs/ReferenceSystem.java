package org.brecha.crs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A coordinate reference system that clients may ask by its URI (OGC API Features Part 2). Its
 * coordinates are always in the order of the axes that its authority defines: latitude first for
 * EPSG 4326, northing first for EPSG 5367. Everything of ours is longitude, latitude in CRS84.
 * Thread-safe.
 */
public enum ReferenceSystem {
  CRS84("OGC/1.3/CRS84", AxisOrder.EAST_NORTH, new Envelope(-180, 180, -90, 90), 7),
  WGS84("EPSG/0/4326", AxisOrder.NORTH_EAST, new Envelope(-180, 180, -90, 90), 7),
  WEB_MERCATOR(
      "EPSG/0/3857",
      AxisOrder.EAST_NORTH,
      new Envelope(-WebMercator.HALF, WebMercator.HALF, -WebMercator.HALF, WebMercator.HALF),
      3),
  /** Costa Rica's own: transverse Mercator on 84° W of CR05. */
  CRTM05("EPSG/0/5367", AxisOrder.NORTH_EAST, transverse(), 3),
  UTM_17N("EPSG/0/32617", AxisOrder.EAST_NORTH, transverse(), 3);

  /** Pieces of a side: a straight side of one system is bent in another. */
  private static final int PIECES = 16;

  /** Beyond this many degrees from its meridian a transverse Mercator is of no use. */
  private static final double WIDEST = 15;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final String uri;
  private final AxisOrder order;
  private final Envelope legal;
  private final int decimals;

  ReferenceSystem(String name, AxisOrder order, Envelope legal, int decimals) {
    this.uri = "http://www.opengis.net/def/crs/" + name;
    this.order = order;
    this.legal = legal;
    this.decimals = decimals;
  }

  /** Easting and northing, metres, between which both of ours can be turned into degrees. */
  private static Envelope transverse() {
    return new Envelope(-1_200_000, 2_200_000, -1_700_000, 3_900_000);
  }

  /** Order of the two axes, as the authority defines it. */
  private enum AxisOrder {
    EAST_NORTH,
    NORTH_EAST
  }

  /**
   * @param name its URI, by http or https, or the safe CURIE that OGC API Maps has as well, {@code
   *     [EPSG:5367]}. A bare {@code EPSG:4326} is none: half of the world means longitude first
   */
  public static Optional<ReferenceSystem> find(String name) {
    String uri = name.startsWith("https:") ? "http:" + name.substring(6) : name;
    return Stream.of(values())
        .filter(system -> system.uri.equals(uri) || system.curie().equals(name))
        .findFirst();
  }

  private String curie() {
    return uri.contains("/OGC/") ? "[OGC:" + code() + "]" : "[EPSG:" + code() + "]";
  }

  /** The systems in which something between these longitudes and latitudes can be given. */
  public static List<ReferenceSystem> of(Envelope lonLat) {
    return Stream.of(values()).filter(system -> system.canHold(lonLat)).toList();
  }

  public String uri() {
    return uri;
  }

  /** The last part of the URI. */
  public String code() {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  /** Whether its numbers are degrees of longitude and latitude; metres otherwise. */
  public boolean isDegrees() {
    return this == CRS84 || this == WGS84;
  }

  public boolean isNorthFirst() {
    return order == AxisOrder.NORTH_EAST;
  }

  /** Decimals that are about a centimetre or a millimetre. */
  public int decimals() {
    return decimals;
  }

  /** Legal ranges of the two numbers of a position, in words. */
  public String legalRange() {
    String unit = isDegrees() ? " degrees" : " metres";
    String east = range(legal.getMinX(), legal.getMaxX()) + unit;
    String north = range(legal.getMinY(), legal.getMaxY()) + unit;
    return isNorthFirst()
        ? "north from " + north + ", then east from " + east
        : "east from " + east + ", then north from " + north;
  }

  private static String range(double least, double most) {
    return Math.round(least) + " to " + Math.round(most);
  }

  /** Where positions are legal; x the easting or longitude, y the northing or latitude. */
  public Envelope legalArea() {
    return new Envelope(legal);
  }

  /** Whether a position in the order of the axes is in the legal range. */
  public boolean isLegal(double first, double second) {
    return isNorthFirst() ? legal.contains(second, first) : legal.contains(first, second);
  }

  private boolean canHold(Envelope lonLat) {
    return switch (this) {
      case CRS84, WGS84 -> true;
      case WEB_MERCATOR ->
          lonLat.getMinY() >= -WebMercator.HIGHEST && lonLat.getMaxY() <= WebMercator.HIGHEST;
      case CRTM05 -> isNear(-84, lonLat);
      case UTM_17N -> isNear(-81, lonLat);
    };
  }

  private static boolean isNear(double meridian, Envelope lonLat) {
    return lonLat.isNull()
        || lonLat.getMinX() >= meridian - WIDEST
            && lonLat.getMaxX() <= meridian + WIDEST
            && lonLat.getMinY() >= -15
            && lonLat.getMaxY() <= 35;
  }

  /**
   * Turns longitudes and latitudes into this system, in place.
   *
   * @param positions longitude and latitude in turn; becomes first and second axis in turn
   */
  public void fromLonLat(double[] positions) {
    eastNorthFromLonLat(positions, positions.length / 2);
    if (isNorthFirst()) {
      swap(positions);
    }
  }

  /**
   * Turns longitudes and latitudes into this system, easting or longitude always first, in place.
   *
   * @param positions longitude and latitude in turn; becomes easting and northing in turn
   * @param count how many positions
   */
  public void eastNorthFromLonLat(double[] positions, int count) {
    switch (this) {
      case CRS84, WGS84 -> {}
      case WEB_MERCATOR -> WebMercator.fromLonLat(positions, count);
      case CRTM05 -> EpsgTransforms.crtm05().fromLonLat(positions, count);
      case UTM_17N -> EpsgTransforms.utm17().fromLonLat(positions, count);
    }
  }

  /**
   * Turns positions of this system into longitudes and latitudes, in place.
   *
   * @param positions first and second axis in turn, {@link #isLegal legal}
   */
  public void toLonLat(double[] positions) {
    if (isNorthFirst()) {
      swap(positions);
    }
    switch (this) {
      case CRS84, WGS84 -> {}
      case WEB_MERCATOR -> WebMercator.toLonLat(positions);
      case CRTM05 -> EpsgTransforms.crtm05().toLonLat(positions);
      case UTM_17N -> EpsgTransforms.utm17().toLonLat(positions);
    }
  }

  /**
   * A copy of a geometry of this system in longitude and latitude; straight lines stay straight.
   *
   * @param own x the first axis, y the second, all {@link #isLegal legal}
   */
  public Geometry toLonLat(Geometry own) {
    Geometry lonLat = own.copy();
    if (this != CRS84) {
      lonLat.apply(
          new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int at) {
              double[] position = {points.getX(at), points.getY(at)};
              toLonLat(position);
              points.setOrdinate(at, 0, position[0]);
              points.setOrdinate(at, 1, position[1]);
            }

            @Override
            public boolean isDone() {
              return false;
            }

            @Override
            public boolean isGeometryChanged() {
              return true;
            }
          });
    }
    return lonLat;
  }

  /**
   * The area between two corners, all of it and its border, in longitude and latitude. Sides that
   * are bent there have a point every sixteenth of their length.
   *
   * @param minFirst least of the first axis, and so on; in degrees a least longitude greater than
   *     the greatest one means that the area spans the antimeridian
   */
  public Geometry areaToLonLat(
      double minFirst, double minSecond, double maxFirst, double maxSecond) {
    if (isDegrees() || this == WEB_MERCATOR) {
      double[] corners = {minFirst, minSecond, maxFirst, maxSecond};
      toLonLat(corners);
      if (corners[0] > corners[2]) {
        Geometry west = box(corners[0], corners[1], 180, corners[3]);
        Geometry east = box(-180, corners[1], corners[2], corners[3]);
        return GEOMETRIES.buildGeometry(List.of(west, east));
      }
      return box(corners[0], corners[1], corners[2], corners[3]);
    }
    Coordinate[] ring = new Coordinate[4 * PIECES + 1];
    double[][] corners = {
      {minFirst, minSecond},
      {maxFirst, minSecond},
      {maxFirst, maxSecond},
      {minFirst, maxSecond},
      {minFirst, minSecond}
    };
    for (int i = 0; i < ring.length - 1; i++) {
      double part = (double) (i % PIECES) / PIECES;
      double[] from = corners[i / PIECES];
      double[] to = corners[i / PIECES + 1];
      double[] position = {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
      toLonLat(position);
      ring[i] = new Coordinate(position[0], position[1]);
    }
    ring[ring.length - 1] = ring[0].copy();
    boolean flat = minFirst == maxFirst || minSecond == maxSecond;
    return flat ? GEOMETRIES.createLineString(ring) : GEOMETRIES.createPolygon(ring);
  }

  /**
   * The least area of this system around one in degrees; x the easting or longitude and y the
   * northing or latitude, whatever the order of the axes is.
   */
  public Envelope areaFromLonLat(Envelope lonLat) {
    double[] positions = new double[2 * (PIECES + 1) * (PIECES + 1)];
    int at = 0;
    for (int i = 0; i <= PIECES; i++) {
      for (int j = 0; j <= PIECES; j++) {
        positions[at++] = lonLat.getMinX() + lonLat.getWidth() * i / PIECES;
        positions[at++] = lonLat.getMinY() + lonLat.getHeight() * j / PIECES;
      }
    }
    eastNorthFromLonLat(positions, at / 2);
    Envelope area = new Envelope();
    for (int i = 0; i < at; i += 2) {
      area.expandToInclude(positions[i], positions[i + 1]);
    }
    return area;
  }

  private static Geometry box(double west, double south, double east, double north) {
    return GEOMETRIES.toGeometry(new Envelope(west, east, south, north));
  }

  private static void swap(double[] positions) {
    for (int i = 0; i + 1 < positions.length; i += 2) {
      double first = positions[i];
      positions[i] = positions[i + 1];
      positions[i + 1] = first;
    }
  }
}
