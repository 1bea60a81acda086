package org.brecha.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.brecha.analysis.ConditionalPermutation;
import org.brecha.analysis.EmpiricalBayes;
import org.brecha.analysis.EmpiricalBayes.LocalSpread;
import org.brecha.analysis.FalseDiscovery;
import org.brecha.analysis.GiStar;
import org.brecha.analysis.GlobalMoran;
import org.brecha.analysis.LocalMoran;
import org.brecha.analysis.RankStability;
import org.brecha.analysis.SpatialWeights;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The judgement of one slice: smoothing, Moran, Gi*, permutations of raw and standardised rates,
 * and ranks, on a square grid with queen neighbours. Goals on two cores with a heap of 1 GiB: 784
 * units with 9,999 permutations 300 ms; 50,176 units with 999 permutations 10 s, ranks 5 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class HotspotBenchmark {

  private static final int RANK_DRAWS = 1_000;

  @Param({"28", "224"})
  public int side;

  private int permutations;
  private double[] cases;
  private double[] people;
  private SpatialWeights weights;

  @Setup
  public void prepare() {
    permutations = side == 28 ? 9_999 : 999;
    int units = side * side;
    Random random = new Random(20240607);
    cases = new double[units];
    people = new double[units];
    for (int i = 0; i < units; i++) {
      people[i] = Math.floor(Math.exp(9.6 + 1.1 * random.nextGaussian())) + 1;
      double expected = 8e-4 * people[i];
      cases[i] = Math.max(0, Math.rint(expected + Math.sqrt(expected) * random.nextGaussian()));
    }
    weights = Grids.queen(side);
  }

  @Benchmark
  public void judgement(Blackhole hole) {
    hotspots(hole);
    hole.consume(
        RankStability.of(cases, people, RANK_DRAWS, 1, RankStability.usualWorst(cases.length)));
  }

  @Benchmark
  public void hotspots(Blackhole hole) {
    double[] rates = new double[cases.length];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = cases[i] / people[i];
    }
    double[] standardised = EmpiricalBayes.standardise(cases, people);
    hole.consume(EmpiricalBayes.global(cases, people));
    hole.consume(EmpiricalBayes.local(cases, people, weights, LocalSpread.FROM_EACH_MEMBERS_MEAN));
    hole.consume(GlobalMoran.of(rates, weights));
    hole.consume(FalseDiscovery.adjust(LocalMoran.of(rates, weights).p()));
    hole.consume(FalseDiscovery.adjust(LocalMoran.of(standardised, weights).p()));
    hole.consume(FalseDiscovery.adjust(GiStar.of(rates, weights).p()));
    double[][] p = ConditionalPermutation.test(weights, permutations, 1, rates, standardised);
    hole.consume(FalseDiscovery.adjust(p[0]));
    hole.consume(FalseDiscovery.adjust(p[1]));
  }

  @Benchmark
  public Object rankStability() {
    return RankStability.of(cases, people, RANK_DRAWS, 1, RankStability.usualWorst(cases.length));
  }
}
