package org.brecha.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Builds the area of a unit from rings, repairing what is wrong without losing land: rings are land
 * or hole by how they nest, not by what the file calls them, and the geodesic area before and after
 * is compared. Pure and thread-safe; coordinates are EPSG:4326, x the longitude.
 */
final class BoundaryGeometry {

  /** A repair that loses more than this share of the area is no repair. */
  static final double LOSS_ALLOWED = 0.001;

  private static final GeometryFactory GEOMETRIES =
      new GeometryFactory(
          new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private BoundaryGeometry() {}

  /**
   * What was done to make a geometry valid.
   *
   * @param rule {@code hole-outside-shell}, {@code self-intersection}, {@code too-few-points},
   *     {@code empty-ring}, {@code open-ring}, {@code duplicate-ring}, {@code overlapping-parts}
   * @param count rings or parts concerned
   */
  record Repair(String rule, int count, String message) {}

  /**
   * An area that is valid, or null if there is none.
   *
   * @param km2Before geodesic area that the rings claim; 0 unless anything was repaired
   * @param km2After geodesic area of the result; 0 unless anything was repaired
   */
  record Built(MultiPolygon area, List<Repair> repairs, double km2Before, double km2After) {

    /** Share of the area that the repair lost; negative if it won some. */
    double loss() {
      return km2Before == 0 ? 0 : (km2Before - km2After) / km2Before;
    }
  }

  /**
   * Builds the area.
   *
   * @param polygons rings by polygon, finite numbers, x and y in turn
   * @param nested whether the grouping into polygons means anything
   */
  static Built build(List<List<double[]>> polygons, boolean nested) {
    List<Repair> repairs = new ArrayList<>();
    List<List<LinearRing>> clean = new ArrayList<>();
    RingCount count = new RingCount();
    for (List<double[]> rings : polygons) {
      List<LinearRing> kept = rings(rings, count);
      if (!kept.isEmpty()) {
        clean.add(kept);
      }
    }
    count.report(repairs);
    if (clean.isEmpty()) {
      return new Built(null, repairs, 0, 0);
    }
    MultiPolygon asWritten = nested ? multiPolygon(clean) : assemble(clean.get(0));
    return new IsValidOp(asWritten).isValid()
        ? new Built(asWritten, repairs, 0, 0)
        : repair(clean, repairs);
  }

  private static List<LinearRing> rings(List<double[]> rings, RingCount count) {
    List<LinearRing> kept = new ArrayList<>(rings.size());
    for (double[] given : rings) {
      double[] points = close(given, count);
      if (points.length == 0) {
        count.empty++;
      } else if (points.length < 8) {
        count.tooShort++;
      } else {
        kept.add(GEOMETRIES.createLinearRing(new PackedCoordinateSequence.Double(points, 2, 0)));
      }
    }
    return kept;
  }

  private static double[] close(double[] points, RingCount count) {
    int n = points.length;
    if (n < 6 || points[0] == points[n - 2] && points[1] == points[n - 1]) {
      return points;
    }
    count.open++;
    double[] closed = Arrays.copyOf(points, n + 2);
    closed[n] = points[0];
    closed[n + 1] = points[1];
    return closed;
  }

  private static MultiPolygon multiPolygon(List<List<LinearRing>> polygons) {
    return GEOMETRIES.createMultiPolygon(
        polygons.stream()
            .map(
                rings ->
                    GEOMETRIES.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)))
            .toArray(Polygon[]::new));
  }

  /** Polygons from a heap of rings, by nesting. */
  private static MultiPolygon assemble(List<LinearRing> heap) {
    RingNesting nesting = RingNesting.of(heap);
    List<Polygon> parts = new ArrayList<>();
    for (RingNesting.Nested shell : nesting.rings()) {
      if (shell.isLand()) {
        parts.add(
            GEOMETRIES.createPolygon(
                shell.ring(),
                nesting.rings().stream()
                    .filter(hole -> !hole.isLand() && hole.parent() == shell)
                    .map(RingNesting.Nested::ring)
                    .toArray(LinearRing[]::new)));
      }
    }
    return GEOMETRIES.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static Built repair(List<List<LinearRing>> polygons, List<Repair> repairs) {
    int crossing = 0;
    List<Geometry> parts = new ArrayList<>();
    double before = 0;
    double apart = 0;
    int islands = 0;
    int crossed = 0;
    int twice = 0;
    for (List<LinearRing> written : polygons) {
      List<LinearRing> rings = withoutTwins(written);
      twice += written.size() - rings.size();
      RingNesting nesting = RingNesting.of(rings);
      for (RingNesting.Nested ring : nesting.rings()) {
        double km2 = GeodesicArea.ofRingKm2(points(ring.ring()));
        before += ring.isLand() ? km2 : -km2;
        islands += ring.isLand() && ring.index() > 0 ? 1 : 0;
        crossed += GEOMETRIES.createPolygon(ring.ring()).isValid() ? 0 : 1;
      }
      crossing += ringsCross(rings) ? 1 : 0;
      Geometry part = byParity(nesting);
      apart += GeodesicArea.ofKm2(part);
      parts.add(part);
    }
    MultiPolygon area = polygonsOf(parts.size() == 1 ? parts.get(0) : UnaryUnionOp.union(parts));
    double after = GeodesicArea.ofKm2(area);
    if (twice > 0) {
      add(repairs, "duplicate-ring", twice, "ring(s) that stood twice were dropped");
    }
    if (islands > 0) {
      add(
          repairs,
          "hole-outside-shell",
          islands,
          "hole(s) outside the shell are land: kept as islands");
    }
    if (crossed > 0) {
      add(
          repairs,
          "self-intersection",
          crossed,
          "ring(s) that cross or touch themselves were taken apart");
    }
    if (apart - after > apart * 1e-9) {
      repairs.add(
          new Repair(
              "overlapping-parts",
              parts.size(),
              String.format(
                  Locale.ROOT, "parts overlapped by %.6f km2 and were joined", apart - after)));
    }
    if (crossing > 0) {
      add(
          repairs,
          "self-intersection",
          crossing,
          "part(s) whose rings cross each other were taken apart");
    }
    // Parts that overlap are counted twice by the file: what joining takes away is no loss of land.
    return new Built(area.isEmpty() ? null : area, repairs, before, apart);
  }

  private static void add(List<Repair> repairs, String rule, int count, String message) {
    repairs.add(new Repair(rule, count, count + " " + message));
  }

  /** Whether rings that are good by themselves cross each other. */
  private static boolean ringsCross(List<LinearRing> rings) {
    if (rings.size() == 1
        || rings.stream().anyMatch(ring -> !GEOMETRIES.createPolygon(ring).isValid())) {
      return false;
    }
    TopologyValidationError error =
        new IsValidOp(multiPolygon(List.of(rings))).getValidationError();
    return error != null && error.getErrorType() == TopologyValidationError.SELF_INTERSECTION;
  }

  /** A ring that stands twice would be its own hole. */
  private static List<LinearRing> withoutTwins(List<LinearRing> rings) {
    Map<Geometry, LinearRing> distinct = new LinkedHashMap<>();
    rings.forEach(ring -> distinct.putIfAbsent(GEOMETRIES.createPolygon(ring).norm(), ring));
    return List.copyOf(distinct.values());
  }

  /** Land minus holes plus islands in holes and so on, each depth at once. */
  private static Geometry byParity(RingNesting nesting) {
    Geometry area = GEOMETRIES.createMultiPolygon();
    for (int depth = 0; depth <= nesting.maxDepth(); depth++) {
      List<Geometry> level = new ArrayList<>();
      for (LinearRing ring : nesting.atDepth(depth)) {
        level.add(GeometryFixer.fix(GEOMETRIES.createPolygon(ring)));
      }
      Geometry union = UnaryUnionOp.union(level);
      area =
          depth == 0
              ? union
              : OverlayNGRobust.overlay(
                  area, union, depth % 2 == 0 ? OverlayNG.UNION : OverlayNG.DIFFERENCE);
    }
    return polygonsOf(area);
  }

  private static MultiPolygon polygonsOf(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static double[] points(LinearRing ring) {
    CoordinateSequence sequence = ring.getCoordinateSequence();
    return ((PackedCoordinateSequence.Double) sequence).getRawCoordinates();
  }

  /** Rings that no area can be made of, and open ones. */
  private static final class RingCount {
    private int empty;
    private int tooShort;
    private int open;

    void report(List<Repair> repairs) {
      if (empty > 0) {
        add(repairs, "empty-ring", empty, "empty ring(s) dropped");
      }
      if (tooShort > 0) {
        add(repairs, "too-few-points", tooShort, "ring(s) with fewer than 4 points dropped");
      }
      if (open > 0) {
        add(repairs, "open-ring", open, "ring(s) whose end is not their start were closed");
      }
    }
  }
}
