package org.brecha;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that some tests need and Maven cannot bring: a browser, GDAL, PostGIS. Where one is
 * missing the test is skipped with a message, unless {@code BRECHA_REQUIRE_TOOLS=true} says that
 * this machine has everything: then it fails.
 */
public final class ToolsOfThisMachine {

  private ToolsOfThisMachine() {}

  /**
   * The tool, or the end of the test.
   *
   * @param what name and, if there is one, the variable that says where it is
   */
  public static <T> T require(Optional<T> tool, String what) {
    if (tool.isEmpty()) {
      String message = what + " not found on this machine";
      if (Boolean.parseBoolean(System.getenv("BRECHA_REQUIRE_TOOLS"))) {
        Assertions.fail(message + ", but BRECHA_REQUIRE_TOOLS=true");
      }
      System.err.println("SKIPPED: " + message);
      Assumptions.abort(message);
    }
    return tool.orElseThrow();
  }

  /** A program by its name on the search path. */
  public static Optional<Path> findProgram(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A file or directory that an environment variable names. */
  public static Optional<Path> findNamedBy(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .filter(Files::exists);
  }
}
