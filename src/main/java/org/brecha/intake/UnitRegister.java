package org.brecha.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;

/**
 * What is known about the units of one country and level before boundaries come in. Immutable after
 * it was filled.
 */
final class UnitRegister {

  /** Degrees around the known seats in which the units of a country must lie. */
  private static final double MARGIN_DEGREES = 4;

  private static final int SEATS_NEEDED = 3;

  private final SortedMap<String, Entry> units = new TreeMap<>();
  private final Map<String, String> parentNames = new TreeMap<>();
  private final Map<String, Set<String>> codesByName = new TreeMap<>();
  private final Map<String, Set<String>> parentsByName = new TreeMap<>();
  private final Map<String, Integer> levelsElsewhere = new TreeMap<>();
  private final Envelope seats = new Envelope();
  private int seatCount;

  /**
   * A registered unit.
   *
   * @param validFrom null if not known
   * @param validTo exclusive; null if it exists today
   */
  record Entry(
      String code, String name, String parentCode, LocalDate validFrom, LocalDate validTo) {

    boolean existsOn(LocalDate day) {
      return (validFrom == null || !validFrom.isAfter(day))
          && (validTo == null || validTo.isAfter(day));
    }
  }

  void add(Entry entry, Double seatLon, Double seatLat) {
    units.put(entry.code(), entry);
    addName(entry.name(), entry.code());
    if (seatLon != null && seatLat != null) {
      seats.expandToInclude(seatLon, seatLat);
      seatCount++;
    }
  }

  /** A unit of another level than this register's and the one above: its code is taken. */
  void addElsewhere(String code, int level) {
    levelsElsewhere.put(code, level);
  }

  /** The level at which a code is taken, if it is neither of this level nor of the one above. */
  Optional<Integer> findElsewhere(String code) {
    return Optional.ofNullable(levelsElsewhere.get(code));
  }

  /** An old or other name of a unit; nothing happens if there is no such unit. */
  void addName(String name, String code) {
    if (units.containsKey(code)) {
      codesByName.computeIfAbsent(NameFold.fold(name), n -> new TreeSet<>()).add(code);
    }
  }

  void addParent(String name, String code) {
    parentNames.putIfAbsent(code, name);
    parentsByName.computeIfAbsent(NameFold.fold(name), n -> new TreeSet<>()).add(code);
  }

  /** An old name of a unit of the level above; nothing happens if there is no such unit. */
  void addFormerParentName(String name, String code) {
    if (parentNames.containsKey(code)) {
      parentsByName.computeIfAbsent(NameFold.fold(name), n -> new TreeSet<>()).add(code);
    }
  }

  /** Whether nothing is known at this level: the file then makes the register. */
  boolean isEmpty() {
    return units.isEmpty();
  }

  Optional<Entry> find(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /**
   * The code itself if it is registered, or the one registered code it becomes by leading zeros.
   */
  Optional<String> findPadded(String code) {
    if (units.containsKey(code)) {
      return Optional.of(code);
    }
    if (!code.matches("\\d+")) {
      return Optional.empty();
    }
    List<String> padded = new ArrayList<>();
    for (String longer = "0" + code; longer.length() <= 16; longer = "0" + longer) {
      if (units.containsKey(longer)) {
        padded.add(longer);
      }
    }
    return padded.size() == 1 ? Optional.of(padded.get(0)) : Optional.empty();
  }

  /** Codes of units that have or had a name, whatever its case and accents. */
  Set<String> codesNamed(String name) {
    return codesByName.getOrDefault(NameFold.fold(name), Set.of());
  }

  /** Whether a unit's parent has or had a name. */
  boolean isChildOf(String code, String parentName) {
    String parent = units.get(code).parentCode();
    return parent != null
        && parentsByName.getOrDefault(NameFold.fold(parentName), Set.of()).contains(parent);
  }

  /** The longest registered code of the level above that a code starts with. */
  Optional<String> findParentByPrefix(String code) {
    return parentNames.keySet().stream()
        .filter(parent -> code.length() > parent.length() && code.startsWith(parent))
        .max(Comparator.comparingInt(String::length));
  }

  boolean hasParent(String code) {
    return parentNames.containsKey(code);
  }

  Optional<String> findParentName(String code) {
    return Optional.ofNullable(parentNames.get(code));
  }

  Collection<Entry> units() {
    return units.values();
  }

  /** Where the units must lie, as far as seats tell; empty if too few are known. */
  Optional<Envelope> findReach() {
    if (seatCount < SEATS_NEEDED) {
      return Optional.empty();
    }
    Envelope reach = new Envelope(seats);
    reach.expandBy(MARGIN_DEGREES);
    return Optional.of(reach);
  }
}
