package org.brecha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.brecha.crs.ReferenceSystem;
import org.brecha.filter.FeatureFilter;
import org.brecha.filter.FilterException;
import org.brecha.filter.FilterLanguage;
import org.brecha.layer.BoundaryFile;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Mosaic;
import org.brecha.tile.PlainLayer;
import org.locationtech.jts.geom.Envelope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A filter read, compiled and asked of all 50,176 units of the continent, as a request does it.
 * Goal for spatial ones: 30 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class FilterBenchmark {

  /** What is asked: a ninth of the area as a box, the same as a star of 200 points, and so on. */
  @Param({"box", "star", "star_within", "star_everywhere", "overlaps", "everywhere", "refused"})
  public String question;

  private PlainLayer layer;
  private String filter;

  @Setup(Level.Trial)
  public void build() throws IOException {
    Path file = Benchmarks.CONTINENT.resolve("units-adm2.geojson");
    if (!Files.exists(file)) {
      throw new IllegalStateException("no " + file);
    }
    layer = new PlainLayer(Mosaic.of(BoundaryFile.read(file)));
    Envelope all = layer.mosaic().bounds();
    double x = all.centre().x;
    double y = all.centre().y;
    double width = all.getWidth() / 6;
    double height = all.getHeight() / 6;
    String box = box(x - width, y - height, x + width, y + height);
    filter =
        switch (question) {
          case "box" -> "S_INTERSECTS(geometry, " + box + ")";
          case "star" -> "S_INTERSECTS(geometry, " + Stars.star(x, y, width, height) + ")";
          case "star_within" -> "S_WITHIN(geometry, " + Stars.star(x, y, width, height) + ")";
          case "star_everywhere" ->
              "S_INTERSECTS(geometry, " + Stars.star(x, y, width * 6, height * 6) + ")";
          case "overlaps" ->
              "S_OVERLAPS(geometry, " + Stars.star(x, y, width * 6, height * 6) + ")";
          case "everywhere" -> "S_INTERSECTS(geometry, BBOX(-180, -90, 180, 90))";
          default -> "TRUE AND ".repeat(100) + "S_INTERSECTS(geometry, " + box + ") AND nope = 1";
        };
  }

  private static String box(double west, double south, double east, double north) {
    return String.format(Locale.ROOT, "BBOX(%f, %f, %f, %f)", west, south, east, north);
  }

  @Benchmark
  public int filter() {
    FeatureFilter compiled;
    try {
      compiled = FeatureFilter.of(layer, filter, FilterLanguage.TEXT, ReferenceSystem.CRS84);
    } catch (FilterException e) {
      if (!question.equals("refused")) {
        throw new IllegalStateException(filter, e);
      }
      return e.position();
    }
    FeatureTable table = layer.table();
    int matched = 0;
    for (int row = 0; row < table.size(); row++) {
      matched += compiled.matches(table, row) ? 1 : 0;
    }
    return matched;
  }
}
