package org.brecha.schematic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Turns areas that only nearly share their borders into one polygonal coverage: all borders are
 * noded together on a grid and every face goes to the area that holds its inner point. Without this
 * the areas of two groups do not share vertices.
 */
final class CoverageFaces {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private CoverageFaces() {}

  /**
   * The areas with common borders.
   *
   * @param areas areas by unit code
   * @param scale grid cells per coordinate unit, {@code 1e6}
   * @return a valid coverage of the same units; an area thinner than the grid vanishes
   */
  static SortedMap<String, Geometry> share(SortedMap<String, Geometry> areas, double scale) {
    List<Geometry> borders = new ArrayList<>();
    STRtree tree = new STRtree();
    for (Map.Entry<String, Geometry> area : areas.entrySet()) {
      borders.add(area.getValue().getBoundary());
      tree.insert(
          area.getValue().getEnvelopeInternal(),
          new Located(area.getKey(), new IndexedPointInAreaLocator(area.getValue())));
    }
    Geometry noded =
        UnaryUnionNG.union(GEOMETRIES.buildGeometry(borders), new PrecisionModel(scale));
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(noded);
    SortedMap<String, List<Polygon>> faces = new TreeMap<>();
    for (Object face : polygonizer.getPolygons()) {
      Polygon polygon = (Polygon) face;
      findHolder(tree, polygon.getInteriorPoint().getCoordinate())
          .ifPresent(code -> faces.computeIfAbsent(code, c -> new ArrayList<>()).add(polygon));
    }
    SortedMap<String, Geometry> shared = new TreeMap<>();
    faces.forEach((code, parts) -> shared.put(code, union(parts)));
    return shared;
  }

  /** Joins members of one coverage; polygons in a fixed order, whatever order they came in. */
  static Geometry union(List<? extends Geometry> parts) {
    Geometry union = CoverageUnion.union(parts.toArray(Geometry[]::new));
    union.normalize();
    return union;
  }

  private static Optional<String> findHolder(STRtree tree, Coordinate point) {
    // Areas overlap by rounding at most; the smallest code decides, so that input order does not.
    return ((List<?>) tree.query(new Envelope(point)))
        .stream()
            .map(Located.class::cast)
            .filter(located -> located.locator().locate(point) != Location.EXTERIOR)
            .map(Located::code)
            .min(String::compareTo);
  }

  private record Located(String code, IndexedPointInAreaLocator locator) {}
}
