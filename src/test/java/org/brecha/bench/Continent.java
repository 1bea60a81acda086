package org.brecha.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * The synthetic continent of {@code ../shared/scale/continent.py}: a square of units, unit {@code
 * row * side + column}, named {@code L}, row and column with three digits each.
 */
final class Continent {

  static final int SIDE = 224;
  static final int UNITS = SIDE * SIDE;
  static final int FIRST_YEAR = 2015;
  static final int YEARS = 10;

  /** By year from {@link #FIRST_YEAR}, then unit. */
  final double[][] cases = new double[YEARS][UNITS];

  /** By year from {@link #FIRST_YEAR}, then unit. */
  final double[][] people = new double[YEARS][UNITS];

  /** The units of the hotspots that were planted: six times the risk of their surroundings. */
  final BitSet planted = new BitSet();

  private final Path directory;

  Continent(Path directory) throws IOException {
    this.directory = directory;
    read("population.csv", 2, 3, people);
    read("observations.csv", 3, 4, cases);
    for (String line : Files.readAllLines(directory.resolve("hotspots.csv"))) {
      String unit = line.split(",")[1];
      if (unit.startsWith("L")) {
        planted.set(unit(unit));
      }
    }
  }

  private static int unit(String code) {
    return Integer.parseInt(code.substring(1, 4)) * SIDE + Integer.parseInt(code.substring(4));
  }

  private void read(String name, int year, int value, double[][] into) throws IOException {
    try (BufferedReader file = Files.newBufferedReader(directory.resolve(name))) {
      file.readLine();
      for (String line = file.readLine(); line != null; line = file.readLine()) {
        String[] cells = line.split(",");
        into[Integer.parseInt(cells[year]) - FIRST_YEAR][unit(cells[1])] =
            Double.parseDouble(cells[value]);
      }
    }
  }

  /** Sums over whole years, both included. */
  static double[] sum(double[][] byYear, int first, int last) {
    double[] sum = new double[UNITS];
    for (int year = first; year <= last; year++) {
      for (int i = 0; i < UNITS; i++) {
        sum[i] += byYear[year - FIRST_YEAR][i];
      }
    }
    return sum;
  }

  /** The boundaries, by unit; the file has one feature a line. */
  List<Geometry> readBoundaries() throws IOException {
    GeometryFactory geometries = new GeometryFactory();
    List<Geometry> units = new ArrayList<>();
    try (BufferedReader file = Files.newBufferedReader(directory.resolve("units-adm2.geojson"))) {
      for (String line = file.readLine(); line != null; line = file.readLine()) {
        int ring = line.indexOf("[[[");
        if (ring >= 0) {
          String[] numbers = line.substring(ring + 3, line.indexOf("]]]")).split("\\],\\[|,");
          double[] xy = new double[numbers.length];
          for (int i = 0; i < xy.length; i++) {
            xy[i] = Double.parseDouble(numbers[i]);
          }
          units.add(geometries.createPolygon(new PackedCoordinateSequence.Double(xy, 2, 0)));
        }
      }
    }
    return units;
  }
}
