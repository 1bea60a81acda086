package org.brecha.layer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.brecha.indicator.IndicatorRecord;
import org.brecha.indicator.ObservationColumns;

/** Writes a {@link Judgement} into the columns of {@link GapFields#ALL}. */
final class GapTable {

  private final LevelUnits units;
  private final UnitColumns unitColumns;
  private final ObservationColumns observations;
  private final Object[] nothing;

  GapTable(LevelUnits units, UnitColumns unitColumns, ObservationColumns observations) {
    this.units = units;
    this.unitColumns = unitColumns;
    this.observations = observations;
    this.nothing = new Object[units.size()];
  }

  FeatureTable of(IndicatorRecord indicator, Slice slice, Judgement j, int geometryCount) {
    Map<String, Object[]> columns = new HashMap<>();
    YearCounts counts = j.counts;
    Denominators.Chosen people = j.denominators;
    String period = slice.period().text();
    columns.put("indicator", column(row -> slice.indicator()));
    columns.put("period", column(row -> period));
    columns.put("count", column(row -> counts.observed(row) ? j.count[row] : null));
    columns.put("population", column(row -> people.known(row) ? people.persons[row] : null));
    columns.put("rate_per_100k", numbers(j.rate));
    columns.put("rate_lower", numbers(j.lower));
    columns.put("rate_upper", numbers(j.upper));
    columns.put("rate_status", column(row -> j.rateStatus[row].text()));
    columns.put("rate_source", column(row -> source(counts, row)));
    columns.put(
        "programmes_active",
        column(row -> j.programmes.registerExists[row] ? (long) j.programmes.active[row] : null));
    columns.put("programme_codes", column(row -> j.programmes.codes[row]));
    columns.put("programme_status", column(row -> programmeStatus(j.programmes, row)));
    columns.put("supply_per_100k", numbers(j.supplyPer100k));
    columns.put("need", numbers(j.need));
    columns.put("supply", numbers(j.supply));
    columns.put("gap", numbers(j.gap));
    columns.put(
        "gap_class",
        column(
            row ->
                j.gapClass[row] == null ? null : j.gapClass[row].name().toLowerCase(Locale.ROOT)));
    columns.put("gap_status", column(row -> j.gapStatus[row]));
    columns.put(
        "population_year", column(row -> people.known(row) ? (long) people.year[row] : null));
    columns.put("population_series", column(row -> people.known(row) ? people.series[row] : null));
    columns.put("population_status", column(row -> populationStatus(people, row)));
    columns.put("count_status", column(row -> counts.status[row].text()));
    columns.put("count_method", column(row -> counts.observed(row) ? j.method[row].text() : null));
    columns.put(
        "count_unassigned",
        column(row -> counts.unassigned[row] >= 0 ? counts.unassigned[row] : null));
    String[] splits = splitOffAfter(slice.period().start());
    columns.put("split_off_later", splits);
    columns.put("programmes_national", integers(j.programmes, j.programmes.national));
    columns.put("programmes_wider", integers(j.programmes, j.programmes.wider));
    columns.put("programmes_coordination", integers(j.programmes, j.programmes.coordination));
    columns.put("programmes_uncertain", integers(j.programmes, j.programmes.uncertain));
    columns.put("reported_crime", column(row -> indicator.reportedCrime()));
    List<LayerField> fields = GapFields.ALL;
    Object[][] values = new Object[fields.size()][];
    for (int f = 0; f < values.length; f++) {
      String name = fields.get(f).name();
      Object[] own = unitColumns.column(name);
      values[f] = own != null ? own : columns.getOrDefault(name, nothing);
    }
    return new FeatureTable(
        slice, fields, unitColumns.featureIds(), units.geometryOf(), geometryCount, values);
  }

  private Object[] column(IntFunction<Object> value) {
    Object[] column = new Object[units.size()];
    for (int row = 0; row < column.length; row++) {
      column[row] = value.apply(row);
    }
    return column;
  }

  private Object[] numbers(double[] values) {
    return column(row -> Double.isNaN(values[row]) ? null : values[row]);
  }

  private Object[] integers(ProgrammeReach.InPeriod programmes, int[] values) {
    return column(row -> programmes.registerExists[row] ? (long) values[row] : null);
  }

  private String source(YearCounts counts, int row) {
    if (counts.source[row] >= 0) {
      return observations.sources().get(counts.source[row]).citation();
    }
    int other = counts.otherPeriod[row];
    if (other < 0) {
      return null;
    }
    Period period =
        new Period(
            LocalDate.ofEpochDay(observations.startDay(other)),
            LocalDate.ofEpochDay(observations.endDay(other)));
    return period.text()
        + ": "
        + Math.round(observations.amount(other))
        + " ("
        + observations.sources().get(observations.source(other)).citation()
        + ")";
  }

  private static String programmeStatus(ProgrammeReach.InPeriod programmes, int row) {
    if (!programmes.registerExists[row]) {
      return "not_reported";
    }
    return programmes.active[row] > 0 ? "active" : "none_registered";
  }

  private static String populationStatus(Denominators.Chosen people, int row) {
    if (people.known(row)) {
      return "known";
    }
    if (people.otherTerritory[row]) {
      return "other_territory";
    }
    return people.tooFar[row] ? "more_than_3_years_off" : "not_known";
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
