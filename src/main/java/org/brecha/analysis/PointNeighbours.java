package org.brecha.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.brecha.analysis.SpatialWeights.Style;

/**
 * Neighbours by distance between points, such as the seats of units: WGS 84 longitude and latitude
 * in degrees, distances along the ellipsoid ({@link Geodesic}), also across the 180th meridian.
 * Work runs in the fork-join pool of the caller, or the common one; the result does not depend on
 * it.
 */
public final class PointNeighbours {

  /** No degree of latitude is shorter than this many metres (it is 110,574 m at the equator). */
  private static final double LEAST_METRES_PER_DEGREE = 110_500;

  private static final double LEAST_RADIUS_METRES = 6_335_000;

  private final double[] lon;
  private final double[] lat;
  private final Integer[] byLatitude;
  private final double[] latitudes;
  private final double[] vertical;

  private PointNeighbours(double[] lon, double[] lat) {
    if (lon.length != lat.length) {
      throw new IllegalArgumentException(lon.length + " longitudes, " + lat.length + " latitudes");
    }
    for (int i = 0; i < lon.length; i++) {
      if (!(Math.abs(lon[i]) <= 360 && Math.abs(lat[i]) <= 90)) {
        throw new IllegalArgumentException("point " + i + " is nowhere: " + lon[i] + ", " + lat[i]);
      }
    }
    this.lon = lon;
    this.lat = lat;
    byLatitude = new Integer[lon.length];
    Arrays.setAll(byLatitude, i -> i);
    Arrays.sort(byLatitude, Comparator.comparingDouble(i -> lat[i]));
    latitudes = Arrays.stream(byLatitude).mapToDouble(i -> lat[i]).toArray();
    vertical = new double[3 * lon.length];
    for (int i = 0; i < lon.length; i++) {
      double cosine = Math.cos(Math.toRadians(lat[i]));
      vertical[3 * i] = cosine * Math.cos(Math.toRadians(lon[i]));
      vertical[3 * i + 1] = cosine * Math.sin(Math.toRadians(lon[i]));
      vertical[3 * i + 2] = Math.sin(Math.toRadians(lat[i]));
    }
  }

  /**
   * The k nearest of each point, the one of the lower index where two are equally far. Not
   * symmetric: a remote point has neighbours that have nearer ones themselves.
   *
   * @param k from 1 to the number of points less one
   * @throws IllegalArgumentException if k is out of its range or a point is nowhere
   */
  public static SpatialWeights nearest(double[] lon, double[] lat, int k, Style style) {
    if (k < 1 || k >= lon.length) {
      throw new IllegalArgumentException("k: " + k + " is outside of 1 to " + (lon.length - 1));
    }
    PointNeighbours points = new PointNeighbours(lon, lat);
    int[] from = new int[lon.length * k];
    int[] to = new int[from.length];
    IntStream.range(0, lon.length)
        .parallel()
        .forEach(
            place -> {
              int unit = points.byLatitude[place];
              Arrays.fill(from, unit * k, unit * k + k, unit);
              points.findNearest(place, k, to);
            });
    return SpatialWeights.ofDirectedPairs(lon.length, from, to, style);
  }

  private void findNearest(int place, int k, int[] to) {
    int unit = byLatitude[place];
    int[] best = new int[k];
    double[] distance = new double[k];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    int below = place - 1;
    int above = place + 1;
    while (below >= 0 || above < latitudes.length) {
      double down = below < 0 ? Double.POSITIVE_INFINITY : lat[unit] - latitudes[below];
      double up =
          above == latitudes.length ? Double.POSITIVE_INFINITY : latitudes[above] - lat[unit];
      if (Math.min(down, up) * LEAST_METRES_PER_DEGREE > distance[k - 1]) {
        break;
      }
      int other = byLatitude[down <= up ? below-- : above++];
      if (leastMetres(unit, other) <= distance[k - 1]) {
        insert(best, distance, other, metres(unit, other));
      }
    }
    System.arraycopy(best, 0, to, unit * k, k);
  }

  private static void insert(int[] best, double[] distance, int other, double metres) {
    int at = best.length;
    while (at > 0
        && (metres < distance[at - 1] || metres == distance[at - 1] && other < best[at - 1])) {
      at--;
    }
    if (at < best.length) {
      System.arraycopy(best, at, best, at + 1, best.length - at - 1);
      System.arraycopy(distance, at, distance, at + 1, best.length - at - 1);
      best[at] = other;
      distance[at] = metres;
    }
  }

  /**
   * All points up to a distance, symmetric; points without another one that near are islands.
   *
   * @param metres above 0, at most 5,000,000
   * @throws IllegalArgumentException if the distance is out of its range or a point is nowhere
   */
  public static SpatialWeights within(double[] lon, double[] lat, double metres, Style style) {
    if (!(metres > 0 && metres <= 5e6)) {
      throw new IllegalArgumentException("metres: " + metres + " is not above 0 and up to 5000000");
    }
    PointNeighbours points = new PointNeighbours(lon, lat);
    int[][] found = new int[lon.length][];
    IntStream.range(0, lon.length)
        .parallel()
        .forEach(place -> found[points.byLatitude[place]] = points.findWithin(place, metres));
    int[] from =
        IntStream.range(0, found.length)
            .flatMap(i -> IntStream.range(0, found[i].length).map(k -> i))
            .toArray();
    int[] to = Arrays.stream(found).flatMapToInt(Arrays::stream).toArray();
    return SpatialWeights.ofPairs(lon.length, from, to, style);
  }

  private int[] findWithin(int place, double metres) {
    int unit = byLatitude[place];
    IntStream.Builder near = IntStream.builder();
    for (int above = place + 1; above < latitudes.length; above++) {
      if ((latitudes[above] - lat[unit]) * LEAST_METRES_PER_DEGREE > metres) {
        break;
      }
      int other = byLatitude[above];
      if (leastMetres(unit, other) <= metres && metres(unit, other) <= metres) {
        near.add(other);
      }
    }
    return near.build().toArray();
  }

  private double metres(int one, int two) {
    return Geodesic.metres(lon[one], lat[one], lon[two], lat[two]);
  }

  /**
   * Never more than the distance: the angle between two verticals times the least radius of
   * curvature of the ellipsoid, by its chord.
   */
  private double leastMetres(int one, int two) {
    double x = vertical[3 * two] - vertical[3 * one];
    double y = vertical[3 * two + 1] - vertical[3 * one + 1];
    double z = vertical[3 * two + 2] - vertical[3 * one + 2];
    return LEAST_RADIUS_METRES * Math.sqrt(x * x + y * y + z * z);
  }
}
