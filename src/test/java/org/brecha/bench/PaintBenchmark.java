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
import org.brecha.tile.Painting;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Palette PNG made on each request, in process: 473 districts of Costa Rica in seven classes, drawn
 * from the tile list of {@code ../shared/scale}, z6-z12.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Threads(2)
public class PaintBenchmark {

  @Param({"1", "2"})
  public int scale;

  private Painting painting;
  private final List<int[]> tiles = new ArrayList<>();

  /** Where a thread is in the list of tiles. */
  @State(Scope.Thread)
  public static class Place {

    int next = new Random().nextInt(1000);
  }

  @Setup(Level.Trial)
  public void build() throws IOException {
    Path file = BoundaryFile.REAL.resolve("cr-distritos-daticos-2020.geojson");
    if (!Files.exists(file)) {
      throw new IllegalStateException("no " + file);
    }
    PlainLayer layer = new PlainLayer(Mosaic.of(BoundaryFile.read(file)));
    painting = new Painting(layer, PlainLayer.COLOURED);
    Path list = Path.of("..", "shared", "scale", "tiles-districts.txt");
    for (String line : Files.readAllLines(list)) {
      String[] zxy = line.split(" ");
      tiles.add(
          new int[] {Integer.parseInt(zxy[0]), Integer.parseInt(zxy[1]), Integer.parseInt(zxy[2])});
    }
    Collections.shuffle(tiles, new Random(4101));
  }

  @Benchmark
  public byte[] paint(Place place) {
    int[] t = tiles.get(place.next++ % tiles.size());
    return painting.paint(t[0], t[1], t[2], scale);
  }
}
