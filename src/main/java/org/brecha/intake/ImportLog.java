package org.brecha.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code import_run} and {@code facts_version}. Must be called within a transaction. */
@Component
class ImportLog {

  private final JdbcClient jdbc;

  ImportLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When a file was imported with these options, if it ever was. */
  Optional<Instant> findImported(FactKind kind, String sha256, IntakeOptions options) {
    List<Timestamp> times =
        jdbc.sql(
                "SELECT finished_at FROM import_run"
                    + " WHERE kind = ? AND file_sha256 = ? AND options = ? ORDER BY id DESC")
            .params(kind.word(), sha256, options.text())
            .query(Timestamp.class)
            .list();
    return times.stream().findFirst().map(Timestamp::toInstant);
  }

  void add(FactKind kind, IntakeReport.FileReport file, IntakeOptions options, String report) {
    jdbc.sql(
            "INSERT INTO import_run"
                + " (kind, file_name, file_sha256, options, row_count, report, finished_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP)")
        .params(kind.word(), file.file(), file.sha256(), options.text(), file.rows(), report)
        .update();
  }

  boolean isEmpty() {
    return jdbc.sql("SELECT count(*) FROM import_run").query(Long.class).single() == 0;
  }

  /**
   * Also holds the row until the transaction ends: imports follow one another. The time never goes
   * back, for an import that had to wait began before the one it waited for.
   */
  void raiseFactsVersion() {
    jdbc.sql(
            "UPDATE facts_version SET version = version + 1,"
                + " changed_at = GREATEST(changed_at, CURRENT_TIMESTAMP) WHERE id = 1")
        .update();
  }
}
