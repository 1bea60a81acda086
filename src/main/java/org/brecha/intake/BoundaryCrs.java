package org.brecha.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.parameter.ParameterNotFoundException;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/**
 * The way from the coordinates of a file to EPSG:4326, x the longitude. Thread-safe.
 *
 * @param code what the coordinates are taken for, {@code EPSG:5367}; the name of the system where
 *     it has no code
 * @param transform null where coordinates are longitude and latitude of WGS 84 already
 * @param guess how the system was recognised if it could not be looked up, otherwise null
 */
record BoundaryCrs(String code, MathTransform transform, String guess) {

  private static final Pattern EPSG =
      Pattern.compile(
          "(?:urn:(?:ogc|x-ogc):def:crs:EPSG:[^:]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[^/]+/|EPSG:{1,2})?(\\d{4,6})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORITY =
      Pattern.compile("AUTHORITY\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?(\\d+)\"?\\s*]\\s*]\\s*$");
  private static final double WGS84_MAJOR = 6378137;

  /** Degrees and metres within which two projections are the same. */
  private static final double SAME = 1e-6;

  /**
   * Finds the way.
   *
   * @param words an EPSG code, URN or URL, {@code CRS84}, or WKT of a .prj
   * @return empty if the words name no system that could be used
   */
  static Optional<BoundaryCrs> find(String words) {
    String text = words.strip();
    if (text.toUpperCase(Locale.ROOT).endsWith("CRS84")) {
      return Optional.of(new BoundaryCrs("OGC:CRS84", null, null));
    }
    Matcher epsg = EPSG.matcher(text);
    if (epsg.matches()) {
      return byCode(epsg.group(1), null);
    }
    return text.contains("[") ? byWkt(text) : Optional.empty();
  }

  private static Optional<BoundaryCrs> byCode(String code, String guess) {
    if ("4326".equals(code)) {
      return Optional.of(new BoundaryCrs("EPSG:4326", null, guess));
    }
    try {
      CoordinateReferenceSystem crs = CRS.decode("EPSG:" + code, true);
      MathTransform way = CRS.findMathTransform(crs, DefaultGeographicCRS.WGS84, false);
      return Optional.of(new BoundaryCrs("EPSG:" + code, way, guess));
    } catch (FactoryException e) {
      return Optional.empty();
    }
  }

  private static Optional<BoundaryCrs> byWkt(String wkt) {
    Matcher authority = AUTHORITY.matcher(wkt);
    if (authority.find()) {
      Optional<BoundaryCrs> named = byCode(authority.group(1), null);
      if (named.isPresent()) {
        return named;
      }
    }
    if (wkt.contains("Mercator_Auxiliary_Sphere")) {
      return byCode("3857", null);
    }
    CoordinateReferenceSystem crs;
    try {
      crs = CRS.parseWKT(wkt);
    } catch (FactoryException e) {
      return Optional.empty();
    }
    try {
      MathTransform way = CRS.findMathTransform(crs, DefaultGeographicCRS.WGS84, false);
      return Optional.of(
          new BoundaryCrs(crs.getName().getCode(), way.isIdentity() ? null : way, null));
    } catch (FactoryException e) {
      // The datum is one that nobody knows how to shift.
      return crs instanceof ProjectedCRS projected ? byParameters(projected) : Optional.empty();
    }
  }

  /** Systems of the region on the ellipsoid of WGS 84 that have the numbers of a projection. */
  private static Optional<BoundaryCrs> byParameters(ProjectedCRS crs) {
    Ellipsoid ellipsoid = crs.getBaseCRS().getDatum().getEllipsoid();
    ParameterValueGroup values = crs.getConversionFromBase().getParameterValues();
    if (Math.abs(ellipsoid.getSemiMajorAxis() - WGS84_MAJOR) > 1e-3
        || !values.getDescriptor().getName().getCode().equals("Transverse_Mercator")) {
      return Optional.empty();
    }
    double meridian = value(values, "central_meridian");
    double scale = value(values, "scale_factor");
    double northing = value(values, "false_northing");
    boolean common =
        same(value(values, "latitude_of_origin"), 0)
            && same(value(values, "false_easting"), 500000);
    String code = null;
    if (common && same(meridian, -84) && same(scale, 0.9999) && same(northing, 0)) {
      code = "5367";
    } else if (common && same(scale, 0.9996)) {
      double zone = (meridian + 183) / 6;
      boolean south = same(northing, 10_000_000);
      if (same(zone, Math.rint(zone)) && zone >= 1 && zone <= 60 && (south || same(northing, 0))) {
        code = String.valueOf((south ? 32700 : 32600) + Math.round(zone));
      }
    }
    return code == null
        ? Optional.empty()
        : byCode(
            code, "its datum is not known, but its projection has the numbers of EPSG:" + code);
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= SAME;
  }

  private static double value(ParameterValueGroup values, String name) {
    try {
      return values.parameter(name).doubleValue();
    } catch (ParameterNotFoundException e) {
      return Double.NaN;
    }
  }

  /** Whether coordinates are degrees already. */
  boolean isLonLat() {
    return transform == null;
  }

  /**
   * Turns rings into longitude and latitude, in place.
   *
   * @return whether every coordinate could be turned; NaN stands where not
   */
  boolean toLonLat(List<List<double[]>> polygons) {
    if (transform == null) {
      return true;
    }
    boolean all = true;
    for (List<double[]> rings : polygons) {
      for (double[] ring : rings) {
        try {
          transform.transform(ring, 0, ring, 0, ring.length / 2);
        } catch (TransformException e) {
          Arrays.fill(ring, Double.NaN);
          all = false;
        }
      }
    }
    return all;
  }
}
