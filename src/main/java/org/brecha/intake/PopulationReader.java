package org.brecha.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brecha.territory.PopulationSeries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads people by unit and year: {@code country, unit_code, year, population, source} and, if the
 * source does not tell, {@code series}.
 */
@Component
class PopulationReader implements FactsReader {

  private static final TableColumns COLUMNS =
      new TableColumns(
          List.of("country", "unit_code", "year", "population", "source"),
          List.of("series", "unit_name"),
          Map.of("canton_code", "unit_code", "canton", "unit_name"));

  private final JdbcTemplate jdbc;

  PopulationReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public FactKind kind() {
    return FactKind.POPULATION;
  }

  @Override
  public void read(IntakeRun run) throws IOException {
    JdbcClient client = JdbcClient.create(jdbc);
    KnownUnits units = new KnownUnits(client);
    PopulationWriter writer = new PopulationWriter(jdbc, run, new Citations(client));
    Map<String, String> seriesBySource = new HashMap<>();
    new CsvTable(run, COLUMNS).forEachRow(row -> readRow(row, units, writer, seriesBySource));
    writer.flush();
  }

  private static void readRow(
      CsvRow row, KnownUnits units, PopulationWriter writer, Map<String, String> seriesBySource) {
    String country = row.country();
    String code = row.required("unit_code", 16);
    String source = row.requiredOrGiven("source", 2000);
    String given = row.text("series", 80);
    Long year = row.wholeNumber("year");
    Long persons = row.wholeNumber("population");
    if (row.text("year") == null) {
      row.error("year", "empty-cell", "must not be empty");
    }
    if (row.text("population") == null) {
      row.warning("population", "no-figure", "empty: unknown, and not stored");
    }
    if (country == null || code == null || source == null || year == null || persons == null) {
      return;
    }
    if (units.require(row, "unit_code", country, code) != null) {
      String series =
          given != null
              ? given
              : seriesBySource.computeIfAbsent(
                  country + " " + source, missing -> PopulationSeries.of(country, source));
      writer.add(row, country, code, year, series, persons, source);
    }
  }
}
