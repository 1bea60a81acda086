package org.brecha.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.brecha.crs.ReferenceSystem;
import org.brecha.geojson.FeatureJson;
import org.brecha.geojson.JsonBytes;
import org.brecha.layer.BoundaryFile;
import org.brecha.layer.Mosaic;
import org.brecha.tile.PlainLayer;
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
 * Units of the continent written as GeoJSON into nothing: all of them (about 108 MB; goal 60 MB/s,
 * so 1,800 ms), or a page of a thousand (goal for the whole answer: 60 ms). No heap of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class GeoJsonBenchmark {

  @Param({"1000", "50176"})
  public int units;

  private PlainLayer layer;
  private List<Integer> fields;

  @Setup(Level.Trial)
  public void build() throws IOException {
    Path file = Benchmarks.CONTINENT.resolve("units-adm2.geojson");
    if (!Files.exists(file)) {
      throw new IllegalStateException("no " + file);
    }
    layer = new PlainLayer(Mosaic.of(BoundaryFile.read(file)));
    fields = IntStream.range(0, layer.fields().size()).boxed().toList();
  }

  @Benchmark
  public long write() throws IOException {
    Counted out = new Counted();
    JsonBytes json = new JsonBytes(out);
    FeatureJson features = new FeatureJson(json, layer, fields, false, ReferenceSystem.CRS84);
    for (int row = 0; row < units; row++) {
      features.writeOpen(layer.table(), row);
      json.raw('}');
    }
    json.finish();
    return out.bytes;
  }

  private static final class Counted extends OutputStream {

    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int from, int length) {
      bytes += length;
    }
  }
}
