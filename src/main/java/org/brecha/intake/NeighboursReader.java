package org.brecha.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pairs of units that share a land border, each pair once, in either order. */
@Component
class NeighboursReader implements FactsReader {

  private static final TableColumns COLUMNS =
      new TableColumns(
          List.of("country", "unit_code", "neighbour_code", "source"), List.of(), Map.of());

  private final JdbcClient jdbc;

  NeighboursReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public FactKind kind() {
    return FactKind.NEIGHBOURS;
  }

  @Override
  public void read(IntakeRun run) throws IOException {
    SeenRows seen = new SeenRows();
    KnownUnits units = new KnownUnits(jdbc);
    Citations citations = new Citations(jdbc);
    new CsvTable(run, COLUMNS).forEachRow(row -> readRow(row, run, seen, units, citations));
  }

  private void readRow(
      CsvRow row, IntakeRun run, SeenRows seen, KnownUnits units, Citations citations) {
    String country = row.country();
    String one = row.required("unit_code", 16);
    String other = row.required("neighbour_code", 16);
    String source = row.requiredOrGiven("source", 2000);
    if (country == null || one == null || other == null || source == null) {
      return;
    }
    KnownUnits.Known unit = units.require(row, "unit_code", country, one);
    KnownUnits.Known neighbour = units.require(row, "neighbour_code", country, other);
    if (unit == null || neighbour == null) {
      return;
    }
    if (one.equals(other) || unit.level() != neighbour.level()) {
      row.error(
          "neighbour_code", "no-neighbours", one + " and " + other + " are not two of one level");
      return;
    }
    boolean inOrder = one.compareTo(other) < 0;
    String smaller = inOrder ? one : other;
    String larger = inOrder ? other : one;
    String pair = country + " " + smaller + " " + larger;
    if (seen.isFirst(row, pair, "neighbour_code", pair) && run.mayWrite()) {
      write(run, country, smaller, larger, citations.idOf(source));
    }
  }

  private void write(IntakeRun run, String country, String smaller, String larger, int source) {
    long known =
        jdbc.sql(
                "SELECT count(*) FROM neighbour"
                    + " WHERE country = ? AND unit_code = ? AND neighbour_code = ?")
            .params(country, smaller, larger)
            .query(Long.class)
            .single();
    if (known == 0) {
      jdbc.sql(
              "INSERT INTO neighbour (country, unit_code, neighbour_code, source_id)"
                  + " VALUES (?, ?, ?, ?)")
          .params(country, smaller, larger, source)
          .update();
      run.countChanged(1);
    }
  }
}
