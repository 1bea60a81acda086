package org.brecha.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program as its users run it: extracted once, then a process for every command. */
final class PackagedBrecha {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path program;
  private final String heap;

  private PackagedBrecha(Path program, String heap) {
    this.program = program;
    this.heap = heap;
  }

  /** Unpacks {@code jar} into the form that starts fastest. */
  static PackagedBrecha extract(Path jar, Path into, String heap)
      throws IOException, InterruptedException {
    run(
        into.resolveSibling("extract.log"),
        List.of(
            java(),
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--force",
            "--destination",
            into.toString()));
    return new PackagedBrecha(into.resolve(jar.getFileName()), heap);
  }

  /** Runs one command to its end and returns the seconds it took. */
  double command(Path dataDir, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(java(), "-Xmx" + heap, "-jar", program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("BRECHA_DATA_DIR", dataDir.toString());
    return timed(builder, dataDir.resolveSibling(dataDir.getFileName() + ".log"));
  }

  /** Starts the server on a free port and waits until it serves its layers. */
  Running serve(Path dataDir, String... arguments) throws IOException, InterruptedException {
    int port = freePort();
    List<String> command =
        new ArrayList<>(List.of(java(), "-Xmx" + heap, "-jar", program.toString(), "serve"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("BRECHA_DATA_DIR", dataDir.toString());
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(freePort()));
    Path log = dataDir.resolveSibling(dataDir.getFileName() + "-serve.log");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    URI base = URI.create("http://127.0.0.1:" + port);
    waitForLayers(process, base, log);
    return new Running(process, base, (System.nanoTime() - start) / 1e9);
  }

  private static void waitForLayers(Process process, URI base, Path log)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/tiles")).timeout(Duration.ofSeconds(5)).build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new IOException("the server ended while starting:\n" + Files.readString(log));
      }
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notListeningYet) {
        // Refused until the port is open: asked again below.
      }
      Thread.sleep(50);
    }
    process.destroyForcibly();
    throw new IOException("the server served no layers in time:\n" + Files.readString(log));
  }

  static double timed(ProcessBuilder builder, Path log) throws IOException, InterruptedException {
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(builder.command() + " did not end in time");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(builder.command() + " failed:\n" + Files.readString(log));
    }
    return seconds;
  }

  private static void run(Path log, List<String> command) throws IOException, InterruptedException {
    timed(new ProcessBuilder(command), log);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A started server. */
  record Running(Process process, URI base, double secondsToLayers) implements AutoCloseable {

    @Override
    public void close() {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
