package org.brecha.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brecha.indicator.IndicatorFacts;
import org.brecha.indicator.ObservationColumns;
import org.brecha.indicator.ObservationColumns.Scope;
import org.brecha.indicator.ObservationColumns.Status;
import org.brecha.territory.PopulationColumns;
import org.brecha.territory.SourceRecord;
import org.brecha.territory.TerritoryFacts;
import org.brecha.territory.UnitChangeRecord;
import org.brecha.territory.UnitRecord;

/**
 * Gives a merged unit the years before its merger: the figures of the units that went into it,
 * added up. Only where one source has all of them; a sum with a suppressed part is suppressed. In
 * the year of the merger what the source lists under the new code belongs to the sum, and without
 * all of the old units that year is not known.
 */
final class Mergers {

  private final Map<String, UnitRecord> unitOf = new HashMap<>();

  /** Units that went into a merged one, by its public code. */
  private final Map<String, Set<String>> partsOf = new TreeMap<>();

  /** A count that the parts may be added up for. */
  private record Question(
      String merged, String indicator, int startDay, int endDay, SourceRecord source) {}

  private Mergers(TerritoryFacts territory) {
    territory.units().forEach(unit -> unitOf.put(unit.publicCode(), unit));
    for (UnitChangeRecord change : territory.changes()) {
      UnitRecord merged = unitOf.get(change.country() + "-" + change.newCode());
      if (change.kind().equals("merge") && merged != null && merged.validFrom() != null) {
        partsOf
            .computeIfAbsent(merged.publicCode(), k -> new HashSet<>())
            .add(change.country() + "-" + change.parentCode());
      }
    }
  }

  /** The facts with the sums of merged units among them; the same facts if nothing merged. */
  static Facts addSums(Facts facts) {
    TerritoryFacts t = facts.territory();
    Mergers mergers = new Mergers(t);
    if (mergers.partsOf.isEmpty()) {
      return facts;
    }
    return new Facts(
        new TerritoryFacts(
            t.countries(),
            t.units(),
            t.changes(),
            t.editions(),
            t.neighbours(),
            mergers.people(t.population())),
        new IndicatorFacts(
            facts.indicators().indicators(), mergers.counts(facts.indicators().observations())),
        facts.programmes(),
        facts.files());
  }

  private Map<String, String> mergedOf() {
    Map<String, String> mergedOf = new HashMap<>();
    partsOf.forEach((merged, parts) -> parts.forEach(part -> mergedOf.put(part, merged)));
    return mergedOf;
  }

  private ObservationColumns counts(ObservationColumns observations) {
    Map<String, String> mergedOf = mergedOf();
    Map<Question, Map<String, Integer>> rowsOf = new LinkedHashMap<>();
    for (int row = 0; row < observations.size(); row++) {
      String unit =
          observations.unit(row) < 0 ? null : observations.units().get(observations.unit(row));
      String merged = partsOf.containsKey(unit) ? unit : mergedOf.get(unit);
      if (merged != null && isBeforeMerger(observations, row, merged)) {
        Question question =
            new Question(
                merged,
                observations.indicators().get(observations.indicator(row)),
                observations.startDay(row),
                observations.endDay(row),
                observations.sources().get(observations.source(row)));
        rowsOf.computeIfAbsent(question, k -> new TreeMap<>()).put(unit, row);
      }
    }
    Set<Integer> replaced = new HashSet<>();
    rowsOf.forEach(
        (question, rows) -> {
          Integer own = rows.get(question.merged());
          if (own != null && rows.size() > 1) {
            replaced.add(own);
          }
        });
    ObservationColumns.Builder all = new ObservationColumns.Builder();
    for (int row = 0; row < observations.size(); row++) {
      if (!replaced.contains(row)) {
        copy(observations, row, all);
      }
    }
    rowsOf.forEach(
        (question, rows) -> {
          if (rows.keySet().containsAll(partsOf.get(question.merged()))) {
            add(question, observations, new ArrayList<>(rows.values()), all);
          }
        });
    return all.build();
  }

  private boolean isBeforeMerger(ObservationColumns observations, int row, String merged) {
    return observations.scope(row) == Scope.WHOLE
        && observations.measure(row).equals("count")
        && LocalDate.ofEpochDay(observations.startDay(row))
            .isBefore(unitOf.get(merged).validFrom());
  }

  private void add(
      Question question,
      ObservationColumns observations,
      List<Integer> rows,
      ObservationColumns.Builder all) {
    boolean observed = rows.stream().allMatch(row -> observations.status(row) == Status.OBSERVED);
    boolean hidden = rows.stream().anyMatch(row -> observations.status(row) == Status.SUPPRESSED);
    if (!observed && !hidden) {
      return;
    }
    UnitRecord merged = unitOf.get(question.merged());
    all.add(
        merged.country(),
        merged.level(),
        merged.code(),
        question.indicator(),
        LocalDate.ofEpochDay(question.startDay()),
        LocalDate.ofEpochDay(question.endDay()),
        observed ? Status.OBSERVED : Status.SUPPRESSED,
        "count",
        observed ? rows.stream().mapToDouble(observations::amount).sum() : Double.NaN,
        Scope.WHOLE,
        question.source());
  }

  private static void copy(ObservationColumns from, int row, ObservationColumns.Builder to) {
    String unit = from.unit(row) < 0 ? null : from.units().get(from.unit(row));
    to.add(
        from.country(row),
        from.level(row),
        unit == null ? null : unit.substring(from.country(row).length() + 1),
        from.indicators().get(from.indicator(row)),
        LocalDate.ofEpochDay(from.startDay(row)),
        LocalDate.ofEpochDay(from.endDay(row)),
        from.status(row),
        from.measure(row),
        from.amount(row),
        from.scope(row),
        from.sources().get(from.source(row)));
  }

  private PopulationColumns people(PopulationColumns population) {
    Map<String, String> mergedOf = mergedOf();
    Map<List<Object>, Map<String, Integer>> rowsOf = new LinkedHashMap<>();
    PopulationColumns.Builder all = new PopulationColumns.Builder();
    for (int row = 0; row < population.size(); row++) {
      String unit = population.units().get(population.unit(row));
      String merged = partsOf.containsKey(unit) ? unit : mergedOf.get(unit);
      String series = population.seriesNames().get(population.series(row));
      if (merged != null) {
        rowsOf
            .computeIfAbsent(List.of(merged, series, population.year(row)), k -> new TreeMap<>())
            .put(unit, row);
      }
      int dash = unit.indexOf('-');
      all.add(
          unit.substring(0, dash),
          unit.substring(dash + 1),
          population.year(row),
          series,
          population.persons(row),
          population.sources().get(population.source(row)));
    }
    rowsOf.forEach(
        (key, rows) -> {
          UnitRecord merged = unitOf.get((String) key.get(0));
          if (!rows.containsKey(merged.publicCode())
              && rows.keySet().containsAll(partsOf.get(merged.publicCode()))) {
            int any = rows.values().iterator().next();
            all.add(
                merged.country(),
                merged.code(),
                (Integer) key.get(2),
                (String) key.get(1),
                rows.values().stream().mapToLong(population::persons).sum(),
                population.sources().get(population.source(any)));
          }
        });
    return all.build();
  }
}
