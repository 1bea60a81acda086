package org.brecha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * {@code mvn -Pbench verify}: JMH, then a load run against the packaged jar, then one table. {@code
 * -Dbench.arguments="load --seconds 5 --runs 1"} runs a part or shorter; parts are {@code jmh},
 * {@code judgement}, {@code load}, {@code continent}, {@code start}, {@code doors}.
 */
public final class Benchmarks {

  private static final Path SHARED = Path.of("../shared").toAbsolutePath().normalize();
  private static final Path TARGET = Path.of("target/bench").toAbsolutePath();

  /** Where the synthetic continent is written before anything is measured on it. */
  static final Path CONTINENT = TARGET.resolve("continent");

  private final BenchTable table = new BenchTable();
  private final List<String> arguments;
  private final Wrk wrk;

  private Benchmarks(List<String> arguments) {
    this.arguments = arguments;
    this.wrk =
        new Wrk(SHARED.resolve("scale/replay.lua"), option("--seconds", 10), option("--runs", 3));
  }

  public static void main(String[] args) throws Exception {
    Benchmarks benchmarks = new Benchmarks(Arrays.asList(args));
    Files.createDirectories(TARGET);
    try {
      benchmarks.run();
    } finally {
      benchmarks.table.print(System.out);
      benchmarks.table.write(TARGET.resolve("brecha.json"));
    }
  }

  private void run() throws Exception {
    Optional<String> missing = whatIsMissing();
    if (missing.isPresent()) {
      table.skipped("everything", missing.get());
      return;
    }
    writeContinent();
    if (wanted("judgement")) {
      new JudgementRows(table, TARGET).measure(CONTINENT, option("--runs", 5));
    }
    if (wanted("jmh")) {
      jmh();
    }
    PackagedBrecha brecha =
        PackagedBrecha.extract(Path.of("target/brecha.jar"), TARGET.resolve("program"), "2g");
    if (wanted("start")) {
      demoStart(brecha);
    }
    if (wanted("load")) {
      districts(brecha);
    }
    if (wanted("continent")) {
      continent(brecha);
    }
    if (wanted("doors")) {
      Path data = freshDirectory("doors-data");
      importContinent(brecha, data);
      new DoorRows(table, TARGET).measure(brecha, data, option("--runs", 3));
    }
  }

  private static void writeContinent() throws IOException, InterruptedException {
    if (!Files.exists(CONTINENT.resolve("observations.csv"))) {
      PackagedBrecha.timed(
          new ProcessBuilder(
              "python3", SHARED.resolve("scale/continent.py").toString(), CONTINENT.toString()),
          TARGET.resolve("continent.log"));
    }
  }

  private void jmh() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include("org\\.brecha\\.bench\\..*Benchmark")
                .resultFormat(ResultFormatType.JSON)
                .result(TARGET.resolve("jmh.json").toString())
                .build())
        .run()
        .forEach(this::note);
  }

  private void note(RunResult result) {
    BenchmarkParams run = result.getParams();
    String work =
        run.getBenchmark().replace("org.brecha.bench.", "")
            + " "
            + run.getParamsKeys().stream().map(run::getParam).toList();
    double score = result.getPrimaryResult().getScore();
    if (work.startsWith("SliceBenchmark") && "districts".equals(run.getParam("input"))) {
      table.atLeast("MVT of 473 districts, made on each request, in process", score, "1/s", 25_000);
    } else {
      table.reported(work, score, result.getPrimaryResult().getScoreUnit());
    }
  }

  private void demoStart(PackagedBrecha brecha) throws IOException, InterruptedException {
    Path data = freshDirectory("demo-data");
    try (PackagedBrecha.Running server = brecha.serve(data)) {
      table.atMost(
          "demo, first start with seeding, until layers are served",
          server.secondsToLayers(),
          "s",
          10);
    }
    try (PackagedBrecha.Running server = brecha.serve(data)) {
      table.atMost("demo, next start, until layers are served", server.secondsToLayers(), "s", 10);
    }
  }

  private void districts(PackagedBrecha brecha) throws IOException, InterruptedException {
    Path data = freshDirectory("districts-data");
    brecha.command(
        data,
        "import",
        "boundaries",
        "--country",
        "CR",
        "--level",
        "adm3",
        "--edition",
        "bench",
        "--code-field",
        "Codigo",
        "--name-field",
        "Distrito",
        SHARED.resolve("boundaries/cr-distritos-daticos-2020.geojson").toString());
    Path tiles = SHARED.resolve("scale/tiles-districts.txt");
    String mvt = "/tiles/boundaries_adm3/{z}/{x}/{y}.mvt";
    try (PackagedBrecha.Running server =
        brecha.serve(data, "--brecha.seed=false", "--brecha.tiles.cache-size=0B")) {
      Wrk.Result result = wrk.median(server.base(), tiles, mvt);
      table.atLeast(
          "MVT of 473 districts, made on each request, over HTTP",
          result.perSecond(),
          "1/s",
          15_000);
      table.reported("  mean bytes with headers", result.meanBytes(), "B");
      Wrk.Result png = wrk.median(server.base(), tiles, mvt.replace(".mvt", ".png"));
      table.atLeast(
          "palette PNG of 473 districts, made on each request, over HTTP",
          png.perSecond(),
          "1/s",
          2_000);
    }
    Path geojson = SHARED.resolve("boundaries/cr-distritos-daticos-2020.geojson");
    peer("473 districts", geojson, tiles, "made");
    peer("473 districts", geojson, tiles, "cached");
    try (PackagedBrecha.Running server = brecha.serve(data, "--brecha.seed=false")) {
      Wrk.Result result = wrk.median(server.base(), tiles, mvt);
      table.atLeast(
          "MVT of 473 districts from the cache, over HTTP", result.perSecond(), "1/s", 40_000);
      table.atMost("  p99", result.p99Ms(), "ms", 5);
    }
  }

  private void continent(PackagedBrecha brecha) throws IOException, InterruptedException {
    Path data = freshDirectory("continent-data");
    double boundaries =
        brecha.command(
            data,
            "import",
            "boundaries",
            "--country",
            "ZZ",
            "--level",
            "adm2",
            "--edition",
            "synthetic",
            CONTINENT.resolve("units-adm2.geojson").toString());
    double indicators = brecha.command(data, "import", "indicators", "gis-data/indicators.csv");
    double population =
        brecha.command(
            data, "import", "population", CONTINENT.resolve("population.csv").toString());
    double observations =
        brecha.command(
            data, "import", "observations", CONTINENT.resolve("observations.csv").toString());
    table.reported("continent: boundaries", boundaries, "s");
    table.reported("continent: 501,760 populations", population, "s");
    table.reported("continent: 501,760 counts", observations, "s");
    Path tiles = SHARED.resolve("scale/tiles-adm_large.txt");
    String mvt = "/tiles/boundaries_adm2/{z}/{x}/{y}.mvt";
    try (PackagedBrecha.Running server =
        brecha.serve(data, "--brecha.seed=false", "--brecha.tiles.cache-size=0B")) {
      table.reported("continent: start until layers are served", server.secondsToLayers(), "s");
      table.atMost(
          "continent: import of boundaries and counts plus snapshot, heap 2 GiB",
          boundaries + indicators + population + observations + server.secondsToLayers(),
          "s",
          90);
      Wrk.Result result = wrk.median(server.base(), tiles, mvt);
      table.atLeast(
          "MVT of 50,176 units, made on each request, over HTTP", result.perSecond(), "1/s", 4_000);
      table.reported("  mean bytes with headers", result.meanBytes(), "B");
    }
    peer("50,176 units", CONTINENT.resolve("units-adm2.geojson"), tiles, "made");
    try (PackagedBrecha.Running server = brecha.serve(data, "--brecha.seed=false")) {
      Wrk.Result result = wrk.median(server.base(), tiles, mvt);
      table.reported("MVT of 50,176 units from the cache, over HTTP", result.perSecond(), "1/s");
      table.reported("  p99", result.p99Ms(), "ms");
    }
  }

  /** The boundaries alone: what the doors are measured on is their geometry. */
  private static void importContinent(PackagedBrecha brecha, Path data)
      throws IOException, InterruptedException {
    brecha.command(
        data,
        "import",
        "boundaries",
        "--country",
        "ZZ",
        "--level",
        "adm2",
        "--edition",
        "synthetic",
        CONTINENT.resolve("units-adm2.geojson").toString());
  }

  private void peer(String what, Path geojson, Path tiles, String mode)
      throws IOException, InterruptedException {
    if (!onPath("node") || !onPath("npm")) {
      table.skipped("geojson-vt on Node", "node or npm is not installed");
      return;
    }
    try (GeojsonVtPeer peer = GeojsonVtPeer.start(TARGET.resolve("peer"), geojson, mode, 6000)) {
      Wrk.Result result = wrk.median(peer.base(), tiles, "/tiles/peer/{z}/{x}/{y}.mvt");
      table.reported("  geojson-vt on Node, " + what + ", " + mode, result.perSecond(), "1/s");
    }
  }

  private static Optional<String> whatIsMissing() {
    if (!Files.isDirectory(SHARED.resolve("scale"))) {
      return Optional.of("no ../shared/scale beside the project");
    }
    for (String tool : List.of("wrk", "python3")) {
      if (!onPath(tool)) {
        return Optional.of(tool + " is not installed");
      }
    }
    return Optional.empty();
  }

  private static boolean onPath(String tool) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
  }

  private static Path freshDirectory(String name) throws IOException {
    Path directory = TARGET.resolve(name);
    if (Files.exists(directory)) {
      try (var files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(directory);
  }

  private boolean wanted(String part) {
    List<String> parts = List.of("jmh", "judgement", "load", "continent", "start", "doors");
    return arguments.contains(part) || parts.stream().noneMatch(arguments::contains);
  }

  private int option(String name, int otherwise) {
    int at = arguments.indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
  }
}
