package org.brecha.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brecha.analysis.Contiguity;
import org.brecha.analysis.PointNeighbours;
import org.brecha.analysis.SpatialWeights;
import org.brecha.analysis.SpatialWeights.Style;
import org.brecha.layer.Neighbourhood.Origin;
import org.brecha.territory.NeighbourRecord;
import org.brecha.territory.UnitRecord;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The neighbours of all units of one level, made by each {@link NeighbourRule} when first asked for
 * and kept. Usual neighbours of a country are, in this order:
 *
 * <ol>
 *   <li>those listed for its units;
 *   <li>those whose own units one level below are listed as neighbours: two provinces touch if any
 *       of their cantons do;
 *   <li>those whose real boundaries touch (queen, {@link Contiguity#DEFAULT_TOLERANCE_METRES});
 *   <li>those whose units below touch by their real boundaries;
 *   <li>not known. Schematic boundaries say nothing about who touches whom and are never asked.
 * </ol>
 *
 * <p>Rules of distance take a unit's seat; without a known seat the centroid of its real boundary;
 * a unit without either has no neighbours. Thread-safe.
 */
final class Neighbourhoods {

  /** One entry of 50,000 units is about 3 MB. */
  private static final int KEPT = 8;

  private final LevelUnits units;
  private final Neighbourhoods below;
  private final Map<Long, String> listed = new HashMap<>();
  private final Cache<NeighbourRule, Neighbourhood> made =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  /**
   * @param listed of all levels
   * @param below the level below, or null
   */
  Neighbourhoods(LevelUnits units, List<NeighbourRecord> listed, Neighbourhoods below) {
    this.units = units;
    this.below = below;
    for (NeighbourRecord pair : listed) {
      int one = units.rowOf(pair.country() + "-" + pair.unitCode());
      int other = units.rowOf(pair.country() + "-" + pair.neighbourCode());
      if (one >= 0 && other >= 0) {
        this.listed.put(Neighbourhood.pair(one, other), pair.source());
      }
    }
  }

  /**
   * The neighbours by a rule. Countries for which the rule has no answer are {@link
   * Origin#UNKNOWN}.
   *
   * @throws IllegalArgumentException if the rule has no answer for any country, in words
   */
  Neighbourhood of(NeighbourRule rule) {
    findRefusal(rule)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException("neighbours: " + why);
            });
    return made.get(rule, this::make);
  }

  /** Why a rule cannot be used on this level, or empty if it can. */
  Optional<String> findRefusal(NeighbourRule rule) {
    if (rule.needsRealBoundaries() && units.size() > 0) {
      for (int row = 0; row < units.size(); row++) {
        if (isReal(row)) {
          return Optional.empty();
        }
      }
      return Optional.of(
          rule.text()
              + " looks at common borders, but the boundaries of adm"
              + units.level()
              + " are schematic or not known: who touches whom cannot be read from them;"
              + " use usual, knn:k or band:km");
    }
    return Optional.empty();
  }

  private boolean isReal(int row) {
    return units.edition(row) != null && !units.boundaryKind(row).equals("schematic");
  }

  private Neighbourhood make(NeighbourRule rule) {
    NeighbourLinks links = new NeighbourLinks(units.size());
    int start = 0;
    for (int row = 1; row <= units.size(); row++) {
      if (row == units.size() || !units.unit(row).country().equals(units.unit(start).country())) {
        country(rule, start, row, links);
        start = row;
      }
    }
    return links.finish();
  }

  private void country(NeighbourRule rule, int from, int to, NeighbourLinks links) {
    switch (rule.kind()) {
      case QUEEN -> contiguity(Contiguity.Kind.QUEEN, from, to, links);
      case ROOK -> contiguity(Contiguity.Kind.ROOK, from, to, links);
      case KNN, BAND -> distance(rule, from, to, links);
      default -> usual(from, to, links);
    }
  }

  private void usual(int from, int to, NeighbourLinks links) {
    if (addListed(from, to, links) || addUnitsBelow(from, to, Origin.LIST, links)) {
      return;
    }
    contiguity(Contiguity.Kind.QUEEN, from, to, links);
    if (links.origins[from] == Origin.UNKNOWN) {
      addUnitsBelow(from, to, Origin.QUEEN, links);
    }
  }

  private boolean addListed(int from, int to, NeighbourLinks links) {
    boolean any = false;
    for (Map.Entry<Long, String> entry : listed.entrySet()) {
      int one = (int) (entry.getKey() >> 32);
      int other = (int) (long) entry.getKey();
      if (one >= from && one < to) {
        links.addPair(one, other);
        links.sourceOfPair.put(entry.getKey(), entry.getValue());
        any = true;
      }
    }
    return any && links.become(Origin.LIST, "", from, to);
  }

  /** Two units touch if any of their own units do, provided those are known in this way. */
  private boolean addUnitsBelow(int from, int to, Origin origin, NeighbourLinks links) {
    if (below == null) {
      return false;
    }
    Neighbourhood parts = below.of(NeighbourRule.USUAL);
    boolean any = false;
    for (int part = 0; part < below.units.size(); part++) {
      int one = parentOf(part);
      if (one < from || one >= to || parts.origin(part) != origin) {
        continue;
      }
      SpatialWeights weights = parts.weights();
      for (int p = weights.start(part); p < weights.start(part + 1); p++) {
        int other = parentOf(weights.neighbour(p));
        if (other >= 0 && one < other) {
          links.addPair(one, other);
          links.sourceOfPair.putIfAbsent(
              Neighbourhood.pair(one, other), sourceBelow(parts, part, weights.neighbour(p)));
        }
      }
      any = true;
    }
    return any && links.become(Origin.UNITS_BELOW, "", from, to);
  }

  private int parentOf(int part) {
    return units.rowOf(below.units.unit(part).publicParentCode());
  }

  private String sourceBelow(Neighbourhood parts, int part, int neighbour) {
    return below.units.unit(part).publicCode()
        + " - "
        + below.units.unit(neighbour).publicCode()
        + ": "
        + parts.source(part, neighbour);
  }

  private void contiguity(Contiguity.Kind kind, int from, int to, NeighbourLinks links) {
    List<Geometry> areas = new ArrayList<>();
    String edition = null;
    for (int row = from; row < to; row++) {
      boolean real = isReal(row);
      areas.add(real ? units.geometries().get(units.geometryOf()[row]) : null);
      edition = real ? units.edition(row).label() : edition;
    }
    if (edition == null) {
      return;
    }
    boolean queen = kind == Contiguity.Kind.QUEEN;
    double tolerance = Contiguity.DEFAULT_TOLERANCE_METRES;
    links.add(Contiguity.of(areas, kind, tolerance, Style.BINARY), i -> from + i);
    links.become(
        queen ? Origin.QUEEN : Origin.ROOK,
        (queen ? "queen" : "rook") + " contiguity within " + (int) tolerance + " m, " + edition,
        from,
        to);
  }

  private void distance(NeighbourRule rule, int from, int to, NeighbourLinks links) {
    int[] rows = new int[to - from];
    double[] lon = new double[to - from];
    double[] lat = new double[to - from];
    int placed = 0;
    for (int row = from; row < to; row++) {
      Point place = findPlace(row);
      if (place != null) {
        rows[placed] = row;
        lon[placed] = place.getX();
        lat[placed++] = place.getY();
      }
    }
    boolean nearest = rule.kind() == NeighbourRule.Kind.KNN;
    if (placed < 2 || nearest && placed <= rule.amount()) {
      links.become(Origin.TOO_FEW, "", from, to);
      return;
    }
    double[] x = Arrays.copyOf(lon, placed);
    double[] y = Arrays.copyOf(lat, placed);
    links.add(
        nearest
            ? PointNeighbours.nearest(x, y, rule.amount(), Style.BINARY)
            : PointNeighbours.within(x, y, 1000.0 * rule.amount(), Style.BINARY),
        i -> rows[i]);
    links.become(
        nearest ? Origin.KNN : Origin.BAND,
        nearest
            ? rule.amount() + " nearest by geodesic distance of seats"
            : "seats within " + rule.amount() + " km, geodesic",
        from,
        to);
  }

  /** The seat, else the centroid of the real boundary, else null. */
  Point findPlace(int row) {
    UnitRecord unit = units.unit(row);
    if (unit.seatLon() != null && unit.seatLat() != null) {
      return LevelUnits.seatOf(unit);
    }
    return isReal(row) ? units.geometries().get(units.geometryOf()[row]).getCentroid() : null;
  }

  LevelUnits units() {
    return units;
  }

  /** Whether any country's usual neighbours are known. */
  boolean anyKnown() {
    Neighbourhood usual = of(NeighbourRule.USUAL);
    for (int row = 0; row < units.size(); row++) {
      if (usual.known(row)) {
        return true;
      }
    }
    return false;
  }
}
