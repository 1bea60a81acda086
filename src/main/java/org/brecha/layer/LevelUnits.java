package org.brecha.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brecha.territory.BoundaryEditionRecord;
import org.brecha.territory.BoundaryRecord;
import org.brecha.territory.TerritoryFacts;
import org.brecha.territory.UnitChangeRecord;
import org.brecha.territory.UnitRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The units of one level in the order of the layers' rows (country, then code): those that exist
 * today and those that the current boundaries draw. A unit without boundary stands on the point of
 * its seat, or on nothing if that is not known either.
 */
final class LevelUnits {

  /** A unit's boundary is of the edition's kind, or one of these. */
  static final String SEAT = "seat";

  static final String NO_GEOMETRY = "none";

  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

  private final int level;
  private final List<UnitRecord> units;
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final List<Geometry> geometries = new ArrayList<>();
  private final int[] geometryOf;
  private final BoundaryEditionRecord[] editionOf;
  private final int[] splitFrom;
  private final Set<Integer> merged = new HashSet<>();

  private LevelUnits(
      int level, List<UnitRecord> units, TerritoryFacts territory, Map<String, Drawn> drawn) {
    this.level = level;
    this.units = List.copyOf(units);
    this.geometryOf = new int[units.size()];
    this.editionOf = new BoundaryEditionRecord[units.size()];
    this.splitFrom = new int[units.size()];
    for (int row = 0; row < units.size(); row++) {
      UnitRecord unit = units.get(row);
      rowOf.put(unit.publicCode(), row);
      Drawn boundary = drawn.get(unit.publicCode());
      Geometry geometry = boundary == null ? seatOf(unit) : boundary.boundary().geometry();
      editionOf[row] = boundary == null ? null : boundary.edition();
      geometryOf[row] = geometry == null ? -1 : geometries.size();
      if (geometry != null) {
        geometries.add(geometry);
      }
      splitFrom[row] = -1;
    }
    for (UnitChangeRecord change : territory.changes()) {
      Integer child = rowOf.get(change.country() + "-" + change.newCode());
      Integer parent = rowOf.get(change.country() + "-" + change.parentCode());
      if (change.kind().equals("split") && child != null && parent != null) {
        splitFrom[child] = parent;
      } else if (change.kind().equals("merge") && child != null) {
        merged.add(child);
      }
    }
    for (UnitChangeRecord change : territory.changes()) {
      if (change.kind().equals("merge")
          && rowOf.containsKey(change.country() + "-" + change.parentCode())) {
        merged.remove(rowOf.get(change.country() + "-" + change.newCode()));
      }
    }
  }

  private record Drawn(BoundaryEditionRecord edition, BoundaryRecord boundary) {}

  static LevelUnits of(int level, TerritoryFacts territory) {
    Map<String, Drawn> drawn = new HashMap<>();
    for (BoundaryEditionRecord edition : territory.editions()) {
      if (edition.level() == level) {
        for (BoundaryRecord b : edition.boundaries()) {
          drawn.put(edition.country() + "-" + b.unitCode(), new Drawn(edition, b));
        }
      }
    }
    Map<String, UnitRecord> known = new TreeMap<>();
    drawn.forEach(
        (code, d) -> known.put(code, unregistered(d.edition().country(), level, d.boundary())));
    for (UnitRecord unit : territory.units()) {
      boolean shown = unit.validTo() == null || drawn.containsKey(unit.publicCode());
      if (unit.level() == level && shown) {
        known.put(unit.publicCode(), unit);
      }
    }
    List<UnitRecord> sorted = new ArrayList<>(known.values());
    sorted.sort(Comparator.comparing(UnitRecord::country).thenComparing(UnitRecord::code));
    return new LevelUnits(level, sorted, territory, drawn);
  }

  private static UnitRecord unregistered(String country, int level, BoundaryRecord boundary) {
    return new UnitRecord(
        country,
        level,
        boundary.unitCode(),
        boundary.name(),
        "unit",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static Point seatOf(UnitRecord unit) {
    return unit.seatLon() == null || unit.seatLat() == null
        ? null
        : WGS84.createPoint(new Coordinate(unit.seatLon(), unit.seatLat()));
  }

  int level() {
    return level;
  }

  int size() {
    return units.size();
  }

  UnitRecord unit(int row) {
    return units.get(row);
  }

  /** Row of a unit by its public code, or -1. */
  int rowOf(String publicCode) {
    Integer row = publicCode == null ? null : rowOf.get(publicCode);
    return row == null ? -1 : row;
  }

  /** The edition that draws the unit, or null. */
  BoundaryEditionRecord edition(int row) {
    return editionOf[row];
  }

  /**
   * {@code official}, {@code unofficial}, {@code schematic}, {@link #SEAT} or {@link #NO_GEOMETRY}.
   */
  String boundaryKind(int row) {
    if (editionOf[row] != null) {
      return editionOf[row].kind();
    }
    return geometryOf[row] < 0 ? NO_GEOMETRY : SEAT;
  }

  /** Index into {@link #geometries()} by row, -1 for none. */
  int[] geometryOf() {
    return geometryOf;
  }

  List<Geometry> geometries() {
    return geometries;
  }

  /**
   * Whether a unit stands for the units merged in it, which are no rows of their own: its figures
   * before the merger are their sums.
   */
  boolean isMerged(int row) {
    return merged.contains(row);
  }

  /** Row of the unit that this one was carved out of, or -1. */
  int splitFrom(int row) {
    return splitFrom[row];
  }

  /** Whether a unit is known to have begun after a day. */
  boolean beganAfter(int row, LocalDate day) {
    LocalDate since = units.get(row).validFrom();
    return since != null && since.isAfter(day);
  }

  /** Whether any unit began after one day and not after another. */
  boolean anyBeganBetween(LocalDate day, LocalDate until) {
    for (int row = 0; row < units.size(); row++) {
      if (beganAfter(row, day) && !beganAfter(row, until)) {
        return true;
      }
    }
    return false;
  }

  boolean schematic() {
    for (BoundaryEditionRecord edition : editionOf) {
      if (edition == null || edition.kind().equals("schematic")) {
        return true;
      }
    }
    return false;
  }
}
