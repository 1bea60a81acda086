package org.brecha.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
   * @param rows with a rate, in the order of the test
   * @param status {@link Status#TESTED}, or why there is no test
   * @param origin where its neighbours come from
   * @param weights among those rows
   * @param test null unless tested
   */
  record OfCountry(
      String country,
      int[] rows,
      Status status,
      Neighbourhood.Origin origin,
      SpatialWeights weights,
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
   * @param permutations 0 for none
   */
  static Hotspots of(
      LevelUnits units,
      CountryBlocks countries,
      UnitRates rates,
      Neighbourhood neighbourhood,
      int permutations,
      long seed) {
    Hotspots all = new Hotspots(units.size());
    countries.forEach(
        (from, to) -> {
          int[] rows = rates.fitRows(from, to);
          Arrays.fill(all.status, from, to, Status.NO_RATE);
          OfCountry country =
              test(
                  units.unit(from).country(), from, rows, rates, neighbourhood, permutations, seed);
          all.countries.add(country);
          all.put(country, neighbourhood);
        });
    return all;
  }

  private static OfCountry test(
      String country,
      int first,
      int[] rows,
      UnitRates rates,
      Neighbourhood neighbourhood,
      int permutations,
      long seed) {
    SpatialWeights weights = neighbourhood.among(rows, rates.figures.heldBy);
    double[] cases = rates.cases(rows);
    double[] people = rates.personYears(rows);
    Status why = statusOf(first, rows, neighbourhood, cases, people);
    return new OfCountry(
        country,
        rows,
        why,
        neighbourhood.origin(first),
        weights,
        why == Status.TESTED
            ? HotspotInference.of(cases, people, weights, permutations, seed)
            : null);
  }

  private void put(OfCountry country, Neighbourhood neighbourhood) {
    HotspotInference test = country.test();
    for (int i = 0; i < country.rows().length; i++) {
      int row = country.rows()[i];
      int links = country.weights().cardinality(i);
      neighbours[row] = neighbourhood.known(row) ? links : -1;
      status[row] = test != null && links == 0 ? Status.NO_NEIGHBOURS : country.status();
      if (test == null || links == 0) {
        continue;
      }
      if (test.tested(i)) {
        localMoran[row] = test.moran().statistic()[i];
        giStarZ[row] = test.giStarZ()[i];
        inference[row] = country.inference();
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
