package org.brecha.layer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brecha.indicator.IndicatorFacts;
import org.brecha.indicator.IndicatorRecord;
import org.brecha.indicator.ObservationColumns;
import org.brecha.indicator.ObservationColumns.Scope;
import org.brecha.indicator.ObservationColumns.Status;
import org.brecha.prevention.ProgrammeRecord;
import org.brecha.territory.CountryRecord;
import org.brecha.territory.NeighbourRecord;
import org.brecha.territory.PopulationColumns;
import org.brecha.territory.SourceRecord;
import org.brecha.territory.TerritoryFacts;
import org.brecha.territory.UnitChangeRecord;
import org.brecha.territory.UnitRecord;

/** Writes small sets of facts for one rule at a time. Units stand on points in a row. */
final class FactsOf {

  static final SourceRecord FILE = new SourceRecord("Data file", 1);
  static final SourceRecord REPORT = new SourceRecord("Report", 2);
  static final SourceRecord PRESS = new SourceRecord("Press", 3);

  private final List<UnitRecord> units = new ArrayList<>();
  private final List<UnitChangeRecord> changes = new ArrayList<>();
  private final PopulationColumns.Builder population = new PopulationColumns.Builder();
  private final ObservationColumns.Builder observations = new ObservationColumns.Builder();
  private final List<ProgrammeRecord> programmes = new ArrayList<>();
  private final List<NeighbourRecord> neighbours = new ArrayList<>();

  FactsOf unit(String code) {
    return unit(code, null, null);
  }

  /** Level by the length of the code: one letter a province, three a canton, five a district. */
  FactsOf unit(String code, LocalDate from, LocalDate to) {
    int level = (code.length() + 1) / 2;
    String parent = level == 1 ? null : code.substring(0, level == 2 ? 1 : 3);
    units.add(
        new UnitRecord(
            "XA",
            level,
            code,
            "Unit " + code,
            "unit",
            parent,
            null,
            null,
            -84.0 + units.size() / 10.0,
            9.0,
            from,
            to,
            "Gazetteer"));
    return this;
  }

  FactsOf split(String part, String origin) {
    changes.add(new UnitChangeRecord("XA", part, "split", origin, "some day"));
    return this;
  }

  FactsOf merge(String whole, String... parts) {
    for (String part : parts) {
      changes.add(new UnitChangeRecord("XA", whole, "merge", part, "some day"));
    }
    return this;
  }

  /** Two units that share a land border. */
  FactsOf border(String one, String other) {
    neighbours.add(new NeighbourRecord("XA", one, other, "Listed by hand"));
    return this;
  }

  FactsOf people(String code, int year, String series, long persons) {
    population.add("XA", code, year, series, persons, FILE);
    return this;
  }

  FactsOf cases(String code, int year, int cases, SourceRecord source) {
    return seen(
        code, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), cases, Scope.WHOLE, source);
  }

  FactsOf cases(String code, int year, int cases) {
    return cases(code, year, cases, FILE);
  }

  FactsOf seen(
      String code, LocalDate start, LocalDate end, int cases, Scope scope, SourceRecord source) {
    int level = code == null ? 2 : (code.length() + 1) / 2;
    observations.add(
        "XA", level, code, "homicide", start, end, Status.OBSERVED, "count", cases, scope, source);
    return this;
  }

  FactsOf said(String code, int year, Status status, SourceRecord source) {
    observations.add(
        "XA",
        (code.length() + 1) / 2,
        code,
        "homicide",
        LocalDate.of(year, 1, 1),
        LocalDate.of(year + 1, 1, 1),
        status,
        "count",
        Double.NaN,
        Scope.WHOLE,
        source);
    return this;
  }

  FactsOf rate(String code, int year, double rate) {
    observations.add(
        "XA",
        2,
        code,
        "homicide",
        LocalDate.of(year, 1, 1),
        LocalDate.of(year + 1, 1, 1),
        Status.OBSERVED,
        "rate",
        rate,
        Scope.WHOLE,
        FILE);
    return this;
  }

  FactsOf programme(
      String code,
      String nature,
      String scope,
      LocalDate start,
      LocalDate end,
      String status,
      String... inUnits) {
    programmes.add(programmeOf(code, nature, scope, start, end, status, inUnits));
    return this;
  }

  static ProgrammeRecord programmeOf(
      String code,
      String nature,
      String scope,
      LocalDate start,
      LocalDate end,
      String status,
      String... inUnits) {
    return new ProgrammeRecord(
        code,
        code,
        code,
        List.of("XA"),
        "MIN",
        "Ministerio",
        "Ministry",
        null,
        null,
        "programme",
        nature.equals("prevention") ? "primary" : null,
        nature,
        null,
        null,
        start,
        end,
        status,
        scope,
        null,
        null,
        null,
        null,
        null,
        "Register",
        Arrays.stream(inUnits).map(unit -> "XA-" + unit).toList());
  }

  Facts facts() {
    return new Facts(
        new TerritoryFacts(
            List.of(new CountryRecord("XA", "A", "A")),
            units,
            changes,
            List.of(),
            neighbours,
            population.build()),
        new IndicatorFacts(
            List.of(
                new IndicatorRecord(
                    "homicide", "Homicidio", "Homicide", "", "", "count", false, 1)),
            observations.build()),
        programmes,
        List.of());
  }

  /** The table of one level and year. */
  Row row(int level, int year, String unit) {
    Layer gap =
        SnapshotAssembly.assemble(facts(), Instant.EPOCH)
            .findLayer("coverage_gap_adm" + level)
            .orElseThrow();
    return new Row(gap.table(new Slice("homicide", Period.year(year))), "XA-" + unit);
  }

  /** One row, by names of fields. */
  record Row(FeatureTable table, String unit) {
    Object get(String field) {
      int f = table.fieldIndex(field);
      if (f < 0) {
        throw new IllegalArgumentException("no field " + field);
      }
      return table.value(MiniAtlas.rowOf(table, unit), f);
    }

    Row of(String other) {
      return new Row(table, "XA-" + other);
    }
  }
}
