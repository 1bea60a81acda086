package org.brecha.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.brecha.analysis.ClusterClass;
import org.brecha.analysis.HotspotInference;
import org.brecha.analysis.SpatialWeights;

/**
 * Where high rates stand together, country by country, among the units with a rate: see {@link
 * HotspotInference}. Arrays by row of the level, NaN or null for no value; built once, then left
 * alone.
 */
final class Hotspots {

  /** Among fewer units there are so few other neighbourhoods that nothing can stand out. */
  static final int FEWEST = 10;

  /** Why there is a test or none: what {@code hotspot_status} says. */
  enum Status {
    TESTED,
    NO_RATE,
    NO_NEIGHBOURS,
    NEIGHBOURS_UNKNOWN,
    TOO_FEW;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The test of one country.
   *
   * @param first row of the country
   * @param rows with a rate, in the order of the test
   * @param status {@link Status#TESTED}, or why there is no test
   * @param origin where its neighbours come from
   * @param test null unless tested
   */
  record OfCountry(
      String country,
      int first,
      int[] rows,
      Status status,
      Neighbourhood.Origin origin,
      HotspotInference test) {

    /** How the probabilities were found, the same words as in {@code hotspot_inference}. */
    String inference() {
      return test == null
          ? null
          : test.permutations() == 0
              ? "moments"
              : "permutations=" + test.permutations() + " seed=" + test.seed();
    }
  }

  final List<OfCountry> countries = new ArrayList<>();
  final Status[] status;
  final ClusterClass[] moranClass;

  /** 1 hot, -1 cold, 0 not significant; valid where tested. */
  final int[] spot;

  final double[] localMoran;
  final double[] p;
  final double[] pFdr;
  final double[] giStarZ;

  /** Number of neighbours with a rate; -1 where the unit has no rate or neighbours are unknown. */
  final int[] neighbours;

  final String[] inference;

  private Hotspots(int size) {
    status = new Status[size];
    moranClass = new ClusterClass[size];
    spot = new int[size];
    localMoran = unknown(size);
    p = unknown(size);
    pFdr = unknown(size);
    giStarZ = unknown(size);
    neighbours = new int[size];
    Arrays.fill(neighbours, -1);
    inference = new String[size];
  }

  private static double[] unknown(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /**
   * Tests every country of a level.
   *
   * @param cases by row, valid where people are
   * @param people person-years by row; NaN where the unit has no rate
   * @param heldBy see {@link Neighbourhood#among}
   * @param permutations 0 for none
   */
  static Hotspots of(
      LevelUnits units,
      Neighbourhood neighbourhood,
      double[] cases,
      double[] people,
      int[] heldBy,
      int permutations,
      long seed) {
    Hotspots all = new Hotspots(units.size());
    int start = 0;
    for (int row = 1; row <= units.size(); row++) {
      if (row == units.size() || !units.unit(row).country().equals(units.unit(start).country())) {
        int[] rows = IntStream.range(start, row).filter(r -> !Double.isNaN(people[r])).toArray();
        Arrays.fill(all.status, start, row, Status.NO_RATE);
        all.test(
            units.unit(start).country(),
            start,
            rows,
            neighbourhood,
            neighbourhood.among(rows, heldBy),
            Arrays.stream(rows).mapToDouble(r -> cases[r]).toArray(),
            Arrays.stream(rows).mapToDouble(r -> people[r]).toArray(),
            permutations,
            seed);
        start = row;
      }
    }
    return all;
  }

  private void test(
      String country,
      int first,
      int[] rows,
      Neighbourhood neighbourhood,
      SpatialWeights weights,
      double[] cases,
      double[] people,
      int permutations,
      long seed) {
    Status why = statusOf(first, rows, neighbourhood, cases, people);
    HotspotInference test =
        why == Status.TESTED
            ? HotspotInference.of(cases, people, weights, permutations, seed)
            : null;
    OfCountry mine = new OfCountry(country, first, rows, why, neighbourhood.origin(first), test);
    countries.add(mine);
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      status[row] = why;
      neighbours[row] = neighbourhood.known(row) ? weights.cardinality(i) : -1;
      if (test == null) {
        continue;
      }
      if (weights.cardinality(i) == 0) {
        status[row] = Status.NO_NEIGHBOURS;
        continue;
      }
      localMoran[row] = test.moran().statistic()[i];
      giStarZ[row] = test.giStarZ()[i];
      inference[row] = mine.inference();
      if (test.tested(i)) {
        moranClass[row] = test.moranClass(i);
        spot[row] = test.spot(i);
        p[row] = test.p()[i];
        pFdr[row] = test.pFdr()[i];
      } else {
        // Everybody else is a neighbour: no other neighbourhood could have been drawn.
        status[row] = Status.TOO_FEW;
      }
    }
  }

  /** Units without any difference between them have no pattern either: too few cases. */
  private static Status statusOf(
      int first, int[] rows, Neighbourhood neighbourhood, double[] cases, double[] people) {
    if (neighbourhood.origin(first) == Neighbourhood.Origin.UNKNOWN) {
      return Status.NEIGHBOURS_UNKNOWN;
    }
    boolean allAlike = true;
    for (int i = 1; i < rows.length && allAlike; i++) {
      allAlike = cases[i] * people[0] == cases[0] * people[i];
    }
    return rows.length < FEWEST || allAlike || !neighbourhood.known(first)
        ? Status.TOO_FEW
        : Status.TESTED;
  }
}
