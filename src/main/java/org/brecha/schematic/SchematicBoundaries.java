package org.brecha.schematic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Boundaries of units guessed from where their places lie: Voronoi cells of places, joined by unit
 * and clipped to joined outlines. They are for drawing only and say nothing about legal limits: no
 * areas, densities or points in polygons may be computed from them.
 *
 * <p>All units of the result share their borders (a polygonal coverage of JTS), coordinates are
 * EPSG:4326 with x the longitude and 5 decimals, and the same input gives the same result.
 *
 * @param units units by code
 * @param parents first-level areas by code, each the union of its units
 * @param sweptParts number of parts without a place that were given to a neighbour
 */
public record SchematicBoundaries(
    SortedMap<String, Geometry> units, SortedMap<String, Geometry> parents, int sweptParts) {

  /** Grid of the plane on which borders are made common, cells per degree: about 0.1 m. */
  private static final double PLANE_SCALE = 1e6;

  /** Five decimals of a degree, about 1 m. */
  private static final double RESULT_SCALE = 1e5;

  /** Cells at the rim reach this far beyond outline and places, in degrees. */
  private static final double MARGIN = 1;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /**
   * Computes the boundaries.
   *
   * @param places at least one for every unit; two places of different units may not coincide
   * @param outlines outlines by id, EPSG:4326, valid
   * @param groups which units fill which outlines; no place may be left over
   * @param centralLatitude degrees; there a degree of longitude is made as long as one of latitude
   * @throws SchematicException if places, outlines and groups do not fit each other
   */
  public static SchematicBoundaries compute(
      List<Place> places,
      Map<String, Geometry> outlines,
      List<OutlineGroup> groups,
      double centralLatitude) {
    // StrictMath: the same bytes on every machine.
    double widthOfDegree = StrictMath.cos(StrictMath.toRadians(centralLatitude));
    Map<OutlineGroup, Map<Coordinate, String>> sitesOfGroup = new LinkedHashMap<>();
    groups.forEach(group -> sitesOfGroup.put(group, new LinkedHashMap<>()));
    SortedMap<String, List<Coordinate>> sitesOfUnit = new TreeMap<>();
    for (Place place : places) {
      Coordinate site = new Coordinate(place.lon() * widthOfDegree, place.lat());
      String other = sitesOfGroup.get(groupOf(place, groups)).put(site, place.unitCode());
      if (other != null && !other.equals(place.unitCode())) {
        throw new SchematicException(
            "units %s and %s both have a place at %s, %s"
                .formatted(other, place.unitCode(), place.lon(), place.lat()));
      }
      sitesOfUnit.computeIfAbsent(place.unitCode(), code -> new ArrayList<>()).add(site);
    }

    SortedMap<String, Geometry> clipped = new TreeMap<>();
    sitesOfGroup.forEach(
        (group, sites) -> clipped.putAll(cells(sites, outline(group, outlines, widthOfDegree))));
    SpeckSweep.Swept swept =
        SpeckSweep.sweep(CoverageFaces.share(clipped, PLANE_SCALE), sitesOfUnit);
    SortedMap<String, Geometry> lonLat = new TreeMap<>();
    AffineTransformation toLonLat = AffineTransformation.scaleInstance(1 / widthOfDegree, 1);
    swept.coverage().forEach((code, area) -> lonLat.put(code, toLonLat.transform(area)));
    SortedMap<String, Geometry> units = CoverageFaces.share(lonLat, RESULT_SCALE);

    for (String code : sitesOfUnit.keySet()) {
      if (!units.containsKey(code)) {
        throw new SchematicException(
            "unit " + code + " has no area: all its places lie outside the outlines of its group");
      }
    }
    if (!CoverageValidator.isValid(units.values().toArray(Geometry[]::new))) {
      throw new SchematicException("the computed units do not share their borders everywhere");
    }
    return new SchematicBoundaries(units, parents(units, groups), swept.moved());
  }

  private static OutlineGroup groupOf(Place place, List<OutlineGroup> groups) {
    return groups.stream()
        .filter(group -> group.findParentOf(place.unitCode()).isPresent())
        .findFirst()
        .orElseThrow(() -> new SchematicException("no group takes unit " + place.unitCode()));
  }

  private static Geometry outline(
      OutlineGroup group, Map<String, Geometry> outlines, double widthOfDegree) {
    List<Geometry> members = new ArrayList<>();
    for (String id : group.outlineIds()) {
      Geometry outline = outlines.get(id);
      if (outline == null) {
        throw new SchematicException("no outline has the id " + id + ", only " + outlines.keySet());
      }
      members.add(AffineTransformation.scaleInstance(widthOfDegree, 1).transform(outline));
    }
    return UnaryUnionOp.union(members);
  }

  /** The joined and clipped cells of the units of one group. */
  private static SortedMap<String, Geometry> cells(
      Map<Coordinate, String> sites, Geometry outline) {
    SortedMap<String, Geometry> clipped = new TreeMap<>();
    if (sites.isEmpty()) {
      throw new SchematicException("a group has no place at all");
    }
    Envelope envelope = new Envelope(outline.getEnvelopeInternal());
    sites.keySet().forEach(envelope::expandToInclude);
    envelope.expandBy(MARGIN);
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(sites.keySet());
    voronoi.setClipEnvelope(envelope);
    Geometry diagram = voronoi.getDiagram(GEOMETRIES);
    // Cells come in no useful order, but each knows its site.
    Map<String, List<Geometry>> cellsOfUnit = new HashMap<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      String unit = sites.get((Coordinate) cell.getUserData());
      cellsOfUnit.computeIfAbsent(unit, code -> new ArrayList<>()).add(cell);
    }
    cellsOfUnit.forEach(
        (code, cells) -> {
          Geometry area =
              OverlayNGRobust.overlay(CoverageFaces.union(cells), outline, OverlayNG.INTERSECTION);
          if (!area.isEmpty()) {
            clipped.put(code, area);
          }
        });
    return clipped;
  }

  private static SortedMap<String, Geometry> parents(
      SortedMap<String, Geometry> units, List<OutlineGroup> groups) {
    SortedMap<String, List<Geometry>> children = new TreeMap<>();
    units.forEach(
        (code, area) ->
            groups.stream()
                .flatMap(group -> group.findParentOf(code).stream())
                .findFirst()
                .ifPresent(p -> children.computeIfAbsent(p, c -> new ArrayList<>()).add(area)));
    SortedMap<String, Geometry> parents = new TreeMap<>();
    children.forEach((code, areas) -> parents.put(code, CoverageFaces.union(areas)));
    return parents;
  }
}
