package org.brecha.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.brecha.TestDatabase;
import org.brecha.intake.FactKind;
import org.brecha.intake.Intake;
import org.brecha.intake.IntakeFile;
import org.brecha.intake.IntakeOptions;
import org.brecha.intake.IntakeProgress;
import org.brecha.intake.IntakeReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports as users run them: one process each, on an H2 file. */
class ImportProcessIT {

  @TempDir private Path directory;

  private Path units() throws IOException {
    return Files.writeString(
        directory.resolve("units.csv"),
        "country,level,code,name,kind,parent_code\nCR,0,CR,Costa Rica,country,\n"
            + "CR,1,1,San José,province,CR\n");
  }

  private Path population(int rows) throws IOException {
    Path path = directory.resolve("population-" + rows + ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      out.write("country,unit_code,year,population,series,source\n");
      for (int i = 0; i < rows; i++) {
        out.write("CR,1,2018," + i + ",series-" + i + ",made for a test\n");
      }
    }
    return path;
  }

  private Path data() {
    return directory.resolve("data");
  }

  private void imported(String kind, Path file) throws IOException, InterruptedException {
    BrechaProcess done = BrechaProcess.start(data(), "import", kind, file.toString());
    assertEquals(0, done.exitCode(), done.output() + done.errors());
  }

  /** Imports in this process, which is quicker. */
  private void prepared(FactKind kind, Path file) {
    try (ConfigurableApplicationContext context =
        FactsApplication.start(TestDatabase.h2(data()).settings()[0], "--brecha.seed=false")) {
      IntakeReport report =
          context
              .getBean(Intake.class)
              .importFiles(
                  kind, List.of(IntakeFile.of(file)), IntakeOptions.NONE, IntakeProgress.SILENT);
      assertEquals(IntakeReport.Outcome.IMPORTED, report.outcome());
    }
  }

  private long count(String table) throws SQLException {
    TestDatabase database = TestDatabase.h2(data());
    try (Connection connection = DriverManager.getConnection(database.url(), "sa", "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void anImportThatIsKilledLeavesNoTraceAndCanBeRunAgain() throws Exception {
    prepared(FactKind.UNITS, units());
    Path file = population(300_000);
    Path database = data().resolve("brecha.mv.db");
    long sizeBefore = Files.size(database);
    BrechaProcess killed = BrechaProcess.start(data(), "import", "population", file.toString());
    while (killed.process().isAlive() && Files.size(database) < sizeBefore + 4_000_000) {
      Thread.sleep(10);
    }
    assertTrue(killed.process().isAlive(), () -> "ended before it could be killed");
    killed.process().destroyForcibly();
    assertNotEquals(0, killed.exitCode());

    assertEquals(0, count("population"));
    assertEquals(0, count("source"));
    assertEquals(1, count("import_run"));
    assertEquals(1, count("facts_version WHERE version = 1"));
    prepared(FactKind.POPULATION, population(2_000));
    assertEquals(2_000, count("population"));
  }

  @Test
  void anImportWorksWhileTheServerHasTheDatabaseOpen() throws Exception {
    prepared(FactKind.UNITS, units());
    TestDatabase database = TestDatabase.h2(data());
    try (ConfigurableApplicationContext server =
        FactsApplication.start(database.settings()[0], "--brecha.seed=false")) {
      JdbcClient jdbc = server.getBean(JdbcClient.class);
      assertEquals(0, jdbc.sql("SELECT count(*) FROM population").query(Long.class).single());

      imported("population", population(2_000));

      assertEquals(2_000, jdbc.sql("SELECT count(*) FROM population").query(Long.class).single());
      assertEquals(2, jdbc.sql("SELECT version FROM facts_version").query(Long.class).single());
    }
  }

  @Test
  void aDatabaseThatAnotherProgramHoldsIsSaidInWords() throws Exception {
    prepared(FactKind.UNITS, units());
    String exclusive = "jdbc:h2:file:" + data().resolve("brecha").toAbsolutePath();
    try (Connection held = DriverManager.getConnection(exclusive, "sa", "")) {
      assertTrue(held.isValid(1));
      BrechaProcess refused = BrechaProcess.start(data(), "check", "units", units().toString());

      assertEquals(1, refused.exitCode());
      assertTrue(refused.errors().contains("BRECHA_DATA_DIR is in use"), refused.errors());
      assertEquals("", refused.output());
    }
  }

  @Test
  void anImportThatMeetsAnotherOneIsToldToWait() throws Exception {
    TestDatabase database = TestDatabase.h2(data());
    try (ConfigurableApplicationContext context =
            FactsApplication.start(database.settings()[0], "--brecha.seed=false");
        Connection other = DriverManager.getConnection(database.url(), "sa", "");
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate("UPDATE facts_version SET version = version + 1");
      Intake intake = context.getBean(Intake.class);
      List<IntakeFile> files = List.of(IntakeFile.of(units()));

      Exception failure =
          assertThrows(
              RuntimeException.class,
              () ->
                  intake.importFiles(
                      FactKind.UNITS, files, IntakeOptions.NONE, IntakeProgress.SILENT));

      assertTrue(
          FailureWords.words(failure).startsWith("another import is running"),
          () -> FailureWords.words(failure));
    }
  }

  @Test
  void aRefusalHasAnExitCodeAndItsReportAloneOnStandardOutput() throws Exception {
    Path bad =
        Files.writeString(
            directory.resolve("bad.csv"),
            "country,level,code,name,kind\nCR,1,1,San José,province\n");
    BrechaProcess refused =
        BrechaProcess.start(data(), "import", "units", "--format", "json", bad.toString());

    assertEquals(1, refused.exitCode());
    JsonNode report = JsonMapper.shared().readTree(refused.output());
    assertEquals("REFUSED", report.get("outcome").stringValue());
    assertEquals("row 2", report.get("findings").get(0).get("at").stringValue());
    assertEquals("unknown-country", report.get("findings").get(0).get("rule").stringValue());
  }
}
