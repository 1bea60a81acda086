package org.brecha.schematic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Outlines of first-level areas from a GeoJSON file, EPSG:4326, x the longitude. */
public final class Outline {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private Outline() {}

  /**
   * Reads the areas of a country, feature by feature: the file may hold the whole world.
   *
   * @param idField property with an ISO 3166-2 code, {@code CR-SJ}
   * @param country ISO 3166-1 code: features whose id starts with it and a hyphen are taken
   * @return features by id; invalid polygons repaired without losing parts
   * @throws SchematicException if the file is no GeoJSON, an id stands twice or none is found
   */
  public static Map<String, JsonNode> readFeatures(Path file, String idField, String country)
      throws IOException {
    Map<String, JsonNode> found = new TreeMap<>();
    if (!Files.isReadable(file)) {
      throw new SchematicException("cannot read the outline " + file);
    }
    try (JsonParser parser = JSON.createParser(file)) {
      if (!skipToFeatures(parser)) {
        throw new SchematicException(file.getFileName() + " is no GeoJSON feature collection");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode feature = parser.readValueAsTree();
        String id = feature.path("properties").path(idField).asString("");
        if (id.startsWith(country + "-") && found.put(id, feature) != null) {
          throw new SchematicException(file.getFileName() + " has two features with id " + id);
        }
      }
    } catch (JacksonException e) {
      throw new SchematicException(
          file.getFileName() + " is no GeoJSON: " + e.getOriginalMessage(), e);
    }
    if (found.isEmpty()) {
      throw new SchematicException(
          file.getFileName()
              + " has no feature whose "
              + idField
              + " starts with "
              + country
              + "-");
    }
    return found;
  }

  /** The areas of a country by id as {@link #readFeatures} finds them. */
  public static Map<String, Geometry> read(Path file, String idField, String country)
      throws IOException {
    Map<String, Geometry> areas = new TreeMap<>();
    readFeatures(file, idField, country)
        .forEach((id, feature) -> areas.put(id, polygons(id, feature.path("geometry"))));
    return areas;
  }

  private static boolean skipToFeatures(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean features = "features".equals(parser.currentName());
      if (parser.nextToken() == JsonToken.START_ARRAY && features) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  static Geometry polygons(String id, JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    List<Polygon> parts = new ArrayList<>();
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> parts.add(polygon(coordinates));
      case "MultiPolygon" -> coordinates.forEach(part -> parts.add(polygon(part)));
      default -> throw new SchematicException("outline " + id + " is no polygon");
    }
    Geometry area = GEOMETRIES.createMultiPolygon(parts.toArray(Polygon[]::new));
    return area.isValid() ? area : GeometryFixer.fix(area);
  }

  private static Polygon polygon(JsonNode rings) {
    LinearRing[] holes = new LinearRing[Math.max(0, rings.size() - 1)];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return GEOMETRIES.createPolygon(ring(rings.get(0)), holes);
  }

  private static LinearRing ring(JsonNode positions) {
    Coordinate[] points = new Coordinate[positions.size()];
    for (int i = 0; i < points.length; i++) {
      JsonNode position = positions.get(i);
      points[i] = new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
    }
    return GEOMETRIES.createLinearRing(points);
  }
}
