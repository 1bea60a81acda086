package org.brecha.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.brecha.territory.PopulationColumns;

/**
 * Finds the population at risk of every unit and year: one series for a country and map, the
 * nearest year of it, never more than {@value #MOST_YEARS_OFF} years away, and never one that is of
 * another territory than the count (a unit was carved out in between). Immutable and thread-safe.
 */
final class Denominators {

  static final int MOST_YEARS_OFF = 3;

  private static final long UNKNOWN = -1;

  private final LevelUnits units;
  private final Map<String, List<Series>> seriesOf = new TreeMap<>();
  private final Map<Integer, List<Integer>> carvedOutOf = new HashMap<>();

  /** Persons by year and row of one series in one country. */
  private record Series(String country, String name, NavigableMap<Integer, long[]> byYear) {}

  /** What a map divides by; arrays by row. */
  static final class Chosen {
    final long[] persons;
    final int[] year;
    final String[] series;
    final boolean[] tooFar;
    final boolean[] otherTerritory;

    /** Cases to add to a unit's own: of parts that the source counts apart, the population not. */
    final long[] casesOfParts;

    /** Whether there are such parts, were it with no case. */
    final boolean[] withParts;

    private Chosen(int size) {
      persons = new long[size];
      Arrays.fill(persons, UNKNOWN);
      year = new int[size];
      series = new String[size];
      tooFar = new boolean[size];
      otherTerritory = new boolean[size];
      casesOfParts = new long[size];
      withParts = new boolean[size];
    }

    boolean known(int row) {
      return persons[row] > 0;
    }
  }

  /**
   * @param finer the same one level down, summed where all units of a parent are known; or null
   */
  Denominators(LevelUnits units, PopulationColumns population, Denominators finer) {
    this.units = units;
    Map<String, Map<String, Series>> byCountry = new TreeMap<>();
    int[] rowOf = population.units().stream().mapToInt(units::rowOf).toArray();
    for (int i = 0; i < population.size(); i++) {
      int row = rowOf[population.unit(i)];
      if (row >= 0) {
        String name = population.seriesNames().get(population.series(i));
        series(byCountry, units.unit(row).country(), name, population.year(i))[row] =
            population.persons(i);
      }
    }
    if (finer != null) {
      sumFiner(finer, byCountry);
    }
    byCountry.forEach((country, named) -> seriesOf.put(country, List.copyOf(named.values())));
    for (int row = 0; row < units.size(); row++) {
      if (units.splitFrom(row) >= 0) {
        carvedOutOf.computeIfAbsent(units.splitFrom(row), k -> new ArrayList<>()).add(row);
      }
    }
  }

  private long[] series(
      Map<String, Map<String, Series>> byCountry, String country, String name, int year) {
    return byCountry
        .computeIfAbsent(country, k -> new TreeMap<>())
        .computeIfAbsent(name, k -> new Series(country, name, new TreeMap<>()))
        .byYear()
        .computeIfAbsent(
            year,
            k -> {
              long[] unknown = new long[units.size()];
              Arrays.fill(unknown, UNKNOWN);
              return unknown;
            });
  }

  private void sumFiner(Denominators finer, Map<String, Map<String, Series>> byCountry) {
    int[] parentOf = new int[finer.units.size()];
    for (int part = 0; part < parentOf.length; part++) {
      parentOf[part] = units.rowOf(finer.units.unit(part).publicParentCode());
    }
    finer.seriesOf.forEach(
        (country, all) ->
            all.forEach(
                s ->
                    s.byYear()
                        .forEach(
                            (year, parts) -> {
                              long[] sums = sums(finer.units, country, year, parts, parentOf);
                              if (Arrays.stream(sums).anyMatch(sum -> sum > 0)) {
                                long[] own = series(byCountry, country, s.name(), year);
                                for (int row = 0; row < own.length; row++) {
                                  own[row] = own[row] == UNKNOWN ? sums[row] : own[row];
                                }
                              }
                            })));
  }

  /** Sums of the parents all of whose units at mid-year are known, {@link #UNKNOWN} for others. */
  private long[] sums(LevelUnits parts, String country, int year, long[] persons, int[] parentOf) {
    LocalDate midYear = LocalDate.of(year, 7, 1);
    long[] sums = new long[units.size()];
    boolean[] broken = new boolean[units.size()];
    for (int part = 0; part < persons.length; part++) {
      int row = parentOf[part];
      if (row < 0 || !parts.unit(part).country().equals(country)) {
        continue;
      }
      int origin = parts.splitFrom(part);
      boolean insideItsOrigin =
          origin >= 0 && parentOf[origin] == row && persons[origin] != UNKNOWN;
      if (persons[part] != UNKNOWN) {
        sums[row] += persons[part];
      } else if (parts.unit(part).existedThroughout(midYear, midYear.plusDays(1))
          && !insideItsOrigin) {
        broken[row] = true;
      }
    }
    for (int row = 0; row < sums.length; row++) {
      if (broken[row] || sums[row] == 0) {
        sums[row] = UNKNOWN;
      }
    }
    return sums;
  }

  /**
   * The denominators for a map of the counts of one or several years together: one series for all.
   *
   * @param asOf day whose territories were counted: the people of parts carved out later are added
   * @return one for every year, in their order
   */
  List<Chosen> choose(List<YearCounts> years, LocalDate asOf) {
    List<Chosen> chosen = new ArrayList<>();
    years.forEach(year -> chosen.add(new Chosen(units.size())));
    seriesOf.forEach(
        (country, all) -> {
          List<Chosen> best = null;
          long bestScore = Long.MIN_VALUE;
          for (Series series : all) {
            List<Chosen> candidates = new ArrayList<>();
            long score = 0;
            for (YearCounts counts : years) {
              Chosen candidate = new Chosen(units.size());
              score += fill(series, counts, asOf, candidate);
              candidates.add(candidate);
            }
            if (score > bestScore) {
              best = candidates;
              bestScore = score;
            }
          }
          for (int y = 0; y < chosen.size(); y++) {
            copy(country, best.get(y), chosen.get(y));
          }
        });
    return chosen;
  }

  /**
   * @return more for every unit with a count that gets a rate, then for every other unit that gets
   *     a population, then for fewer years between count and population
   */
  private long fill(Series series, YearCounts counts, LocalDate asOf, Chosen into) {
    long rates = 0;
    long others = 0;
    long yearsOff = 0;
    for (int row = 0; row < units.size(); row++) {
      if (!units.unit(row).country().equals(series.country())) {
        continue;
      }
      boolean known = fillRow(series, counts, asOf, into, row);
      if (known) {
        yearsOff += Math.abs(into.year[row] - counts.year);
      }
      if (known && counts.observed(row)) {
        rates++;
      } else if (known) {
        others++;
      }
    }
    return (rates << 42) + (others << 21) - yearsOff;
  }

  private boolean fillRow(Series series, YearCounts counts, LocalDate asOf, Chosen into, int row) {
    boolean anyYear = false;
    for (int off = 0; off <= MOST_YEARS_OFF; off++) {
      for (int year = counts.year - off; year <= counts.year + off; year += Math.max(1, 2 * off)) {
        long[] persons = series.byYear().get(year);
        if (persons == null || persons[row] <= 0) {
          continue;
        }
        anyYear = true;
        if (makeSameTerritory(counts, persons, asOf, into, row)) {
          into.persons[row] = persons[row] + peopleOfLaterParts(persons, asOf, row);
          into.year[row] = year;
          into.series[row] = series.name();
          return true;
        }
      }
    }
    into.otherTerritory[row] = anyYear;
    into.tooFar[row] =
        !anyYear && series.byYear().values().stream().anyMatch(persons -> persons[row] > 0);
    return false;
  }

  /**
   * Whether count and population are of the same territory, if need be with the cases of parts that
   * were carved out and that the population still includes. A population that lacks a part which
   * the count may include is of another territory.
   */
  private boolean makeSameTerritory(
      YearCounts counts, long[] persons, LocalDate asOf, Chosen into, int row) {
    if (!counts.observed(row)) {
      return true;
    }
    long cases = 0;
    boolean withParts = false;
    for (int part : carvedOutOf.getOrDefault(row, List.of())) {
      if (units.beganAfter(part, asOf)) {
        continue;
      }
      boolean countedApart =
          counts.observed(part) || counts.status[part] == YearCounts.Status.SUPPRESSED;
      if (countedApart && persons[part] == UNKNOWN) {
        if (!counts.observed(part) || counts.source[part] != counts.source[row]) {
          return false;
        }
        cases += counts.count[part];
        withParts = true;
      } else if (!countedApart && persons[part] != UNKNOWN) {
        return false;
      }
    }
    into.casesOfParts[row] = cases;
    into.withParts[row] = withParts;
    return true;
  }

  /** People of parts that a unit's count holds already; those not told apart are in its own. */
  private long peopleOfLaterParts(long[] persons, LocalDate asOf, int row) {
    long people = 0;
    for (int part : carvedOutOf.getOrDefault(row, List.of())) {
      if (units.beganAfter(part, asOf)) {
        people += Math.max(0, persons[part]) + peopleOfLaterParts(persons, asOf, part);
      }
    }
    return people;
  }

  private void copy(String country, Chosen from, Chosen to) {
    for (int row = 0; row < units.size(); row++) {
      if (units.unit(row).country().equals(country)) {
        to.persons[row] = from.persons[row];
        to.year[row] = from.year[row];
        to.series[row] = from.series[row];
        to.tooFar[row] = from.tooFar[row];
        to.otherTerritory[row] = from.otherTerritory[row];
        to.casesOfParts[row] = from.casesOfParts[row];
        to.withParts[row] = from.withParts[row];
      }
    }
  }
}
