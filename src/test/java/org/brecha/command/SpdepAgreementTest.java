package org.brecha.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.brecha.ToolsOfThisMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code analyse} against R spdep on data made up for the occasion; skipped where R is missing. */
class SpdepAgreementTest {

  private static final Path SCRIPT = Path.of("src/test/resources/spdep/reference.R");
  private static final double RELATIVE = 1e-9;

  @TempDir Path directory;

  /** Values and links of units on a crooked grid. */
  private void write(int units, double casesEach, boolean oneWay, int islands, long seed)
      throws Exception {
    Random random = new Random(seed);
    StringBuilder values = new StringBuilder("id,n,population\n");
    for (int i = 0; i < units; i++) {
      long people = 1 + (long) Math.exp(9 + 1.2 * random.nextGaussian());
      double expected = casesEach * people / 8_000;
      long n = Math.max(0, Math.round(expected + Math.sqrt(expected) * random.nextGaussian()));
      values.append("u").append(i).append(',').append(n).append(',').append(people).append('\n');
    }
    Set<String> links = new TreeSet<>();
    int side = (int) Math.ceil(Math.sqrt(units));
    for (int i = islands; i < units; i++) {
      for (int other : new int[] {i + 1, i + side, i + side - 1}) {
        if (other < units && random.nextInt(5) > 0) {
          links.add("u" + i + ",u" + other);
          if (!oneWay || random.nextBoolean()) {
            links.add("u" + other + ",u" + i);
          }
        }
      }
    }
    Files.writeString(directory.resolve("values.csv"), values);
    Files.writeString(
        directory.resolve("links.csv"), "id,neighbour\n" + String.join("\n", links) + "\n");
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private int analyse(String out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--values",
                file("values.csv").toString(),
                "--neighbours",
                file("links.csv").toString(),
                "--out",
                file(out).toString()));
    arguments.addAll(List.of(more));
    CommandLine line = new CommandLine(new AnalyseCommand());
    line.setErr(new PrintWriter(new StringWriter()));
    return line.execute(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "60, 4, false, 0", // common
    "64, 4, true, 0", // one-way links beside mutual ones
    "90, 0.4, false, 3", // islands, and mostly no case at all
    "150, 0.7, true, 5", // all of it
    "400, 30, false, 1",
  })
  void every_column_agrees_with_spdep(int units, double casesEach, boolean oneWay, int islands)
      throws Exception {
    Path rscript =
        ToolsOfThisMachine.require(ToolsOfThisMachine.findProgram("Rscript"), "Rscript (R)");
    write(units, casesEach, oneWay, islands, units);
    Process r =
        new ProcessBuilder(
                rscript.toString(),
                SCRIPT.toString(),
                file("values.csv").toString(),
                file("links.csv").toString(),
                file("r.csv").toString(),
                file("r-global.csv").toString())
            .redirectErrorStream(true)
            .redirectOutput(file("r.log").toFile())
            .start();
    if (!r.waitFor(2, TimeUnit.MINUTES) || r.exitValue() != 0) {
      String log = Files.readString(file("r.log"));
      ToolsOfThisMachine.require(
          log.contains("no package called") ? Optional.empty() : Optional.of(1),
          "the R package spdep");
      throw new AssertionError("R failed: " + log);
    }
    assertEquals(0, analyse("ours.csv"));
    agree("r.csv", "ours.csv");
    agree("r-global.csv", "ours-global.csv");
  }

  private void agree(String theirs, String ours) throws Exception {
    List<String> expected = Files.readAllLines(file(theirs));
    List<String> computed = Files.readAllLines(file(ours));
    assertEquals(expected.get(0), computed.get(0));
    assertEquals(expected.size(), computed.size());
    String[] header = expected.get(0).split(",");
    for (int row = 1; row < expected.size(); row++) {
      String[] e = expected.get(row).split(",", -1);
      String[] c = computed.get(row).split(",", -1);
      for (int column = 1; column < e.length; column++) {
        String where = header[column] + " of " + e[0];
        String text = e[column].trim();
        if (text.equals("NaN") || text.equals("NA")) {
          // Where a whole neighbourhood has no case spdep divides 0 by 0; we say 0.
          assertEquals(header[column].startsWith("eb_local") ? "0" : "", c[column], where);
        } else {
          double value = Double.parseDouble(text);
          double tolerance = RELATIVE * Math.max(Math.abs(value), 1e-6);
          assertEquals(value, Double.parseDouble(c[column]), tolerance, where);
        }
      }
    }
  }

  @Test
  void many_units_give_the_same_bytes_on_one_thread_and_on_many() throws Exception {
    write(6_000, 2, true, 7, 1);
    for (int threads : new int[] {1, 4}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        int code =
            pool.submit(
                    () ->
                        analyse(
                            "on-" + threads + ".csv", "--permutations", "199", "--alpha", "0.05"))
                .get();
        assertEquals(0, code);
      } finally {
        pool.shutdown();
      }
    }
    assertEquals(-1, Files.mismatch(file("on-1.csv"), file("on-4.csv")));
    assertEquals(6_001, Files.readAllLines(file("on-1.csv")).size());
  }
}
