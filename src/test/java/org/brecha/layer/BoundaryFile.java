package org.brecha.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** Polygons of a GeoJSON file in lon/lat, repaired where invalid. */
public final class BoundaryFile {

  /** Where the real files lie beside a working copy; they are never part of it. */
  public static final Path REAL = Path.of("..", "shared", "boundaries");

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private BoundaryFile() {}

  public static List<Geometry> read(Path file) {
    List<Geometry> all = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    ObjectReader reader = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try (JsonParser json = mapper.createParser(Files.newInputStream(file))) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.PROPERTY_NAME
            && "geometry".equals(json.currentName())) {
          json.nextToken();
          JsonNode geometry = reader.readTree(json);
          if (geometry.isNull()) {
            continue;
          }
          Geometry read = geometry(geometry);
          all.add(read.isValid() ? read : GeometryFixer.fix(read));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Geometry geometry(JsonNode json) {
    JsonNode coordinates = json.get("coordinates");
    if ("Polygon".equals(json.get("type").asString())) {
      return polygon(coordinates);
    }
    Polygon[] parts = new Polygon[coordinates.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = polygon(coordinates.get(i));
    }
    return FACTORY.createMultiPolygon(parts);
  }

  private static Polygon polygon(JsonNode json) {
    // One shell of the district file has three points only, and the district is its hole.
    List<LinearRing> rings = new ArrayList<>();
    for (JsonNode ring : json) {
      if (ring.size() >= 4) {
        rings.add(ring(ring));
      }
    }
    return FACTORY.createPolygon(
        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
  }

  private static LinearRing ring(JsonNode json) {
    Coordinate[] points = new Coordinate[json.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Coordinate(json.get(i).get(0).asDouble(), json.get(i).get(1).asDouble());
    }
    return FACTORY.createLinearRing(points);
  }
}
