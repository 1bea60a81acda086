package org.brecha.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the geometry of one GeoJSON feature after another into rings of plain numbers. */
final class GeoJsonGeometry {

  /** A position that is no pair of numbers: found again as a coordinate out of range. */
  private static final double[] NO_POSITION = {Double.NaN, Double.NaN};

  private String type;
  private Object coordinates;
  private double[] buffer = new double[1024];

  /** Forgets the last feature. */
  void clear() {
    type = null;
    coordinates = null;
  }

  /** Reads a geometry whose opening brace was the last token. */
  void read(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      if ("type".equals(member) && value == JsonToken.VALUE_STRING) {
        type = parser.getString();
      } else if ("coordinates".equals(member) && value == JsonToken.START_ARRAY) {
        coordinates = array(parser, parser.nextToken());
      } else {
        parser.skipChildren();
      }
    }
  }

  /** The feature with what was read. */
  BoundaryFeature feature(String at, Map<String, Object> attributes) {
    if (type == null) {
      return BoundaryFeature.of(at, attributes, null);
    }
    return switch (type) {
      case "Polygon" -> BoundaryFeature.of(at, attributes, List.of(rings(coordinates)));
      case "MultiPolygon" -> BoundaryFeature.of(at, attributes, polygons());
      default -> new BoundaryFeature(at, attributes, null, true, type);
    };
  }

  private List<List<double[]>> polygons() {
    List<List<double[]>> polygons = new ArrayList<>();
    if (coordinates instanceof List<?> parts) {
      parts.forEach(part -> polygons.add(rings(part)));
    }
    return polygons;
  }

  private static List<double[]> rings(Object part) {
    List<double[]> rings = new ArrayList<>();
    if (part instanceof List<?> list) {
      for (Object ring : list) {
        // A list where a ring was expected is an empty ring, or nested too deep.
        rings.add(ring instanceof double[] points ? points : deeper((List<?>) ring));
      }
    }
    return rings;
  }

  private static double[] deeper(List<?> ring) {
    return ring.isEmpty() ? new double[0] : NO_POSITION;
  }

  /**
   * An array of coordinates: a ring as {@code double[]} if it holds positions, a list otherwise.
   *
   * @param first the token after its opening bracket
   */
  private Object array(JsonParser parser, JsonToken first) {
    if (first == JsonToken.END_ARRAY) {
      return List.of();
    }
    List<Object> children = new ArrayList<>(1);
    int used = 0;
    boolean positions = false;
    for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      if (token != JsonToken.START_ARRAY) {
        // A bare number or null where a ring or a position must stand.
        parser.skipChildren();
        children.add(NO_POSITION);
        continue;
      }
      JsonToken inner = parser.nextToken();
      if (inner.isNumeric() || inner == JsonToken.VALUE_NULL) {
        positions = true;
        if (used + 2 > buffer.length) {
          buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        buffer[used++] = number(parser, inner);
        buffer[used++] = number(parser, parser.nextToken());
        while (parser.currentToken() != JsonToken.END_ARRAY) {
          parser.nextToken();
        }
      } else {
        children.add(array(parser, inner));
      }
    }
    return positions ? Arrays.copyOf(buffer, used) : children;
  }

  private static double number(JsonParser parser, JsonToken token) {
    return token.isNumeric() ? parser.getDoubleValue() : Double.NaN;
  }
}
