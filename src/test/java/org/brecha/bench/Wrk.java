package org.brecha.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replays a list of tiles with wrk: two threads, eight connections, tiles drawn uniformly. */
final class Wrk {

  private static final Pattern RESULT =
      Pattern.compile(
          "RESULT req/s (\\d+) p50_ms ([\\d.]+) p99_ms ([\\d.]+) mean_bytes (\\d+) errors (\\d+)");

  /**
   * What one run saw; {@code errors} counts broken connections and every status but 2xx and 3xx.
   */
  record Result(double perSecond, double p50Ms, double p99Ms, double meanBytes, long errors) {}

  private final Path script;
  private final int seconds;
  private final int runs;

  Wrk(Path script, int seconds, int runs) {
    this.script = script;
    this.seconds = seconds;
    this.runs = runs;
  }

  /**
   * The run with the median throughput, after one that only warms up.
   *
   * @param tiles file with a {@code z x y} a line
   * @param template path with {@code {z} {x} {y}}
   */
  Result median(URI base, Path tiles, String template) throws IOException, InterruptedException {
    once(base, tiles, template);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      results.add(once(base, tiles, template));
    }
    results.sort(Comparator.comparingDouble(Result::perSecond));
    Result median = results.get(results.size() / 2);
    if (median.errors() > 0) {
      throw new IOException(median.errors() + " errors while loading " + template);
    }
    return median;
  }

  private Result once(URI base, Path tiles, String template)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "wrk",
                "-t2",
                "-c8",
                "-d" + seconds + "s",
                "--latency",
                "-s",
                script.toString(),
                base.toString(),
                "--",
                tiles.toString(),
                template)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Matcher match = RESULT.matcher(output);
    if (!match.find()) {
      throw new IOException("wrk gave no result:\n" + output);
    }
    return new Result(
        Double.parseDouble(match.group(1)),
        Double.parseDouble(match.group(2)),
        Double.parseDouble(match.group(3)),
        Double.parseDouble(match.group(4)),
        Long.parseLong(match.group(5)));
  }
}
