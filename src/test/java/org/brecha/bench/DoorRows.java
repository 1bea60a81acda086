package org.brecha.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brecha.ToolsOfThisMachine;
import tools.jackson.databind.ObjectMapper;

/**
 * The rows of the table that are about files and pages of features of the whole continent: 50,176
 * units of 100 vertices, and what {@code ogr2ogr} makes of the same table in PostGIS in the same
 * run.
 */
final class DoorRows {

  private static final String LAYER = "boundaries_adm2";
  private static final String ITEMS = "/ogc/collections/" + LAYER + "/items?f=json";
  private static final String POSTGIS_URL = "BRECHA_TEST_POSTGIS_URL";
  private static final double MEGABYTE = 1e6;

  /**
   * How long a request is repeated before its times count. A median is of a server at work: while
   * the JVM compiles what it has just met, on two cores, thirty requests are not enough.
   */
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private final BenchTable table;
  private final Path target;
  private final HttpClient client = HttpClient.newHttpClient();

  DoorRows(BenchTable table, Path target) {
    this.table = table;
    this.target = target;
  }

  /**
   * @param runs how often each is repeated; the median counts
   */
  void measure(PackagedBrecha brecha, Path data, int runs)
      throws IOException, InterruptedException {
    double geojson;
    double flatGeobuf;
    double geoPackage;
    try (PackagedBrecha.Running server =
        brecha.serve(data, "--brecha.seed=false", "--brecha.download.shelf-files=1")) {
      URI base = server.base();
      page(base, runs);
      filters(base, runs);
      geojson = geoJson(server, runs);
      flatGeobuf = shelved(base, "fgb", "FlatGeobuf", runs);
      geoPackage = shelved(base, "gpkg", "GeoPackage", runs);
    }
    yardstick("GeoJSON", "GeoJSON", "geojson", geojson);
    yardstick("FlatGeobuf", "FlatGeobuf", "fgb", flatGeobuf);
    yardstick("GeoPackage", "GPKG", "gpkg", geoPackage);
  }

  /** What one request gave. */
  private record Got(double seconds, long bytes) {}

  private Got get(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    long start = System.nanoTime();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream body = answer.body()) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        bytes += n;
      }
    }
    if (answer.statusCode() != 200) {
      throw new IOException(address + " was answered " + answer.statusCode());
    }
    return new Got((System.nanoTime() - start) / 1e9, bytes);
  }

  private Got warmMedian(URI base, String path, int runs) throws IOException, InterruptedException {
    long end = System.nanoTime() + WARM_UP.toNanos();
    while (System.nanoTime() < end) {
      get(base.resolve(path));
    }
    return median(base, path, Math.max(21, runs));
  }

  private Got median(URI base, String path, int runs) throws IOException, InterruptedException {
    List<Got> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      all.add(get(base.resolve(path)));
    }
    all.sort((a, b) -> Double.compare(a.seconds(), b.seconds()));
    return all.get(all.size() / 2);
  }

  private void page(URI base, int runs) throws IOException, InterruptedException {
    String path = ITEMS + "&limit=1000&offset=20000";
    Got first = get(base.resolve(path));
    Got page = warmMedian(base, path, runs);
    table.atMost(
        "items page of 1,000 units of 100 vertices, over HTTP, median",
        page.seconds() * 1000,
        "ms",
        60);
    table.reported("  the first after the start", first.seconds() * 1000, "ms");
    table.reported("  its size", page.bytes() / MEGABYTE, "MB");
  }

  /** Filters of an area that leave no feature over, so that nothing is written but their number. */
  private void filters(URI base, int runs) throws IOException, InterruptedException {
    Envelope all = envelope(base);
    double x = (all.west + all.east) / 2;
    double y = (all.south + all.north) / 2;
    double w = (all.east - all.west) / 6;
    double h = (all.north - all.south) / 6;
    filter(base, "box of a ninth of the area", box(x - w, y - h, x + w, y + h), runs);
    filter(base, "star of 200 points there", Stars.star(x, y, w, h), runs);
    filter(base, "polygon around everything", Stars.star(x, y, w * 6, h * 6), runs);
  }

  private void filter(URI base, String what, String shape, int runs)
      throws IOException, InterruptedException {
    // One feature of many is sent: what is measured is the choosing.
    String filter = "S_INTERSECTS(geometry, " + shape + ")";
    String path = ITEMS + "&limit=1&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    Got first = get(base.resolve(path));
    Got got = warmMedian(base, path, runs);
    table.atMost(
        "CQL2 over 50,176 units, " + what + ", over HTTP, median", got.seconds() * 1000, "ms", 30);
    table.reported("  the first of this shape", first.seconds() * 1000, "ms");
  }

  /** Corners of everything, degrees. */
  private record Envelope(double west, double south, double east, double north) {}

  private Envelope envelope(URI base) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(base.resolve("/ogc/collections/" + LAYER + "?f=json")).build(),
            HttpResponse.BodyHandlers.ofString());
    var box = new ObjectMapper().readTree(answer.body()).at("/extent/spatial/bbox/0");
    return new Envelope(
        box.get(0).doubleValue(),
        box.get(1).doubleValue(),
        box.get(2).doubleValue(),
        box.get(3).doubleValue());
  }

  private static String box(double west, double south, double east, double north) {
    return String.format(Locale.ROOT, "BBOX(%.4f, %.4f, %.4f, %.4f)", west, south, east, north);
  }

  private double geoJson(PackagedBrecha.Running server, int runs)
      throws IOException, InterruptedException {
    String path = "/downloads/" + LAYER + ".geojson";
    get(server.base().resolve(path));
    Got got = median(server.base(), path, runs);
    table.atLeast(
        "continent as GeoJSON, over HTTP, median",
        got.bytes() / MEGABYTE / got.seconds(),
        "MB/s",
        60);
    table.reported("  its size", got.bytes() / MEGABYTE, "MB");
    heldHalfWay(server, path, got.bytes() / 2);
    return got.seconds();
  }

  /** Stops reading in the middle of a download and looks at what lives on the other side. */
  private void heldHalfWay(PackagedBrecha.Running server, String path, long half)
      throws IOException, InterruptedException {
    long pid = server.process().pid();
    Optional<Double> before = HeapWatch.live(pid);
    HttpRequest request = HttpRequest.newBuilder(server.base().resolve(path)).build();
    try (InputStream body =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      body.skipNBytes(half);
      Optional<Double> during = HeapWatch.live(pid);
      if (before.isEmpty() || during.isEmpty()) {
        table.skipped("heap of the GeoJSON download", "jcmd or jstat is not there");
        return;
      }
      table.atMost(
          "  heap that the server holds for it half way",
          during.orElseThrow() - before.orElseThrow(),
          "MiB",
          512);
    }
  }

  /** A file that is made first: a filter that is true of all, another each time, makes it anew. */
  private double shelved(URI base, String extension, String name, int runs)
      throws IOException, InterruptedException {
    List<Double> all = new ArrayList<>();
    long bytes = 0;
    for (int run = 0; run <= runs; run++) {
      String filter = "unit_code <> 'nobody-" + run + "'";
      Got got =
          get(
              base.resolve(
                  "/downloads/"
                      + LAYER
                      + "."
                      + extension
                      + "?filter="
                      + URLEncoder.encode(filter, StandardCharsets.UTF_8)));
      bytes = got.bytes();
      if (run > 0) {
        all.add(got.seconds());
      }
    }
    all.sort(null);
    double median = all.get(all.size() / 2);
    table.atMost("continent as " + name + ", made and sent, median", median, "s", 15);
    table.reported("  its size", bytes / MEGABYTE, "MB");
    return median;
  }

  private void yardstick(String name, String driver, String extension, double ours)
      throws IOException, InterruptedException {
    String what = "ogr2ogr from PostGIS to " + name;
    Optional<String> url = Optional.ofNullable(System.getenv(POSTGIS_URL));
    Optional<Path> ogr2ogr = ToolsOfThisMachine.findProgram("ogr2ogr");
    if (url.isEmpty() || ogr2ogr.isEmpty()) {
      table.skipped(what, ogr2ogr.isEmpty() ? "no ogr2ogr (gdal-bin)" : "no " + POSTGIS_URL);
      return;
    }
    URI address = URI.create(url.orElseThrow().substring("jdbc:".length()));
    String source =
        "PG:host="
            + address.getHost()
            + " port="
            + address.getPort()
            + " dbname="
            + address.getPath().substring(1)
            + " user="
            + Optional.ofNullable(System.getenv("BRECHA_TEST_POSTGIS_USERNAME")).orElse("brecha");
    Path log = target.resolve("ogr2ogr.log");
    if (driver.equals("GeoJSON")) {
      Path units = Benchmarks.CONTINENT.resolve("units-adm2.geojson");
      PackagedBrecha.timed(
          new ProcessBuilder(
              ogr2ogr.get().toString(),
              "-f",
              "PostgreSQL",
              "-overwrite",
              "-nln",
              "bench_units",
              "-nlt",
              "PROMOTE_TO_MULTI",
              source,
              units.toString()),
          log);
    }
    Path copy = target.resolve("yardstick." + extension);
    List<Double> all = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      Files.deleteIfExists(copy);
      all.add(
          PackagedBrecha.timed(
              new ProcessBuilder(
                  ogr2ogr.get().toString(), "-f", driver, copy.toString(), source, "bench_units"),
              log));
    }
    all.sort(null);
    table.reported(what + ", median", all.get(1), "s");
    table.reported("  the same here: times faster", all.get(1) / ours, "x");
    Files.deleteIfExists(copy);
  }
}
