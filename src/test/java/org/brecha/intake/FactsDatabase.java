package org.brecha.intake;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brecha.TestDatabase;
import org.brecha.command.FactsApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new database with the rooms of facts over it and nothing in it; closing drops it. */
final class FactsDatabase implements AutoCloseable {

  private final TestDatabase database;
  private final ConfigurableApplicationContext context;

  FactsDatabase(TestDatabase database) {
    this.database = database;
    this.context =
        FactsApplication.start(
            Stream.concat(Stream.of(database.settings()), Stream.of("--brecha.seed=false"))
                .toArray(String[]::new));
  }

  Intake intake() {
    return context.getBean(Intake.class);
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  long count(String sql, Object... params) {
    return jdbc().sql(sql).params(List.of(params)).query(Long.class).single();
  }

  IntakeReport load(FactKind kind, Path file, String... options) {
    return intake()
        .importFiles(kind, List.of(IntakeFile.of(file)), options(options), IntakeProgress.SILENT);
  }

  IntakeReport check(FactKind kind, Path file, String... options) {
    return intake()
        .checkFiles(kind, List.of(IntakeFile.of(file)), options(options), IntakeProgress.SILENT);
  }

  /** Options from pairs of name and value. */
  static IntakeOptions options(String... pairs) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      options.put(pairs[i], pairs[i + 1]);
    }
    return new IntakeOptions(options);
  }

  /** The bundled register of units and their changes. */
  FactsDatabase withRegister() {
    for (FactKind kind : List.of(FactKind.UNITS, FactKind.CHANGES)) {
      String file = kind == FactKind.UNITS ? "units.csv" : "unit-changes.csv";
      IntakeReport report = load(kind, Path.of("gis-data", file));
      if (report.refused()) {
        throw new IllegalStateException(ReportText.plain(report));
      }
    }
    return this;
  }

  @Override
  public void close() throws SQLException {
    context.close();
    database.close();
  }
}
