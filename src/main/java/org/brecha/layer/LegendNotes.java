package org.brecha.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.brecha.indicator.IndicatorRecord;
import org.brecha.territory.SourceRecord;

/** What a reader of a map must know beside its classes. */
final class LegendNotes {

  private static final int MOST_SOURCES = 6;

  private LegendNotes() {}

  static List<Words> ofBoundaries(LevelUnits units) {
    Words drawn = LevelWords.drawnAs(units);
    return drawn.en().isEmpty() ? List.of() : List.of(drawn);
  }

  static List<Words> ofFigures(
      LevelUnits units, IndicatorRecord indicator, Judgement judged, List<SourceRecord> sources) {
    List<Words> notes = new ArrayList<>();
    addDenominators(units, judged, notes);
    addUnassignedAndSplits(units, judged, notes);
    addLaterSplits(units, judged.figures.years.get(0).counts().year, notes);
    addNationalProgrammes(units, judged, notes);
    if (indicator.reportedCrime()) {
      notes.add(
          new Words(
              "Delitos denunciados: si más personas denuncian, la tasa sube aunque no haya más"
                  + " delitos.",
              "Reported crime: when more people report, the rate rises even without more crime."));
    }
    notes.add(
        new Words(
            "Las tasas de pocos casos varían mucho de un año a otro: véanse los límites del 95 %.",
            "Rates of few cases change a lot from year to year: see the 95 % limits."));
    addSources(judged, sources, notes);
    notes.addAll(ofBoundaries(units));
    return notes;
  }

  private static void addDenominators(LevelUnits units, Judgement judged, List<Words> notes) {
    Map<String, SortedSet<Integer>> yearsOf = new TreeMap<>();
    SortedSet<Integer> yearsOfCases = new TreeSet<>();
    for (PeriodFigures.Year year : judged.figures.years) {
      yearsOfCases.add(year.counts().year);
      Denominators.Chosen people = year.people();
      for (int row = 0; row < units.size(); row++) {
        if (year.counts().observed(row) && people.known(row)) {
          String key = units.unit(row).country() + ": " + people.series[row];
          yearsOf.computeIfAbsent(key, k -> new TreeSet<>()).add(people.year[row]);
        }
      }
    }
    String cases = String.join(", ", yearsOfCases.stream().map(String::valueOf).toList());
    yearsOf.forEach(
        (series, years) -> {
          String list = String.join(", ", years.stream().map(String::valueOf).toList());
          boolean sameYear = years.equals(yearsOfCases);
          notes.add(
              new Words(
                  "Población "
                      + series
                      + " ("
                      + list
                      + ")"
                      + (sameYear ? "." : "; casos de " + cases + "."),
                  "Population "
                      + series
                      + " ("
                      + list
                      + ")"
                      + (sameYear ? "." : "; cases of " + cases + ".")));
        });
  }

  private static void addUnassignedAndSplits(
      LevelUnits units, Judgement judged, List<Words> notes) {
    Map<String, Long> unassigned = new TreeMap<>();
    SortedSet<String> merged = new TreeSet<>();
    for (int row = 0; row < units.size(); row++) {
      if (judged.figures.unassigned(row) > 0) {
        unassigned.put(units.unit(row).country(), judged.figures.unassigned(row));
      }
      if (judged.figures.method[row] == YearCounts.Method.WITH_LATER_SPLIT) {
        merged.add(units.unit(row).name());
      }
    }
    unassigned.forEach(
        (country, cases) ->
            notes.add(
                new Words(
                    country
                        + ": sumas de las unidades menores; "
                        + cases
                        + " casos sin unidad conocida no están incluidos.",
                    country
                        + ": sums of the smaller units; "
                        + cases
                        + " cases without a known unit are not included.")));
    if (!merged.isEmpty()) {
      String names = String.join(", ", merged);
      notes.add(
          new Words(
              "Con los casos de la parte que se separó, como su población: " + names + ".",
              "With the cases of the part that was carved out, as in their population: "
                  + names
                  + "."));
    }
  }

  /** The map draws the units of today: some were larger in an earlier year. */
  private static void addLaterSplits(LevelUnits units, int year, List<Words> notes) {
    SortedSet<String> origins = new TreeSet<>();
    for (int row = 0; row < units.size(); row++) {
      LocalDate since = units.unit(row).validFrom();
      if (units.splitFrom(row) >= 0 && since != null && since.isAfter(LocalDate.of(year, 1, 1))) {
        origins.add(units.unit(units.splitFrom(row)).name());
      }
    }
    if (!origins.isEmpty()) {
      String names = String.join(", ", origins);
      notes.add(
          new Words(
              "Los límites dibujados son los de hoy; en "
                  + year
                  + " estas unidades incluían otra que se separó después: "
                  + names
                  + ".",
              "The boundaries drawn are those of today; in "
                  + year
                  + " these units included another that was carved out later: "
                  + names
                  + "."));
    }
  }

  private static void addNationalProgrammes(LevelUnits units, Judgement judged, List<Words> notes) {
    Map<String, Integer> national = new TreeMap<>();
    for (int row = 0; row < units.size(); row++) {
      if (judged.programmes.national[row] > 0) {
        national.put(units.unit(row).country(), judged.programmes.national[row]);
      }
    }
    if (!national.isEmpty()) {
      String list =
          String.join(
              ", ",
              national.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
      notes.add(
          new Words(
              "Programas nacionales activos, contados aparte de los ubicados: " + list + ".",
              "Active national programmes, counted apart from the located ones: " + list + "."));
    }
  }

  private static void addSources(Judgement judged, List<SourceRecord> sources, List<Words> notes) {
    Map<String, Integer> used = new TreeMap<>();
    for (PeriodFigures.Year year : judged.figures.years) {
      for (int source : year.counts().source) {
        if (source >= 0) {
          used.merge(sources.get(source).citation(), 1, Integer::sum);
        }
      }
    }
    List<String> most =
        used.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SOURCES)
            .map(Map.Entry::getKey)
            .toList();
    if (!most.isEmpty()) {
      String list = String.join("; ", most);
      String more = used.size() > MOST_SOURCES ? " …" : "";
      notes.add(new Words("Fuentes: " + list + more, "Sources: " + list + more));
    }
  }
}
