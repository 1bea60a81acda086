package org.brecha.layer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.brecha.indicator.IndicatorRecord;
import org.brecha.indicator.ObservationColumns;

/** Shows a {@link Judgement} as the columns of {@link GapFields#ALL}. */
final class GapTable {

  private final LevelUnits units;
  private final UnitColumns unitColumns;
  private final ObservationColumns observations;

  GapTable(LevelUnits units, UnitColumns unitColumns, ObservationColumns observations) {
    this.units = units;
    this.unitColumns = unitColumns;
    this.observations = observations;
  }

  FeatureTable of(IndicatorRecord indicator, Slice slice, Judgement j, int geometryCount) {
    Map<String, IntFunction<Object>> columns = new HashMap<>();
    putFigures(columns, slice, j);
    putProgrammes(columns, j.programmes);
    columns.put("supply_per_100k", number(j.supplyPer100k));
    columns.put("need", number(j.need));
    columns.put("supply", number(j.supply));
    columns.put("gap", number(j.gap));
    columns.put("gap_class", row -> lowerCase(j.gapClass[row]));
    columns.put("gap_status", row -> j.gapStatus[row]);
    columns.put("reported_crime", row -> indicator.reportedCrime());
    columns.putAll(CertaintyColumns.of(j));
    columns.putAll(SupplyColumns.of(j));
    columns.putAll(HotspotColumns.of(j));
    List<LayerField> fields = GapFields.ALL;
    List<IntFunction<Object>> values =
        fields.stream().map(field -> column(field.name(), columns)).toList();
    return new FeatureTable(
        slice, fields, unitColumns.featureIds(), units.geometryOf(), geometryCount, values);
  }

  private IntFunction<Object> column(String name, Map<String, IntFunction<Object>> columns) {
    Object[] own = unitColumns.column(name);
    return own != null ? row -> own[row] : columns.getOrDefault(name, row -> null);
  }

  private void putFigures(Map<String, IntFunction<Object>> columns, Slice slice, Judgement j) {
    PeriodFigures figures = j.figures;
    PeriodFigures.Year newest = figures.newest();
    String period = slice.period().text();
    columns.put("indicator", row -> slice.indicator());
    columns.put("period", row -> period);
    columns.put("count", row -> figures.observed(row) ? figures.count[row] : null);
    columns.put("population", row -> figures.peopleKnown(row) ? figures.people(row) : null);
    columns.put("rate_per_100k", number(j.rates.rate));
    columns.put("rate_lower", number(j.rates.lower));
    columns.put("rate_upper", number(j.rates.upper));
    columns.put("rate_status", row -> j.rates.status[row].text());
    columns.put("rate_source", row -> source(figures, row));
    columns.put(
        "population_year",
        row -> figures.peopleKnown(row) ? (long) newest.people().year[row] : null);
    columns.put(
        "population_series", row -> figures.peopleKnown(row) ? newest.people().series[row] : null);
    columns.put("population_status", row -> populationStatus(figures, row));
    columns.put("count_status", row -> figures.status[row].text());
    columns.put("count_method", row -> figures.observed(row) ? figures.method[row].text() : null);
    columns.put(
        "count_unassigned", row -> figures.unassigned(row) >= 0 ? figures.unassigned(row) : null);
    String[] splits = splitOffAfter(slice.period().start());
    columns.put("split_off_later", row -> splits[row]);
  }

  private static void putProgrammes(
      Map<String, IntFunction<Object>> columns, ProgrammeReach.InPeriod programmes) {
    columns.put("programmes_active", registered(programmes, programmes.active));
    columns.put("programme_codes", row -> programmes.codes[row]);
    columns.put("programme_status", row -> programmeStatus(programmes, row));
    columns.put("programmes_national", registered(programmes, programmes.national));
    columns.put("programmes_wider", registered(programmes, programmes.wider));
    columns.put("programmes_coordination", registered(programmes, programmes.coordination));
    columns.put("programmes_uncertain", registered(programmes, programmes.uncertain));
  }

  /** A column of numbers; NaN and what has no end are null. */
  static IntFunction<Object> number(double[] values) {
    return row -> Double.isFinite(values[row]) ? values[row] : null;
  }

  static String lowerCase(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  private static IntFunction<Object> registered(ProgrammeReach.InPeriod programmes, int[] values) {
    return row -> programmes.registerExists[row] ? (long) values[row] : null;
  }

  /** Sources of all years, or of the figure that does not fit the period. */
  private String source(PeriodFigures figures, int row) {
    Set<String> sources = new LinkedHashSet<>();
    for (PeriodFigures.Year year : figures.years) {
      YearCounts counts = year.counts();
      if (counts.source[row] >= 0) {
        sources.add(observations.sources().get(counts.source[row]).citation());
      } else if (counts.otherPeriod[row] >= 0) {
        sources.add(otherFigure(counts.otherPeriod[row]));
      }
    }
    return sources.isEmpty() ? null : String.join("; ", sources);
  }

  private String otherFigure(int observation) {
    Period period =
        new Period(
            LocalDate.ofEpochDay(observations.startDay(observation)),
            LocalDate.ofEpochDay(observations.endDay(observation)));
    return period.text()
        + ": "
        + Math.round(observations.amount(observation))
        + " ("
        + observations.sources().get(observations.source(observation)).citation()
        + ")";
  }

  private static String programmeStatus(ProgrammeReach.InPeriod programmes, int row) {
    if (!programmes.registerExists[row]) {
      return "not_reported";
    }
    return programmes.active[row] > 0 ? "active" : "none_registered";
  }

  private static String populationStatus(PeriodFigures figures, int row) {
    if (figures.peopleKnown(row)) {
      return "known";
    }
    boolean otherTerritory = false;
    boolean tooFar = false;
    for (PeriodFigures.Year year : figures.years) {
      otherTerritory |= year.people().otherTerritory[row];
      tooFar |= year.people().tooFar[row];
    }
    if (otherTerritory) {
      return "other_territory";
    }
    return tooFar ? "more_than_3_years_off" : "not_known";
  }

  private String[] splitOffAfter(LocalDate start) {
    String[] splits = new String[units.size()];
    for (int row = 0; row < splits.length; row++) {
      int origin = units.splitFrom(row);
      LocalDate since = units.unit(row).validFrom();
      if (origin >= 0 && since != null && since.isAfter(start)) {
        String code = units.unit(row).publicCode();
        splits[origin] = splits[origin] == null ? code : splits[origin] + ";" + code;
      }
    }
    return splits;
  }
}
