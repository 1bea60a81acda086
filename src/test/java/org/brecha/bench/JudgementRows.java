package org.brecha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.brecha.ToolsOfThisMachine;

/** The rows of the table that are about the judgement: time, memory, what is found, and spdep. */
final class JudgementRows {

  private static final int PERMUTATIONS = 999;
  private static final int HEAP_MEBIBYTES = 1024;
  private static final double FASTER_THAN_SPDEP = 10;
  private static final Path SPDEP = Path.of("src/test/resources/spdep/localmoran_perm.R");

  private final BenchTable table;
  private final Path target;
  private final Map<String, Double> measured = new HashMap<>();

  JudgementRows(BenchTable table, Path target) {
    this.table = table;
    this.target = target;
  }

  void measure(Path continent, int runs) throws IOException, InterruptedException {
    Path results = target.resolve("judgement.properties");
    PackagedBrecha.timed(
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP_MEBIBYTES + "m",
            "-classpath",
            System.getProperty("java.class.path"),
            JudgementRun.class.getName(),
            continent.toString(),
            results.toString(),
            Integer.toString(runs)),
        target.resolve("judgement.log"));
    for (String line : Files.readAllLines(results)) {
      int equals = line.indexOf('=');
      measured.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
    }
    addTimes();
    addHotspots("year", "2018");
    addHotspots("four-years", "2015/2018");
    addHotspots("ten-years", "2015/2024");
    addSpdep();
  }

  private double get(String name) {
    return Optional.ofNullable(measured.get(name)).orElseThrow();
  }

  private double seconds(String name) {
    return get(name) / 1000;
  }

  private void addTimes() {
    table.atMost(
        "784 units, a slice with every field, 9,999 permutations, median",
        get("small-layer"),
        "ms",
        300);
    table.atMost("50,176 units: queen neighbours, median", seconds("queen"), "s", 5);
    table.atMost("50,176 units: rook neighbours, median", seconds("rook"), "s", 5);
    table.atMost(
        "50,176 units: local Moran + Gi*, 999 permutations, median", seconds("permuted"), "s", 10);
    table.reported(
        "50,176 units: local Moran + Gi* by exact moments, as served, median",
        seconds("moments"),
        "s");
    table.atMost("50,176 units: rank stability, 1,000 draws, median", seconds("ranks"), "s", 5);
    table.atMost(
        "  heap limit under which all of this ran", get("limit-mebibytes"), "MiB", HEAP_MEBIBYTES);
    table.reported("  of it alive at the end", get("live-mebibytes"), "MiB");
  }

  private void addHotspots(String name, String period) {
    String planted = "continent " + period + ", FDR 0.05: ";
    table.reported(planted + "planted units found", get("sensitivity-" + name), "%");
    table.atMost("  found neither planted nor beside", get("false-" + name), "%", 5);
    table.reported("  by the normal p: planted found", get("sensitivity-" + name + "-normal"), "%");
    table.reported("  by the normal p: neither nor", get("false-" + name + "-normal"), "%");
    table.reported(
        "  by 999 permutations: planted found", get("sensitivity-" + name + "-permuted"), "%");
  }

  private void addSpdep() throws IOException, InterruptedException {
    String work = "R spdep localmoran_perm, 50,176 units, 999 permutations";
    Optional<Path> rscript = ToolsOfThisMachine.findProgram("Rscript");
    if (rscript.isEmpty()) {
      table.skipped(work, "R is not installed (Debian: r-base-core, r-cran-spdep)");
      return;
    }
    Path log = target.resolve("spdep.log");
    try {
      PackagedBrecha.timed(
          new ProcessBuilder(
              rscript.get().toString(),
              SPDEP.toString(),
              target.resolve("spdep-x.txt").toString(),
              target.resolve("spdep-nb.txt").toString(),
              Integer.toString(PERMUTATIONS)),
          log);
    } catch (IOException failed) {
      if (!failed.getMessage().contains("there is no package called")) {
        throw failed;
      }
      table.skipped(work, "R is there, spdep is not (Debian: r-cran-spdep)");
      return;
    }
    double spdep;
    try (Stream<String> lines = Files.lines(log)) {
      spdep =
          lines
              .filter(line -> line.startsWith("SECONDS"))
              .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
              .findFirst()
              .orElseThrow();
    }
    table.reported(work, spdep, "s");
    table.atLeast(
        "  the same here on all cores: times faster",
        spdep / seconds("permutations"),
        "x",
        FASTER_THAN_SPDEP);
    table.reported(
        "  the same here on one thread: times faster",
        spdep / seconds("permutations-one-thread"),
        "x");
  }
}
