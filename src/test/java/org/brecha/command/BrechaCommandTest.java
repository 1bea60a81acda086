package org.brecha.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.brecha.intake.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BrechaCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line = BrechaCommand.commandLine(Object.class);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "import", "check"})
  void everyCommandHelps(String command) {
    assertEquals(0, run(command, "--help"));
    assertTrue(out.toString().startsWith("Usage: brecha " + command), out.toString());
  }

  @ParameterizedTest
  @EnumSource(FactKind.class)
  void everyKindCanBeImportedAndChecked(FactKind kind) {
    assertEquals(0, run("import", kind.word(), "--help"));
    assertEquals(0, run("check", kind.word(), "--help"));
    assertTrue(out.toString().contains("Usage: brecha check " + kind.word()), out.toString());
  }

  @Test
  void theVersionIsTold() {
    assertEquals(0, run("--version"));
    assertTrue(out.toString().startsWith("brecha "), out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "import", "import nonsense", "import population"})
  void wordsThatMeanNothingFailAndSayWhatIsMissing(String words) {
    assertNotEquals(0, run(words.split(" ")));
    assertTrue(err.toString().matches("(?s).*(Usage: brecha|Did you mean).*"), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void aFileThatIsNotThereFailsBeforeAnythingStarts() {
    assertEquals(2, run("import", "population", "not-there.csv"));
    assertTrue(err.toString().contains("cannot read not-there.csv"), err.toString());
  }

  @Test
  void aLockedDatabaseIsSaidInWordsThatHelp() {
    Exception failure =
        new IllegalStateException(
            "start", new RuntimeException("Database may be already in use: null. [90020-240]"));

    assertTrue(FailureWords.words(failure).contains("BRECHA_DATA_DIR is in use"));
  }
}
