package org.brecha.layer;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of all units on the world grid (see {@link MosaicGrid}), without repeated points; rings
 * that fall together to fewer than three points are left out. Shells have a positive area by the
 * surveyor's formula, holes a negative one. Units of which nothing is left, and points, keep their
 * place on the grid.
 */
final class MosaicRings {

  /** x and y in turn; ring r has those from {@code start[r]} to {@code start[r+1]}. */
  final int[] xy;

  final int[] start;

  /** Unit u has the rings from {@code firstRing[u]} to {@code firstRing[u+1]}. */
  final int[] firstRing;

  /** For every ring whether it begins a part. */
  final boolean[] shell;

  /** x and y in turn of a place for every unit: on the shell of its largest part, or the point. */
  final int[] places;

  private MosaicRings(int[] xy, int[] start, int[] firstRing, boolean[] shell, int[] places) {
    this.xy = xy;
    this.start = start;
    this.firstRing = firstRing;
    this.shell = shell;
    this.places = places;
  }

  int unitCount() {
    return firstRing.length - 1;
  }

  /** Takes geometries in degrees (x the longitude); those that are no polygons become places. */
  static MosaicRings ofLonLat(List<? extends Geometry> lonLat, MosaicGrid grid) {
    Reader reader = new Reader(lonLat, grid);
    reader.read();
    return reader.result(reader.places.toArray());
  }

  /** Takes polygons whose coordinates are on the world grid already; empty ones keep a place. */
  static MosaicRings ofWorld(List<? extends Geometry> world, int[] places) {
    Reader reader = new Reader(world, null);
    reader.read();
    return reader.result(places);
  }

  /** The rings of the chosen units alone; the others keep their place and have none. */
  MosaicRings only(boolean[] chosen) {
    return select(this, chosen, this);
  }

  /** These rings, but those of the chosen units as another has them. */
  MosaicRings with(MosaicRings other, boolean[] chosen) {
    return select(other, chosen, this);
  }

  private static MosaicRings select(MosaicRings yes, boolean[] chosen, MosaicRings no) {
    boolean keep = yes != no;
    MosaicInts xy = new MosaicInts(keep ? no.xy.length : 1024);
    MosaicInts start = new MosaicInts(1024);
    MosaicInts firstRing = new MosaicInts(1024);
    MosaicInts shell = new MosaicInts(1024);
    for (int unit = 0; unit < no.unitCount(); unit++) {
      firstRing.add(start.size);
      if (!chosen[unit] && !keep) {
        continue;
      }
      MosaicRings from = chosen[unit] ? yes : no;
      for (int ring = from.firstRing[unit]; ring < from.firstRing[unit + 1]; ring++) {
        start.add(xy.size);
        shell.add(from.shell[ring] ? 1 : 0);
        for (int i = from.start[ring]; i < from.start[ring + 1]; i++) {
          xy.add(from.xy[i]);
        }
      }
    }
    firstRing.add(start.size);
    start.add(xy.size);
    boolean[] shells = new boolean[shell.size];
    for (int i = 0; i < shells.length; i++) {
      shells[i] = shell.get(i) == 1;
    }
    return new MosaicRings(xy.toArray(), start.toArray(), firstRing.toArray(), shells, no.places);
  }

  private static final class Reader {

    private final List<? extends Geometry> geometries;

    /** Null if the coordinates are on the world grid already. */
    private final MosaicGrid grid;

    private final MosaicInts xy;
    private final MosaicInts start = new MosaicInts(1024);
    private final MosaicInts firstRing = new MosaicInts(1024);
    private final MosaicInts shell = new MosaicInts(1024);
    private final MosaicInts places = new MosaicInts(1024);

    Reader(List<? extends Geometry> geometries, MosaicGrid grid) {
      this.geometries = geometries;
      this.grid = grid;
      long points = 0;
      for (Geometry geometry : geometries) {
        points += geometry.getNumPoints();
      }
      this.xy = new MosaicInts((int) (2 * points));
    }

    void read() {
      for (Geometry geometry : geometries) {
        firstRing.add(start.size);
        double largest = -1;
        Coordinate place = geometry.getCoordinate();
        places.add(place == null ? 0 : x(place.x));
        places.add(place == null ? 0 : y(place.y));
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
          if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
            double area = polygon.getArea();
            if (area > largest) {
              largest = area;
              places.values[places.size - 2] = x(polygon.getCoordinate().x);
              places.values[places.size - 1] = y(polygon.getCoordinate().y);
            }
            if (add(polygon.getExteriorRing(), true)) {
              for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                add(polygon.getInteriorRingN(hole), false);
              }
            }
          }
        }
      }
    }

    MosaicRings result(int[] placesOfUnits) {
      firstRing.add(start.size);
      start.add(xy.size);
      boolean[] shells = new boolean[shell.size];
      for (int i = 0; i < shells.length; i++) {
        shells[i] = shell.get(i) == 1;
      }
      return new MosaicRings(
          xy.toArray(), start.toArray(), firstRing.toArray(), shells, placesOfUnits);
    }

    private int x(double value) {
      return grid != null ? grid.x(value) : (int) value;
    }

    private int y(double value) {
      return grid != null ? grid.y(value) : (int) value;
    }

    private boolean add(LinearRing ring, boolean isShell) {
      CoordinateSequence points = ring.getCoordinateSequence();
      int from = xy.size;
      for (int i = 0; i < points.size() - 1; i++) {
        int x = x(points.getX(i));
        int y = y(points.getY(i));
        int n = xy.size;
        if (n == from || xy.get(n - 2) != x || xy.get(n - 1) != y) {
          xy.add(x);
          xy.add(y);
        }
      }
      while (xy.size - from > 2
          && xy.get(from) == xy.get(xy.size - 2)
          && xy.get(from + 1) == xy.get(xy.size - 1)) {
        xy.size -= 2;
      }
      double area = area(xy.values, from, xy.size);
      if (xy.size - from < 6 || area == 0) {
        xy.size = from;
        return false;
      }
      if (area > 0 != isShell) {
        reverse(from);
      }
      start.add(from);
      shell.add(isShell ? 1 : 0);
      return true;
    }

    private void reverse(int from) {
      int[] v = xy.values;
      for (int i = from, j = xy.size - 2; i < j; i += 2, j -= 2) {
        int x = v[i];
        int y = v[i + 1];
        v[i] = v[j];
        v[i + 1] = v[j + 1];
        v[j] = x;
        v[j + 1] = y;
      }
    }
  }

  /** Twice the area by the surveyor's formula, in square units; exact below 2^53. */
  static double area(int[] xy, int from, int to) {
    double sum = 0;
    long x0 = xy[from];
    long y0 = xy[from + 1];
    for (int i = from + 2; i + 2 < to; i += 2) {
      sum += (xy[i] - x0) * (xy[i + 3] - y0) - (xy[i + 2] - x0) * (xy[i + 1] - y0);
    }
    return sum;
  }
}
