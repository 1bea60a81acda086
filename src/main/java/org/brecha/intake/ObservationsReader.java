package org.brecha.intake;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brecha.indicator.ObservationPeriod;
import org.brecha.territory.PopulationSeries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads figures by unit, indicator and period: {@code country, unit_code, indicator, year} (or
 * {@code period} where it is a year), {@code count} or {@code value} with {@code unit}, {@code
 * source}, and where known {@code level, period, status, note, unit_name}. Rows of the indicator
 * {@code population} go to the population.
 */
@Component
class ObservationsReader implements FactsReader {

  private static final TableColumns COLUMNS =
      new TableColumns(
          List.of("country", "unit_code", "indicator", "source"),
          List.of("unit_name", "level", "year", "period", "count", "unit", "status", "note"),
          Map.of("value", "count", "amount", "count", "measure", "unit"));

  private final JdbcTemplate jdbc;

  ObservationsReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public FactKind kind() {
    return FactKind.OBSERVATIONS;
  }

  @Override
  public void read(IntakeRun run) throws IOException {
    JdbcClient client = JdbcClient.create(jdbc);
    Citations citations = new Citations(client);
    Reading reading =
        new Reading(
            new KnownUnits(client),
            new HashSet<>(client.sql("SELECT code FROM indicator").query(String.class).list()),
            new ObservationWriter(jdbc, run, citations),
            new PopulationWriter(jdbc, run, citations));
    new CsvTable(run, COLUMNS).forEachRow(reading::row);
    reading.observations.flush();
    reading.population.flush();
  }

  /** What the rows of one file are held against. */
  private record Reading(
      KnownUnits units,
      Set<String> indicators,
      ObservationWriter observations,
      PopulationWriter population) {

    void row(CsvRow row) {
      String country = row.country();
      String indicator = row.required("indicator", 80);
      String source = row.requiredOrGiven("source", 2000);
      ObservationPeriod period = period(row);
      if (country == null || indicator == null || source == null || period == null) {
        return;
      }
      if (indicator.equals("population")) {
        people(row, country, period, source);
        return;
      }
      Place place = place(row, country, period);
      ObservationValue value = ObservationValue.of(row);
      if (!indicators.contains(indicator)) {
        row.error(
            "indicator",
            "unknown-indicator",
            "no indicator is called '" + indicator + "': import indicators first");
      } else if (place != null && value != null) {
        observations.add(
            row,
            new ObservationRow(
                country,
                place.level,
                place.code,
                indicator,
                period,
                value.status(),
                value.measure(),
                value.amount(),
                place.scope,
                source,
                place.note));
      }
    }

    private void people(CsvRow row, String country, ObservationPeriod period, String source) {
      String code = row.required("unit_code", 16);
      Long persons = row.wholeNumber("count");
      if (code != null
          && persons != null
          && units.require(row, "unit_code", country, code) != null) {
        String series = PopulationSeries.of(country, source);
        population.add(row, country, code, period.start().getYear(), series, persons, source);
      }
    }

    private Place place(CsvRow row, String country, ObservationPeriod period) {
      String code = row.text("unit_code", 16);
      String word = row.text("level");
      LevelWord level = word == null ? null : LevelWord.of(country, word);
      if (word != null && level == null) {
        row.error("level", "unknown-level", "'" + word + "' is no level");
        return null;
      }
      if (code == null) {
        return unassigned(row, level);
      }
      KnownUnits.Known unit = units.require(row, "unit_code", country, code);
      if (unit == null) {
        return null;
      }
      if (level != null && (level.unassigned() || level.level() != unit.level())) {
        row.error(
            "level",
            "wrong-level",
            "says " + word + ", but " + country + "-" + code + " is of level " + unit.level());
        return null;
      }
      if (unit.validFrom() != null && !period.end().isAfter(unit.validFrom())) {
        row.warning(
            "unit_code",
            "before-unit",
            country + "-" + code + " begins on " + unit.validFrom() + ", the figure is older");
      }
      String scope = level != null && level.part() ? "part" : "whole";
      return new Place(unit.level(), code, scope, row.text("note", 1000));
    }

    /** A record without a unit is kept: units need not sum to their country. */
    private static Place unassigned(CsvRow row, LevelWord level) {
      if (level == null) {
        row.error("unit_code", "empty-cell", "without a code the row must say its level");
        return null;
      }
      String name = row.text("unit_name");
      String note = row.text("note");
      String words = name == null ? note : note == null ? name : name + "; " + note;
      return new Place(level.level(), null, "unassigned", words);
    }
  }

  private record Place(int level, String code, String scope, String note) {}

  private static ObservationPeriod period(CsvRow row) {
    Long year = row.wholeNumber("year");
    String words = row.text("period");
    if (year == null && words != null && words.matches("\\d{4}")) {
      year = Long.valueOf(words);
      words = null;
    }
    if (year == null) {
      if (row.text("year") == null) {
        row.error("year", "empty-cell", "must not be empty");
      }
      return null;
    }
    try {
      return ObservationPeriod.parse(Math.toIntExact(year), words);
    } catch (IllegalArgumentException | ArithmeticException e) {
      row.error("period", "bad-period", e.getMessage());
      return null;
    }
  }
}
