package org.brecha.layer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.brecha.indicator.IndicatorReading;
import org.brecha.prevention.ProgrammeReading;
import org.brecha.territory.ImportedFile;
import org.brecha.territory.TerritoryReading;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the facts of all rooms as of one moment. Thread-safe. */
@Component
class FactsReading {

  /**
   * Facts and the version of the database they are of.
   *
   * @param changedAt when facts were last imported; of a database without any, when it was made
   */
  record Versioned(long version, Instant changedAt, Facts facts) {}

  private final TerritoryReading territory;
  private final IndicatorReading indicators;
  private final ProgrammeReading programmes;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  FactsReading(
      TerritoryReading territory,
      IndicatorReading indicators,
      ProgrammeReading programmes,
      DataSource dataSource,
      PlatformTransactionManager transactions) {
    this.territory = territory;
    this.indicators = indicators;
    this.programmes = programmes;
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(true);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Rises with every change of the facts. */
  long readVersion() {
    Long version =
        jdbc.queryForObject("SELECT version FROM facts_version WHERE id = 1", Long.class);
    if (version == null) {
      throw new IllegalStateException("the table facts_version has lost its row");
    }
    return version;
  }

  /** All facts as of the moment of the call, whatever is imported meanwhile. */
  Versioned read() {
    return transaction.execute(
        status ->
            new Versioned(
                readVersion(),
                readChangedAt(),
                new Facts(
                    territory.read(),
                    indicators.read(territory.readSources()),
                    programmes.read(),
                    files())));
  }

  private Instant readChangedAt() {
    return jdbc.queryForObject(
            "SELECT changed_at FROM facts_version WHERE id = 1", OffsetDateTime.class)
        .toInstant();
  }

  private List<ImportedFile> files() {
    return jdbc.query(
        "SELECT kind, file_name, file_sha256 FROM import_run ORDER BY id",
        (row, n) -> new ImportedFile(row.getString(1), row.getString(2), row.getString(3)));
  }
}
