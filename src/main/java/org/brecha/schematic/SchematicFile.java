package org.brecha.schematic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes schematic boundaries as GeoJSON (RFC 7946): one feature a line sorted by code, 5 decimals,
 * shells against the clock. The foreign member {@code boundary_edition} says what the file is, so
 * that nobody takes it for official limits once it is separated from its directory.
 *
 * @param country ISO 3166-1 code
 * @param level {@code adm1} or {@code adm2}
 * @param edition label of the edition, {@code schematic-2026-11}
 * @param publisher who computed the boundaries, may be null
 * @param credits credits owed for places and outline, most important first
 * @param names names by code; a unit without one is written without
 */
public record SchematicFile(
    String country,
    String level,
    String edition,
    String publisher,
    List<String> credits,
    Map<String, String> names) {

  private static final String NOTE =
      "Schematic: computed from place points and an outline; not legal limits, not for areas,"
          + " densities or points in polygons.";

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /**
   * Writes all areas; the file is complete or not there.
   *
   * @param areas areas by code, EPSG:4326, x the longitude
   */
  public void write(SortedMap<String, Geometry> areas, Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
      out.write("{\"type\":\"FeatureCollection\",\n\"boundary_edition\":{\"country\":");
      out.write(text(country));
      out.write(",\"level\":" + text(level) + ",\"label\":" + text(edition));
      out.write(",\"kind\":\"schematic\",");
      if (publisher != null) {
        out.write("\"publisher\":" + text(publisher) + ",");
      }
      out.write("\"attribution\":" + JSON.writeValueAsString(credits));
      out.write(",\"note\":" + text(NOTE) + "},\n\"features\":[");
      String separator = "\n";
      for (Map.Entry<String, Geometry> area : areas.entrySet()) {
        out.write(separator);
        out.write(feature(area.getKey(), area.getValue()));
        separator = ",\n";
      }
      out.write("\n]}\n");
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String text(String value) {
    return JSON.writeValueAsString(value);
  }

  private String feature(String code, Geometry area) {
    StringBuilder out = new StringBuilder("{\"type\":\"Feature\",\"id\":");
    out.append(text(country + "-" + code)).append(",\"properties\":{\"code\":").append(text(code));
    if (names.containsKey(code)) {
      out.append(",\"name\":").append(text(names.get(code)));
    }
    out.append("},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[");
    for (int i = 0; i < area.getNumGeometries(); i++) {
      out.append(i == 0 ? "" : ",");
      polygon((Polygon) area.getGeometryN(i), out);
    }
    return out.append("]}}").toString();
  }

  private static void polygon(Polygon polygon, StringBuilder out) {
    out.append('[');
    ring(polygon.getExteriorRing(), true, out);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      out.append(',');
      ring(polygon.getInteriorRingN(i), false, out);
    }
    out.append(']');
  }

  private static void ring(LinearRing ring, boolean againstClock, StringBuilder out) {
    Coordinate[] points =
        Orientation.isCCW(ring.getCoordinateSequence()) == againstClock
            ? ring.getCoordinates()
            : ring.reverse().getCoordinates();
    String separator = "[";
    for (Coordinate point : points) {
      out.append(separator).append('[');
      out.append(degrees(point.x)).append(',').append(degrees(point.y)).append(']');
      separator = ",";
    }
    out.append(']');
  }

  private static String degrees(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
