package org.brecha.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes geometries of the positions of a filter, whichever way they were written. */
final class ShapeBuilder {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final FilterBudget budget;

  ShapeBuilder(FilterBudget budget) {
    this.budget = budget;
  }

  Geometry point(int at, double[] position) {
    budget.node(at);
    return GEOMETRIES.createPoint(coordinate(position));
  }

  Geometry line(int at, List<double[]> positions) {
    budget.node(at);
    if (positions.size() < 2) {
      throw new FilterException(at, "a line has at least two positions");
    }
    return GEOMETRIES.createLineString(coordinates(positions));
  }

  Geometry polygon(int at, List<List<double[]>> rings) {
    budget.node(at);
    if (rings.isEmpty()) {
      throw new FilterException(at, "a polygon has at least one ring");
    }
    LinearRing[] made = new LinearRing[rings.size()];
    for (int i = 0; i < made.length; i++) {
      List<double[]> ring = rings.get(i);
      if (ring.size() < 4 || !Arrays.equals(ring.get(0), ring.get(ring.size() - 1))) {
        throw new FilterException(
            at, "a ring has at least four positions, and its last one is its first one");
      }
      made[i] = GEOMETRIES.createLinearRing(coordinates(ring));
    }
    return GEOMETRIES.createPolygon(made[0], Arrays.copyOfRange(made, 1, made.length));
  }

  /**
   * @param name of well-known text or GeoJSON, such as MultiPoint; any other is a collection
   */
  Geometry many(String name, List<Geometry> parts) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "MULTIPOINT" -> GEOMETRIES.createMultiPoint(parts.toArray(Point[]::new));
      case "MULTILINESTRING" -> GEOMETRIES.createMultiLineString(parts.toArray(LineString[]::new));
      case "MULTIPOLYGON" -> GEOMETRIES.createMultiPolygon(parts.toArray(Polygon[]::new));
      default -> GEOMETRIES.createGeometryCollection(parts.toArray(Geometry[]::new));
    };
  }

  /**
   * @param numbers four, or six of which the third and the sixth are heights
   */
  static WrittenGeometry box(int at, List<Double> numbers) {
    int half = numbers.size() / 2;
    if (numbers.size() != 4 && numbers.size() != 6) {
      throw new FilterException(at, "a box has four or six numbers");
    }
    return new WrittenGeometry.Box(
        numbers.get(0), numbers.get(1), numbers.get(half), numbers.get(half + 1));
  }

  private static Coordinate[] coordinates(List<double[]> positions) {
    return positions.stream().map(ShapeBuilder::coordinate).toArray(Coordinate[]::new);
  }

  private static Coordinate coordinate(double[] position) {
    return new Coordinate(position[0], position[1]);
  }
}
