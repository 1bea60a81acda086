package org.brecha.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.brecha.analysis.SpatialWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code brecha analyse}: the statistics of the map, from CSV to CSV, so that all can be checked.
 */
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    versionProvider = BrechaVersion.class,
    sortOptions = false,
    description = {
      "Computes rates, exact limits, smoothed rates and hotspots of any units, from CSV to CSV.",
      "",
      "--values has the columns id, n (cases) and population; others are passed over."
          + " --neighbours has the columns id and neighbour, one link a row. Where no link of the"
          + " file has its way back, all count in both directions; otherwise as they stand."
    },
    footer = {
      "",
      "Columns: rate, eb_* per 100,000; poisson_*_n exact 95 % limits of n; local_moran_* with"
          + " row-standardised weights; gi_star_* with binary weights, self included; *_p two-sided;"
          + " *_fdr Benjamini-Hochberg over the units. Empty: not defined (no neighbours).",
      "With --permutations also *_p_perm and *_p_perm_fdr by conditional permutation; with --alpha"
          + " also *_class (HH, LL, HL, LH, ns; hot, cold, ns) by *_p_perm_fdr, else by *_p_fdr.",
      "",
      "Global values (Moran's I and others) go to the file of --global; else beside --out"
          + " (x-values.csv: x-global.csv, x.csv: x-global.csv); else to standard error."
    })
public final class AnalyseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--values", required = true, paramLabel = "FILE", description = "Units.")
  private Path values;

  @Option(names = "--neighbours", required = true, paramLabel = "FILE", description = "Links.")
  private Path neighbours;

  @Option(
      names = "--permutations",
      paramLabel = "N",
      description = "Conditional permutations, 99 to 99999 (default: none).")
  private Integer permutations;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of the permutations, any whole number (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--alpha",
      paramLabel = "A",
      description = "Level of significance of the classes, above 0 and below 1 (default: none).")
  private Double alpha;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the units' results go (default: standard output).")
  private Path out;

  @Option(names = "--global", paramLabel = "FILE", description = "Where the global values go.")
  private Path global;

  @Override
  public Integer call() throws IOException {
    if (alpha != null && !(alpha > 0 && alpha < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--alpha: " + alpha + " is not above 0 and below 1");
    }
    PrintWriter err = spec.commandLine().getErr();
    AnalysedUnits units;
    UnitAnalysis analysis;
    try {
      units = AnalysedUnits.read(values);
      NeighbourFile links = NeighbourFile.read(neighbours, units);
      if (links.mirrored()) {
        err.println("no link of " + neighbours + " has its way back: all count both ways");
      }
      SpatialWeights weights = links.weights();
      if (weights.islands() > 0) {
        err.println(weights.islands() + " units without neighbours: no local Moran for them");
      }
      analysis = UnitAnalysis.of(units, weights, permutations, seed, alpha);
    } catch (TableException | IllegalArgumentException refused) {
      err.println("analyse: " + refused.getMessage());
      err.flush();
      return 1;
    }
    write(units, analysis, err);
    err.flush();
    return 0;
  }

  private void write(AnalysedUnits units, UnitAnalysis analysis, PrintWriter err)
      throws IOException {
    Path globalFile = global != null || out == null ? global : besides(out);
    if (out == null) {
      PrintWriter stdout = spec.commandLine().getOut();
      analysis.writeUnits(units, stdout);
      stdout.flush();
    } else {
      try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
        analysis.writeUnits(units, writer);
      }
    }
    if (globalFile == null) {
      StringWriter text = new StringWriter();
      analysis.writeGlobal(text);
      err.print(text);
    } else {
      try (Writer writer = Files.newBufferedWriter(globalFile, StandardCharsets.UTF_8)) {
        analysis.writeGlobal(writer);
      }
    }
  }

  private static Path besides(Path file) {
    String stem = file.getFileName().toString().replaceFirst("(-values)?(\\.csv)?$", "");
    return file.resolveSibling(stem + "-global.csv");
  }
}
