package org.brecha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a program of this machine said when it ran to its end.
 *
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param exitValue 0 where the program succeeded
 */
public record ProgramRun(String out, String err, int exitValue) {

  private static final int PATIENCE_SECONDS = 120;

  /**
   * Runs a program with additions to the environment of this process.
   *
   * @param directory where it runs and leaves files
   * @throws IOException if it cannot be started
   */
  public static ProgramRun of(Path directory, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(directory, "out-", ".txt");
    Path err = Files.createTempFile(directory, "err-", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as(command + " ends in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    ProgramRun run =
        new ProgramRun(
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8),
            process.exitValue());
    Files.delete(out);
    Files.delete(err);
    return run;
  }

  /** Runs a program that is found by its name, or ends the test where this machine has none. */
  public static ProgramRun of(Path directory, String program, String... arguments)
      throws IOException, InterruptedException {
    Path found = ToolsOfThisMachine.require(ToolsOfThisMachine.findProgram(program), program);
    List<String> command = new ArrayList<>(List.of(found.toString()));
    command.addAll(List.of(arguments));
    return of(directory, Map.of(), command);
  }

  /** Standard output of a program that must have succeeded. */
  public String outOfSuccess() {
    assertThat(exitValue).as(out + err).isZero();
    return out;
  }

  /** Standard output of a program that must have succeeded without a word on standard error. */
  public String outWithoutWarnings() {
    assertThat(err).as(out).isEmpty();
    return outOfSuccess();
  }
}
