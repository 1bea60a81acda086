package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.brecha.TestDatabase;
import org.brecha.ToolsOfThisMachine;
import org.brecha.command.FactsApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the synthetic continent of {@code ../shared/scale} come in as they are written. */
class ContinentIT {

  private static final Path SCRIPT = Path.of("../shared/scale/continent.py");

  @TempDir private Path directory;

  @Test
  void tenYearsOfCountsAndPopulationComeInAsTheyAreWritten() throws Exception {
    Path python = ToolsOfThisMachine.require(ToolsOfThisMachine.findProgram("python3"), "python3");
    Path script =
        ToolsOfThisMachine.require(
            Optional.of(SCRIPT).filter(Files::exists), "../shared/scale/continent.py");
    Process maker =
        new ProcessBuilder(python.toString(), script.toString(), directory.toString(), "14")
            .redirectErrorStream(true)
            .start();
    assertEquals(0, maker.waitFor(), () -> "continent.py failed");
    writeUnits();
    TestDatabase database = TestDatabase.h2(directory);
    try (ConfigurableApplicationContext context =
        FactsApplication.start(FactsContract.settings(database, "--brecha.seed=false"))) {
      Intake intake = context.getBean(Intake.class);
      imported(intake, FactKind.INDICATORS, Path.of("gis-data/indicators.csv"));
      imported(intake, FactKind.UNITS, directory.resolve("units.csv"));
      imported(intake, FactKind.POPULATION, directory.resolve("population.csv"));
      imported(intake, FactKind.OBSERVATIONS, directory.resolve("observations.csv"));
      imported(intake, FactKind.PROGRAMMES, directory.resolve("programmes.csv"));

      JdbcClient jdbc = context.getBean(JdbcClient.class);
      assertEquals(1960, jdbc.sql("SELECT count(*) FROM observation").query(Long.class).single());
      assertEquals(1960, jdbc.sql("SELECT count(*) FROM population").query(Long.class).single());
      assertEquals(1, jdbc.sql("SELECT count(*) FROM source").query(Long.class).single());
    }
  }

  private void writeUnits() throws Exception {
    TreeSet<String> codes = new TreeSet<>();
    for (String line : Files.readAllLines(directory.resolve("population.csv"))) {
      codes.add(line.split(",")[1]);
    }
    codes.remove("unit_code");
    StringBuilder units = new StringBuilder("country,level,code,name,kind,parent_code\n");
    units.append("ZZ,0,ZZ,Synthetic,country,\nZZ,1,P0000,P,unit,ZZ\n");
    codes.forEach(code -> units.append("ZZ,2," + code + "," + code + ",unit,P0000\n"));
    Files.writeString(directory.resolve("units.csv"), units);
  }

  private static void imported(Intake intake, FactKind kind, Path path) {
    IntakeReport report =
        intake.importFiles(
            kind, List.of(IntakeFile.of(path)), IntakeOptions.NONE, IntakeProgress.SILENT);
    assertFalse(report.refused(), () -> ReportText.plain(report));
  }
}
