package org.brecha.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.brecha.ToolsOfThisMachine;

/**
 * Runs scripts of {@code src/test/resources/qgis} in Debian's QGIS, without a screen. A script
 * begins with {@code from brecha_qgis import *}, which starts QGIS and holds what several scripts
 * need. Every run has a settings folder of its own, so nothing of the user's QGIS is read or
 * written.
 */
public final class QgisRun {

  /** Debian's packages belong to Debian's Python, which need not be the first on the path. */
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private static final int LONGEST_SECONDS = 240;

  private final Path directory;

  private QgisRun(Path directory) {
    this.directory = directory;
  }

  /** Whether QGIS is here is asked once for all tests. */
  private static final class Installed {
    private static final Optional<String> VERSION = find();

    private static Optional<String> find() {
      if (!Files.isExecutable(PYTHON)) {
        return Optional.empty();
      }
      try {
        Process process =
            new ProcessBuilder(
                    PYTHON.toString(), "-c", "import qgis.core as q; print(q.Qgis.QGIS_VERSION)")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String version =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? Optional.of(version.strip()) : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  /**
   * QGIS of this machine, or the end of the test where there is none.
   *
   * @param directory of the test, for output and settings
   */
  public static QgisRun in(Path directory) {
    ToolsOfThisMachine.require(Installed.VERSION, "python3-qgis (QGIS)");
    return new QgisRun(directory);
  }

  /**
   * Standard output of a script that must end well.
   *
   * @param script name of a file in {@code src/test/resources/qgis}
   */
  public String run(String script, String... arguments) throws IOException, InterruptedException {
    Path scripts = scripts();
    List<String> command = new ArrayList<>();
    command.add(PYTHON.toString());
    command.add(scripts.resolve(script).toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(directory, "qgis", ".out");
    Path err = Files.createTempFile(directory, "qgis", ".err");
    Path home = Files.createTempDirectory(directory, "qgis-home");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("QT_QPA_PLATFORM", "offscreen");
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_RUNTIME_DIR", home.toString());
    builder.environment().put("QGIS_CUSTOM_CONFIG_PATH", home.toString());
    builder.environment().put("PYTHONPATH", scripts.toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("no_proxy", "localhost,127.0.0.1");
    Process process = builder.start();
    boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    String said = Files.readString(out) + Files.readString(err);
    assertThat(ended).as(command + " took too long: " + said).isTrue();
    assertThat(process.exitValue()).as(command + ": " + said).isZero();
    return Files.readString(out);
  }

  private static Path scripts() {
    URL shared = QgisRun.class.getResource("/qgis/brecha_qgis.py");
    try {
      return Path.of(shared.toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the scripts are no files: " + shared, e);
    }
  }
}
