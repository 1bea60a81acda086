package org.brecha.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.brecha.analysis.ClusterClass;
import org.brecha.analysis.ConditionalPermutation;
import org.brecha.analysis.Contiguity;
import org.brecha.analysis.EmpiricalBayes;
import org.brecha.analysis.FalseDiscovery;
import org.brecha.analysis.GiStar;
import org.brecha.analysis.HotspotInference;
import org.brecha.analysis.LocalMoran;
import org.brecha.analysis.RankStability;
import org.brecha.analysis.SpatialWeights;
import org.brecha.analysis.SpatialWeights.Style;
import org.brecha.layer.JudgementTiming;
import org.locationtech.jts.geom.Geometry;

/**
 * Measures the judgement on the continent in a process of its own, whose heap is limited from
 * outside, and writes {@code name=value} lines; times are medians in milliseconds. Arguments: the
 * continent's directory, the file of results, the number of runs.
 */
final class JudgementRun {

  private static final int SMALL_SIDE = 28;
  private static final int YEAR = 2018;

  private final Continent continent;
  private final int runs;
  private final PrintWriter out;

  private JudgementRun(Continent continent, int runs, PrintWriter out) {
    this.continent = continent;
    this.runs = runs;
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
      new JudgementRun(new Continent(directory), Integer.parseInt(args[2]), out)
          .run(Path.of(args[1]).toAbsolutePath().getParent());
    }
  }

  private interface Work {
    Object run() throws Exception;
  }

  private void time(String name, Work work) throws Exception {
    double[] ms = new double[runs];
    work.run();
    for (int i = 0; i < runs; i++) {
      long started = System.nanoTime();
      if (work.run() == null) {
        throw new IllegalStateException(name + " did nothing");
      }
      ms[i] = (System.nanoTime() - started) / 1e6;
    }
    Arrays.sort(ms);
    note(name, ms[runs / 2]);
  }

  private void note(String name, double value) {
    out.printf(Locale.ROOT, "%s=%s%n", name, value);
  }

  private void run(Path target) throws Exception {
    List<Geometry> units = continent.readBoundaries();
    SpatialWeights queen = contiguity(units, Contiguity.Kind.QUEEN);
    time("queen", () -> contiguity(units, Contiguity.Kind.QUEEN));
    time("rook", () -> contiguity(units, Contiguity.Kind.ROOK));
    double[] cases = Continent.sum(continent.cases, YEAR, YEAR);
    double[] people = Continent.sum(continent.people, YEAR, YEAR);
    double[] standardised = EmpiricalBayes.standardise(cases, people);
    time("permuted", () -> permuted(queen, standardised));
    time("permutations", () -> ConditionalPermutation.test(queen, 999, 1, standardised));
    ForkJoinPool alone = new ForkJoinPool(1);
    time(
        "permutations-one-thread",
        () -> alone.submit(() -> ConditionalPermutation.test(queen, 999, 1, standardised)).get());
    alone.shutdown();
    time("moments", () -> HotspotInference.of(cases, people, queen, 0, 1));
    time(
        "ranks",
        () -> RankStability.of(cases, people, 1_000, 1, RankStability.usualWorst(cases.length)));
    writeForSpdep(target, queen, standardised);
    planted("year", queen, YEAR, YEAR);
    planted("four-years", queen, 2015, 2018);
    planted("ten-years", queen, 2015, 2024);
    small(queen);
    System.gc();
    note(
        "live-mebibytes",
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0);
    note("limit-mebibytes", Runtime.getRuntime().maxMemory() / 1048576.0);
    note("units", units.size());
  }

  private static SpatialWeights contiguity(List<Geometry> units, Contiguity.Kind kind) {
    return Contiguity.of(units, kind, Contiguity.DEFAULT_TOLERANCE_METRES, Style.ROW_STANDARDISED);
  }

  private static Object permuted(SpatialWeights weights, double[] values) {
    LocalMoran moran = LocalMoran.of(values, weights);
    GiStar star = GiStar.of(values, weights);
    double[] p = FalseDiscovery.adjust(ConditionalPermutation.test(weights, 999, 1, values)[0]);
    return p.length + moran.statistic().length + star.z().length;
  }

  /** How many planted units are found, and which share of those found is neither nor beside one. */
  private void planted(String name, SpatialWeights weights, int first, int last) {
    double[] cases = Continent.sum(continent.cases, first, last);
    double[] people = Continent.sum(continent.people, first, last);
    HotspotInference test = HotspotInference.of(cases, people, weights, 999, 1);
    double[] normal = FalseDiscovery.adjust(test.moran().p());
    planted(name, weights, test, test.pFdr());
    planted(name + "-normal", weights, test, normal);
    planted(
        name + "-permuted",
        weights,
        test,
        FalseDiscovery.adjust(
            ConditionalPermutation.test(weights, 999, 1, EmpiricalBayes.standardise(cases, people))[
                0]));
  }

  private void planted(String name, SpatialWeights weights, HotspotInference test, double[] p) {
    BitSet near = new BitSet();
    for (int i = continent.planted.nextSetBit(0); i >= 0; i = continent.planted.nextSetBit(i + 1)) {
      near.set(i);
      for (int at = weights.start(i); at < weights.start(i + 1); at++) {
        near.set(weights.neighbour(at));
      }
    }
    int found = 0;
    int hits = 0;
    int elsewhere = 0;
    for (int i = 0; i < p.length; i++) {
      if (test.moran().classOf(i, p[i], HotspotInference.ALPHA) == ClusterClass.HIGH_HIGH) {
        found++;
        hits += continent.planted.get(i) ? 1 : 0;
        elsewhere += near.get(i) ? 0 : 1;
      }
    }
    note("found-" + name, found);
    note("sensitivity-" + name, 100.0 * hits / continent.planted.cardinality());
    note("false-" + name, found == 0 ? 0 : 100.0 * elsewhere / found);
  }

  /** What spdep is given: the same values and links. */
  private static void writeForSpdep(Path target, SpatialWeights weights, double[] values)
      throws IOException {
    try (PrintWriter x = new PrintWriter(Files.newBufferedWriter(target.resolve("spdep-x.txt")));
        PrintWriter nb = new PrintWriter(Files.newBufferedWriter(target.resolve("spdep-nb.txt")))) {
      for (int i = 0; i < values.length; i++) {
        x.println(values[i]);
        StringBuilder row = new StringBuilder();
        for (int at = weights.start(i); at < weights.start(i + 1); at++) {
          row.append(row.isEmpty() ? "" : " ").append(weights.neighbour(at) + 1);
        }
        nb.println(row);
      }
    }
  }

  /** A corner of the continent as a whole layer: every field of every unit. */
  private void small(SpatialWeights queen) {
    JudgementTiming layer = new JudgementTiming();
    for (int row = 0; row < SMALL_SIDE; row++) {
      for (int column = 0; column < SMALL_SIDE; column++) {
        int i = row * Continent.SIDE + column;
        for (int year = 0; year < Continent.YEARS; year++) {
          layer.add(
              i,
              Continent.FIRST_YEAR + year,
              (int) continent.cases[year][i],
              (long) continent.people[year][i]);
        }
        for (int at = queen.start(i); at < queen.start(i + 1); at++) {
          int other = queen.neighbour(at);
          if (i < other
              && other / Continent.SIDE < SMALL_SIDE
              && other % Continent.SIDE < SMALL_SIDE) {
            layer.border(i, other);
          }
        }
      }
    }
    double[] ms = layer.millisecondsOfSlices(9_999, 2 * runs + 1);
    Arrays.sort(ms);
    note("small-layer", ms[ms.length / 2]);
    note("small-units", layer.units());
  }
}
