package org.brecha.download;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads GeoJSON geometries of the kinds that layers have. */
final class JsonShape {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private JsonShape() {}

  static Geometry read(JsonNode geometry) {
    if (geometry == null || geometry.isNull()) {
      return null;
    }
    JsonNode coordinates = geometry.get("coordinates");
    return switch (geometry.get("type").stringValue()) {
      case "Point" -> GEOMETRIES.createPoint(position(coordinates));
      case "LineString" -> GEOMETRIES.createLineString(positions(coordinates));
      case "Polygon" -> polygon(coordinates);
      case "MultiLineString" -> {
        LineString[] parts = new LineString[coordinates.size()];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = GEOMETRIES.createLineString(positions(coordinates.get(i)));
        }
        yield GEOMETRIES.createMultiLineString(parts);
      }
      case "MultiPolygon" -> {
        Polygon[] parts = new Polygon[coordinates.size()];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = polygon(coordinates.get(i));
        }
        yield GEOMETRIES.createMultiPolygon(parts);
      }
      default -> throw new AssertionError("no layer has this: " + geometry.get("type"));
    };
  }

  private static Polygon polygon(JsonNode rings) {
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = GEOMETRIES.createLinearRing(positions(rings.get(i + 1)));
    }
    return GEOMETRIES.createPolygon(GEOMETRIES.createLinearRing(positions(rings.get(0))), holes);
  }

  private static Coordinate[] positions(JsonNode list) {
    Coordinate[] positions = new Coordinate[list.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = position(list.get(i));
    }
    return positions;
  }

  private static Coordinate position(JsonNode numbers) {
    return new Coordinate(numbers.get(0).doubleValue(), numbers.get(1).doubleValue());
  }
}
