package org.brecha.layer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.brecha.analysis.SpatialWeights;
import org.brecha.analysis.SpatialWeights.Style;
import org.brecha.layer.Neighbourhood.Origin;

/** Collects the links of all countries of a level; row numbers are those of the level. */
final class NeighbourLinks {

  private final MosaicInts from = new MosaicInts(1024);
  private final MosaicInts to = new MosaicInts(1024);
  final Origin[] origins;
  private final String[] sources;
  final Map<Long, String> sourceOfPair = new HashMap<>();

  NeighbourLinks(int rows) {
    origins = new Origin[rows];
    sources = new String[rows];
    Arrays.fill(origins, Origin.UNKNOWN);
  }

  void addPair(int one, int other) {
    from.add(one);
    to.add(other);
    from.add(other);
    to.add(one);
  }

  void add(SpatialWeights weights, IntUnaryOperator rowOf) {
    for (int i = 0; i < weights.size(); i++) {
      for (int p = weights.start(i); p < weights.start(i + 1); p++) {
        from.add(rowOf.applyAsInt(i));
        to.add(rowOf.applyAsInt(weights.neighbour(p)));
      }
    }
  }

  boolean become(Origin origin, String source, int first, int end) {
    Arrays.fill(origins, first, end, origin);
    Arrays.fill(sources, first, end, source);
    return true;
  }

  Neighbourhood finish() {
    return new Neighbourhood(
        SpatialWeights.ofDirectedPairs(
            origins.length, from.toArray(), to.toArray(), Style.ROW_STANDARDISED),
        origins,
        sourceOfPair,
        sources);
  }
}
