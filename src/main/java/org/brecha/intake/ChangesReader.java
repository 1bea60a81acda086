package org.brecha.intake;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads how units came to be. The time is kept in the source's own words, because it is often no
 * date ("between the 2012 layer and census 2023"); a code may be a pattern ({@code 13xx}).
 */
@Component
class ChangesReader implements FactsReader {

  private static final TableColumns COLUMNS =
      new TableColumns(
          List.of(
              "country",
              "new_code",
              "new_name",
              "kind",
              "parent_code",
              "parent_name",
              "when",
              "source"),
          List.of(),
          Map.of("happened", "when"));
  private static final Set<String> KINDS = Set.of("split", "rename", "merge", "province change");

  private final JdbcClient jdbc;

  ChangesReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public FactKind kind() {
    return FactKind.CHANGES;
  }

  @Override
  public void read(IntakeRun run) throws IOException {
    SeenRows seen = new SeenRows();
    KnownUnits units = new KnownUnits(jdbc);
    Citations citations = new Citations(jdbc);
    Set<String> begun = new HashSet<>();
    new CsvTable(run, COLUMNS).forEachRow(row -> readRow(row, run, seen, begun, units, citations));
  }

  private void readRow(
      CsvRow row,
      IntakeRun run,
      SeenRows seen,
      Set<String> begun,
      KnownUnits units,
      Citations citations) {
    String country = row.country();
    String code = row.required("new_code", 16);
    String name = row.required("new_name", 200);
    String kind = row.required("kind", 40);
    String parent = row.required("parent_code", 16);
    String parentName = row.required("parent_name", 200);
    String when = row.required("when", 400);
    String source = row.requiredOrGiven("source", 2000);
    if (country == null || code == null || kind == null || parent == null || source == null) {
      return;
    }
    if (!KINDS.contains(kind)) {
      row.error("kind", "unknown-kind", "'" + kind + "' is none of " + KINDS);
    }
    if (!isPattern(code)) {
      units.require(row, "new_code", country, code);
    }
    String change = country + "-" + code + " " + kind;
    String key = kind.equals("merge") ? change + " " + parent : change;
    if (seen.isFirst(row, key, "new_code", key) && run.mayWrite()) {
      if (begun.add(change)) {
        jdbc.sql("DELETE FROM unit_change WHERE country = ? AND new_code = ? AND kind = ?")
            .params(country, code, kind)
            .update();
      }
      jdbc.sql(
              "INSERT INTO unit_change (country, new_code, new_name, kind, parent_code,"
                  + " parent_name, happened, source_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(country, code, name, kind, parent, parentName, when, citations.idOf(source))
          .update();
      run.countChanged(1);
    }
  }

  private static boolean isPattern(String code) {
    return code.endsWith("xx");
  }
}
