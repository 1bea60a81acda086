package org.brecha.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.brecha.analysis.Contiguity;
import org.brecha.analysis.Contiguity.Kind;
import org.brecha.analysis.PointNeighbours;
import org.brecha.analysis.SpatialWeights.Style;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Neighbours of 50,176 units of 100 vertices each, whose wavy borders are shared. Goal on two cores
 * with a heap of 1 GiB: queen contiguity 5 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class ContiguityBenchmark {

  private static final int SIDE = 224;
  private static final int SEGMENTS = 25;
  private static final double CELL_DEGREES = 0.35;

  private final List<Geometry> units = new ArrayList<>();
  private final double[] lon = new double[SIDE * SIDE];
  private final double[] lat = new double[SIDE * SIDE];

  @Setup
  public void prepare() {
    GeometryFactory geometries = new GeometryFactory();
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        List<Coordinate> ring = new ArrayList<>();
        edge(ring, column, row, 1, 0, false);
        edge(ring, column + 1, row, 0, 1, false);
        edge(ring, column, row + 1, 1, 0, true);
        edge(ring, column, row, 0, 1, true);
        ring.add(ring.get(0).copy());
        Geometry unit = geometries.createPolygon(ring.toArray(Coordinate[]::new));
        lon[units.size()] = unit.getCentroid().getX();
        lat[units.size()] = unit.getCentroid().getY();
        units.add(unit);
      }
    }
  }

  /** The points of an edge but its last; the edge itself decides its waves, not the unit. */
  private static void edge(
      List<Coordinate> ring, int column, int row, int right, int up, boolean back) {
    Random random = new Random((column * 1_000L + row) * 2 + up);
    double wave = 0.03 * random.nextGaussian();
    double turns = 1 + random.nextInt(4);
    for (int step = 0; step < SEGMENTS; step++) {
      double t = (double) (back ? SEGMENTS - step : step) / SEGMENTS;
      double off = t == 1 ? 0 : wave * Math.sin(Math.PI * turns * t);
      double x = column + right * t + up * off;
      double y = row + up * t + right * off;
      ring.add(new Coordinate(-118 + CELL_DEGREES * x, -56 + CELL_DEGREES * y));
    }
  }

  @Benchmark
  public Object queen() {
    return Contiguity.of(
        units, Kind.QUEEN, Contiguity.DEFAULT_TOLERANCE_METRES, Style.ROW_STANDARDISED);
  }

  @Benchmark
  public Object rook() {
    return Contiguity.of(
        units, Kind.ROOK, Contiguity.DEFAULT_TOLERANCE_METRES, Style.ROW_STANDARDISED);
  }

  @Benchmark
  public Object eightNearest() {
    return PointNeighbours.nearest(lon, lat, 8, Style.ROW_STANDARDISED);
  }

  @Benchmark
  public Object within60Kilometres() {
    return PointNeighbours.within(lon, lat, 60_000, Style.ROW_STANDARDISED);
  }
}
