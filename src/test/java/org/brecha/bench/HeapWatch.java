package org.brecha.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What lives in the heap of another Java process, by the JDK's {@code jcmd} and {@code jstat}. */
final class HeapWatch {

  private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

  private HeapWatch() {}

  /** MiB that are left after its garbage was collected; empty where the tools are missing. */
  static Optional<Double> live(long pid) throws IOException, InterruptedException {
    if (!Files.isExecutable(BIN.resolve("jcmd")) || !Files.isExecutable(BIN.resolve("jstat"))) {
      return Optional.empty();
    }
    String id = Long.toString(pid);
    run("jcmd", id, "GC.run");
    return Optional.of(used(run("jstat", "-gc", id)));
  }

  private static String run(String tool, String... arguments)
      throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = BIN.resolve(tool).toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(tool + " failed: " + out);
    }
    return out;
  }

  /** The sum of the used parts (columns S0U, S1U, EU, OU, in KiB), MiB. */
  private static double used(String table) {
    String[] lines = table.strip().split("\n");
    String[] names = lines[0].strip().split("\\s+");
    String[] cells = lines[1].strip().split("\\s+");
    double used = 0;
    for (int i = 0; i < names.length; i++) {
      if (names[i].matches("S0U|S1U|EU|OU") && !cells[i].equals("-")) {
        used += Double.parseDouble(cells[i]);
      }
    }
    return used / 1024;
  }
}
