package org.brecha.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes units that do not fit together into a clean mosaic: nodes all borders on the world grid,
 * cuts the plane into faces, and gives every face to one unit. A narrow overlap goes to the unit
 * with the longest common border, a wide one to the smallest unit over it (an enclave whose
 * surroundings were drawn without a hole); a narrow gap goes to the neighbour with the longest
 * common border, a wide one stays empty.
 */
final class MosaicCleaner {

  /** Gaps narrower than this (twice the area by the perimeter) are closed. */
  static final double TOLERANCE_METRES = 30;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final MosaicRings rings;
  private final MosaicGrid grid;
  private final List<Polygon> faces = new ArrayList<>();
  private final List<Geometry> units = new ArrayList<>();
  private int[] owner;
  private int overlaps;
  private int gaps;
  private double widest;
  private final double[] changed;

  private MosaicCleaner(MosaicRings rings, MosaicGrid grid) {
    this.rings = rings;
    this.grid = grid;
    this.changed = new double[rings.unitCount()];
  }

  /** The cleaned rings and what was done. */
  record Result(MosaicRings rings, MosaicReport report) {}

  static Result clean(MosaicRings rings, MosaicGrid grid) {
    MosaicCleaner cleaner = new MosaicCleaner(rings, grid);
    cleaner.findFaces();
    cleaner.giveAway();
    return new Result(MosaicRings.ofWorld(cleaner.unite(), rings.places), cleaner.report());
  }

  private void findFaces() {
    List<SegmentString> borders = new ArrayList<>();
    for (int unit = 0; unit < rings.unitCount(); unit++) {
      List<Polygon> parts = new ArrayList<>();
      List<LinearRing> part = new ArrayList<>();
      for (int ring = rings.firstRing[unit]; ring < rings.firstRing[unit + 1]; ring++) {
        Coordinate[] points = points(ring);
        borders.add(new NodedSegmentString(points, null));
        if (rings.shell[ring] && !part.isEmpty()) {
          parts.add(polygon(part));
          part.clear();
        }
        part.add(FACTORY.createLinearRing(points));
      }
      if (!part.isEmpty()) {
        parts.add(polygon(part));
      }
      units.add(FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)));
    }
    SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(1));
    noder.computeNodes(borders);
    MosaicPoints points = new MosaicPoints(rings.xy.length / 2);
    MosaicPoints edges = new MosaicPoints(rings.xy.length / 2);
    Polygonizer polygonizer = new Polygonizer();
    for (Object noded : noder.getNodedSubstrings()) {
      Coordinate[] line = ((SegmentString) noded).getCoordinates();
      for (int i = 1; i < line.length; i++) {
        int a = points.number((int) line[i - 1].x, (int) line[i - 1].y);
        int b = points.number((int) line[i].x, (int) line[i].y);
        int known = edges.size;
        if (a != b && edges.number(Math.min(a, b), Math.max(a, b)) == known) {
          polygonizer.add(FACTORY.createLineString(new Coordinate[] {line[i - 1], line[i]}));
        }
      }
    }
    for (Object face : polygonizer.getPolygons()) {
      // The order in which JTS finds faces, and where it begins them, follows identity hashes.
      ((Polygon) face).normalize();
      faces.add((Polygon) face);
    }
    faces.sort(null);
  }

  private Coordinate[] points(int ring) {
    int from = rings.start[ring] / 2;
    int n = rings.start[ring + 1] / 2 - from;
    Coordinate[] points = new Coordinate[n + 1];
    for (int i = 0; i <= n; i++) {
      int p = 2 * (from + i % n);
      points[i] = new Coordinate(rings.xy[p], rings.xy[p + 1]);
    }
    return points;
  }

  private static Polygon polygon(List<LinearRing> part) {
    return FACTORY.createPolygon(
        part.get(0), part.subList(1, part.size()).toArray(LinearRing[]::new));
  }

  private void giveAway() {
    List<List<Integer>> covering = findCovering();
    owner = new int[faces.size()];
    for (int face = 0; face < owner.length; face++) {
      owner[face] = covering.get(face).size() == 1 ? covering.get(face).get(0) : -1;
    }
    MosaicFaces borders = new MosaicFaces(faces);
    for (int face = 0; face < owner.length; face++) {
      if (covering.get(face).size() > 1 && widthMetres(face) > TOLERANCE_METRES) {
        give(face, smallest(covering.get(face)), covering.get(face));
      }
    }
    boolean again = true;
    while (again) {
      again = false;
      for (int face = 0; face < owner.length; face++) {
        List<Integer> over = covering.get(face);
        if (owner[face] >= 0 || over.isEmpty() && widthMetres(face) > TOLERANCE_METRES) {
          continue;
        }
        int winner = borders.longestNeighbour(face, owner, over);
        if (winner >= 0) {
          give(face, winner, over);
          again = true;
        }
      }
    }
    for (int face = 0; face < owner.length; face++) {
      if (owner[face] < 0 && covering.get(face).size() > 1) {
        give(face, smallest(covering.get(face)), covering.get(face));
      }
    }
  }

  private List<List<Integer>> findCovering() {
    STRtree tree = new STRtree();
    List<IndexedPointInAreaLocator> locators = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      locators.add(new IndexedPointInAreaLocator(units.get(unit)));
      if (!units.get(unit).isEmpty()) {
        tree.insert(units.get(unit).getEnvelopeInternal(), unit);
      }
    }
    List<List<Integer>> covering = new ArrayList<>();
    for (Polygon face : faces) {
      Coordinate inside = face.getInteriorPoint().getCoordinate();
      List<Integer> over = new ArrayList<>();
      for (Object unit : tree.query(face.getEnvelopeInternal())) {
        if (locators.get((Integer) unit).locate(inside) != Location.EXTERIOR) {
          over.add((Integer) unit);
        }
      }
      over.sort(null);
      covering.add(over);
    }
    return covering;
  }

  private int smallest(List<Integer> over) {
    int best = over.get(0);
    for (int unit : over) {
      if (units.get(unit).getArea() < units.get(best).getArea()) {
        best = unit;
      }
    }
    return best;
  }

  private void give(int face, int unit, List<Integer> over) {
    owner[face] = unit;
    double metres = metresPerUnit(face);
    double area = faces.get(face).getArea() * metres * metres;
    widest = Math.max(widest, widthMetres(face));
    if (over.isEmpty()) {
      gaps++;
      changed[unit] += area;
    } else {
      overlaps++;
      for (int loser : over) {
        changed[loser] -= loser == unit ? 0 : area;
      }
    }
  }

  private double widthMetres(int face) {
    Polygon polygon = faces.get(face);
    return 2 * polygon.getArea() / polygon.getLength() * metresPerUnit(face);
  }

  private double metresPerUnit(int face) {
    return grid.metresPerUnit(faces.get(face).getCoordinate().y);
  }

  private List<Geometry> unite() {
    List<List<Geometry>> parts = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      parts.add(new ArrayList<>());
    }
    for (int face = 0; face < owner.length; face++) {
      if (owner[face] >= 0) {
        parts.get(owner[face]).add(faces.get(face));
      }
    }
    List<Geometry> united = new ArrayList<>();
    for (List<Geometry> of : parts) {
      united.add(
          of.isEmpty()
              ? FACTORY.createPolygon()
              : CoverageUnion.union(of.toArray(Geometry[]::new)).norm());
    }
    return united;
  }

  private MosaicReport report() {
    List<MosaicReport.Change> changes = new ArrayList<>();
    for (int unit = 0; unit < changed.length; unit++) {
      if (changed[unit] != 0) {
        changes.add(new MosaicReport.Change(unit, changed[unit]));
      }
    }
    changes.sort(Comparator.comparingDouble(c -> -Math.abs(c.squareMetres())));
    return new MosaicReport(false, overlaps, gaps, TOLERANCE_METRES, widest, changes);
  }
}
