package org.brecha.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The polygons of a GeoJSON file with one property of each. */
record BoundaryFile(List<String> codes, List<Geometry> geometries) {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  static BoundaryFile read(Path file, String property) {
    BoundaryFile units = new BoundaryFile(new ArrayList<>(), new ArrayList<>());
    for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).get("features")) {
      JsonNode geometry = feature.get("geometry");
      List<Polygon> polygons = new ArrayList<>();
      if (geometry.get("type").asString().equals("Polygon")) {
        polygons.add(polygon(geometry.get("coordinates")));
      } else {
        geometry.get("coordinates").forEach(rings -> polygons.add(polygon(rings)));
      }
      units.codes.add(feature.get("properties").get(property).asString());
      units.geometries.add(GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new)));
    }
    return units;
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> all = new ArrayList<>();
    for (JsonNode ring : rings) {
      Coordinate[] points = new Coordinate[ring.size()];
      for (int i = 0; i < points.length; i++) {
        points[i] = new Coordinate(ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble());
      }
      all.add(GEOMETRIES.createLinearRing(points));
    }
    return GEOMETRIES.createPolygon(
        all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }
}
