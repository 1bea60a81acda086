package org.brecha.schematic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * Gives specks away: a part of a unit without any place that shares an edge with other units goes
 * to the one with the longest common edge. Parts that touch nobody are islands and stay.
 */
final class SpeckSweep {

  private final List<Part> parts = new ArrayList<>();
  private final STRtree tree = new STRtree();
  private int moved;

  private SpeckSweep(SortedMap<String, Geometry> coverage) {
    coverage.forEach(
        (code, area) -> {
          for (int i = 0; i < area.getNumGeometries(); i++) {
            Part part = new Part(code, (Polygon) area.getGeometryN(i));
            parts.add(part);
            tree.insert(part.polygon.getEnvelopeInternal(), part);
          }
        });
  }

  /** A swept coverage and how many parts changed hands. */
  record Swept(SortedMap<String, Geometry> coverage, int moved) {}

  /**
   * Sweeps a valid coverage.
   *
   * @param sites places by unit code in the same plane
   */
  static Swept sweep(SortedMap<String, Geometry> coverage, Map<String, List<Coordinate>> sites) {
    SpeckSweep sweep = new SpeckSweep(coverage);
    for (Part part : sweep.parts) {
      if (!part.holdsAny(sites.get(part.code))) {
        sweep.findLongestNeighbour(part).ifPresent(code -> sweep.move(part, code));
      }
    }
    SortedMap<String, List<Polygon>> byCode = new TreeMap<>();
    sweep.parts.forEach(
        part -> byCode.computeIfAbsent(part.code, c -> new ArrayList<>()).add(part.polygon));
    SortedMap<String, Geometry> swept = new TreeMap<>();
    byCode.forEach((code, polygons) -> swept.put(code, CoverageFaces.union(polygons)));
    return new Swept(swept, sweep.moved);
  }

  private void move(Part part, String code) {
    part.code = code;
    moved++;
  }

  private Optional<String> findLongestNeighbour(Part part) {
    SortedMap<String, Double> edges = new TreeMap<>();
    for (Object near : tree.query(part.polygon.getEnvelopeInternal())) {
      Part other = (Part) near;
      if (other != part && !other.code.equals(part.code)) {
        double shared =
            OverlayNG.overlay(
                    part.polygon.getBoundary(), other.polygon.getBoundary(), OverlayNG.INTERSECTION)
                .getLength();
        if (shared > 0) {
          edges.merge(other.code, shared, Double::sum);
        }
      }
    }
    return edges.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static final class Part {
    private String code;
    private final Polygon polygon;

    Part(String code, Polygon polygon) {
      this.code = code;
      this.polygon = polygon;
    }

    boolean holdsAny(List<Coordinate> places) {
      Envelope envelope = polygon.getEnvelopeInternal();
      IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(polygon);
      return places.stream()
          .anyMatch(p -> envelope.contains(p) && locator.locate(p) != Location.EXTERIOR);
    }
  }
}
