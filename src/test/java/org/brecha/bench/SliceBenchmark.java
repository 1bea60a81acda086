package org.brecha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.brecha.layer.BoundaryFile;
import org.brecha.layer.Mosaic;
import org.brecha.tile.PlainLayer;
import org.brecha.tile.VectorTileSlicer;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Vector tiles made on each request, in process, drawn from the tile lists of {@code
 * ../shared/scale}: 473 districts of Costa Rica at z6-z12, and at z4-z10 the synthetic continent
 * that {@link Benchmarks} writes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Threads(2)
public class SliceBenchmark {

  private static final Path SCALE = Path.of("..", "shared", "scale");

  @Param({"districts", "continent"})
  public String input;

  private final VectorTileSlicer slicer = new VectorTileSlicer();
  private PlainLayer layer;
  private List<int[]> tiles;

  /** Where a thread is in the list of tiles. */
  @State(Scope.Thread)
  public static class Place {

    int next = new Random().nextInt(1000);
  }

  @Setup(Level.Trial)
  public void build() throws IOException {
    boolean districts = "districts".equals(input);
    Path file =
        districts
            ? BoundaryFile.REAL.resolve("cr-distritos-daticos-2020.geojson")
            : Benchmarks.CONTINENT.resolve("units-adm2.geojson");
    if (!Files.exists(file)) {
      throw new IllegalStateException("no " + file);
    }
    layer = new PlainLayer(Mosaic.of(BoundaryFile.read(file)));
    tiles = new ArrayList<>();
    Path list = SCALE.resolve(districts ? "tiles-districts.txt" : "tiles-adm_large.txt");
    for (String line : Files.readAllLines(list)) {
      String[] zxy = line.split(" ");
      tiles.add(
          new int[] {Integer.parseInt(zxy[0]), Integer.parseInt(zxy[1]), Integer.parseInt(zxy[2])});
    }
    Collections.shuffle(tiles, new Random(4101));
  }

  @Benchmark
  public byte[] slice(Place place) {
    int[] t = tiles.get(place.next++ % tiles.size());
    return slicer.slice(layer, layer.table(), t[0], t[1], t[2]);
  }
}
