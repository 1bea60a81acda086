package org.brecha.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.brecha.prevention.ProgrammeRecord;

/**
 * Which programmes reach which units of one level. A located programme reaches the units it names
 * and every unit above them; for a unit below it is counted as wider, for nobody knows whether it
 * gets there. National ones are counted apart, and control is no prevention. Immutable and
 * thread-safe.
 */
final class ProgrammeReach {

  private final LevelUnits units;
  private final List<ProgrammeRecord> programmes;
  private final int[][] rowsOf;
  private final boolean[][] wholeOf;
  private final int[][] widerRowsOf;
  private final Set<String> countriesWithRegister = new HashSet<>();

  /** Programmes in one period; arrays by row of the level. */
  static final class InPeriod {
    final int[] active;
    final int[] coordination;
    final int[] uncertain;
    final int[] wider;
    final int[] national;
    final String[] codes;

    /** Sum of the {@link SupplyWeights weights} of the active programmes. */
    final double[] score;

    /** Share of what should be known of the active and uncertain programmes; NaN for none. */
    final double[] quality;

    /** Type and group of which there are too many to be chance, or null. */
    final String[] duplicates;

    final boolean[] registerExists;

    private InPeriod(int size) {
      active = new int[size];
      coordination = new int[size];
      uncertain = new int[size];
      wider = new int[size];
      national = new int[size];
      codes = new String[size];
      score = new double[size];
      quality = new double[size];
      duplicates = new String[size];
      registerExists = new boolean[size];
    }
  }

  /**
   * @param all the units of every level, to climb from a unit to the one above
   */
  ProgrammeReach(LevelUnits units, Map<Integer, LevelUnits> all, List<ProgrammeRecord> programmes) {
    this.units = units;
    this.programmes = programmes.stream().sorted((a, b) -> a.code().compareTo(b.code())).toList();
    Map<String, List<Integer>> rowsBelow = rowsBelowByUnit(all);
    rowsOf = new int[programmes.size()][];
    wholeOf = new boolean[programmes.size()][];
    widerRowsOf = new int[programmes.size()][];
    for (int p = 0; p < rowsOf.length; p++) {
      ProgrammeRecord programme = this.programmes.get(p);
      countriesWithRegister.addAll(programme.countries());
      Map<Integer, Boolean> rows = new TreeMap<>();
      Set<Integer> wider = new HashSet<>();
      for (String unit : programme.units()) {
        int row = climb(unit, all);
        if (row >= 0) {
          rows.merge(row, units.rowOf(unit) == row, Boolean::logicalOr);
        } else {
          wider.addAll(rowsBelow.getOrDefault(unit, List.of()));
        }
      }
      wider.removeAll(rows.keySet());
      rowsOf[p] = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
      wholeOf[p] = new boolean[rowsOf[p].length];
      for (int i = 0; i < rowsOf[p].length; i++) {
        wholeOf[p][i] = rows.get(rowsOf[p][i]);
      }
      widerRowsOf[p] = wider.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private int climb(String unit, Map<Integer, LevelUnits> all) {
    String code = unit;
    for (int level = 3; level >= units.level(); level--) {
      LevelUnits here = all.get(level);
      int row = here == null ? -1 : here.rowOf(code);
      if (row >= 0 && level == units.level()) {
        return row;
      }
      if (row >= 0) {
        code = here.unit(row).publicParentCode();
      }
    }
    return -1;
  }

  private Map<String, List<Integer>> rowsBelowByUnit(Map<Integer, LevelUnits> all) {
    Map<String, List<Integer>> below = new TreeMap<>();
    for (int row = 0; row < units.size(); row++) {
      String code = units.unit(row).publicParentCode();
      for (int level = units.level() - 1; level >= 1 && code != null; level--) {
        below.computeIfAbsent(code, k -> new ArrayList<>()).add(row);
        LevelUnits above = all.get(level);
        int parent = above == null ? -1 : above.rowOf(code);
        code = parent < 0 ? null : above.unit(parent).publicParentCode();
      }
    }
    return below;
  }

  InPeriod in(Period period) {
    InPeriod found = new InPeriod(units.size());
    Map<String, Integer> national = new TreeMap<>();
    Map<Integer, Map<String, Integer>> groups = new TreeMap<>();
    for (int p = 0; p < rowsOf.length; p++) {
      ProgrammeRecord programme = programmes.get(p);
      Activity activity = Activity.of(programme, period);
      if (activity == Activity.INACTIVE || programme.nature().equals("control")) {
        continue;
      }
      boolean prevention = programme.nature().equals("prevention");
      if (prevention && activity == Activity.ACTIVE && programme.scope().equals("national")) {
        programme.countries().forEach(country -> national.merge(country, 1, Integer::sum));
      }
      for (int i = 0; i < rowsOf[p].length; i++) {
        int row = rowsOf[p][i];
        if (prevention) {
          addPrevention(found, programme, activity, row, wholeOf[p][i], groups);
        } else if (activity == Activity.ACTIVE) {
          found.coordination[row]++;
        }
      }
      if (prevention && activity == Activity.ACTIVE) {
        for (int row : widerRowsOf[p]) {
          found.wider[row]++;
        }
      }
    }
    for (int row = 0; row < units.size(); row++) {
      String country = units.unit(row).country();
      found.registerExists[row] = countriesWithRegister.contains(country);
      found.national[row] = national.getOrDefault(country, 0);
      int programmesHere = found.active[row] + found.uncertain[row];
      found.quality[row] /= (double) SupplyWeights.THINGS_TO_KNOW * programmesHere;
    }
    groups.forEach((row, counts) -> found.duplicates[row] = duplicates(counts));
    return found;
  }

  private static void addPrevention(
      InPeriod found,
      ProgrammeRecord programme,
      Activity activity,
      int row,
      boolean wholeUnit,
      Map<Integer, Map<String, Integer>> groups) {
    found.quality[row] += SupplyWeights.knowledge(programme, wholeUnit);
    if (activity == Activity.UNCERTAIN) {
      found.uncertain[row]++;
      return;
    }
    found.active[row]++;
    found.score[row] += SupplyWeights.weight(programme, wholeUnit);
    found.codes[row] =
        found.codes[row] == null ? programme.code() : found.codes[row] + ";" + programme.code();
    for (String group : SupplyWeights.groups(programme)) {
      groups
          .computeIfAbsent(row, r -> new TreeMap<>())
          .merge(programme.type() + " " + group, 1, Integer::sum);
    }
  }

  private static String duplicates(Map<String, Integer> counts) {
    String text =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= SupplyWeights.DUPLICATE_FROM)
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? null : text;
  }
}
