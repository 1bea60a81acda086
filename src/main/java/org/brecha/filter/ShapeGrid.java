package org.brecha.filter;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * A grid over a shape whose cells are wholly inside of it, wholly outside, or touched by its lines
 * and points. A box of cells of one kind needs no geometry to be told apart from the shape: most
 * features are answered by a sum of the table of Crow (1984), "Summed-area tables for texture
 * mapping", only those at the border need the exact relation.
 */
final class ShapeGrid {

  /** Where a box lies. */
  enum Side {
    /** It has no point in common with the shape. */
    OUTSIDE,
    /** All of it lies in the interior of the shape. */
    INSIDE,
    /** A line or point of the shape is near: it is not known. */
    BOTH
  }

  /** More cells make their own cost felt where less than ten thousand features are asked. */
  private static final int MOST_SIDES = 256;

  /** In cells: far above what is lost by rounding, far below what would be felt. */
  private static final double MARGIN = 1e-6;

  /** In rows: what climbs less has a slope too great to be reckoned with. */
  private static final double LEVEL = 1e-3;

  /** In degrees: what is narrower has one column, and so for rows. */
  private static final double NARROW = 1e-100;

  private static final Side[] SIDES = Side.values();
  private static final byte OUTSIDE = (byte) Side.OUTSIDE.ordinal();
  private static final byte INSIDE = (byte) Side.INSIDE.ordinal();
  private static final byte TOUCHED = (byte) Side.BOTH.ordinal();

  private final int sides;
  private final Envelope around;
  private final double columnsPerDegree;
  private final double rowsPerDegree;
  private final byte[] cells;
  private final int[] touched;

  /**
   * @param shape of any type, longitude and latitude, not empty
   * @param features how many of them lie about: their number decides how fine the cells are
   */
  ShapeGrid(Geometry shape, int features) {
    sides = (int) Math.max(8, Math.min(MOST_SIDES, 2 * Math.sqrt(features)));
    around = shape.getEnvelopeInternal();
    columnsPerDegree = around.getWidth() > NARROW ? sides / around.getWidth() : 0;
    rowsPerDegree = around.getHeight() > NARROW ? sides / around.getHeight() : 0;
    cells = new byte[sides * sides];
    touch(shape);
    fill(areasOf(shape));
    touched = touchedBefore();
  }

  /** Of a box that meets the envelope of the shape; degrees. */
  Side sideOf(double west, double south, double east, double north) {
    return SIDES[kindOf(west, south, east, north)];
  }

  private void touch(Geometry shape) {
    shape.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LineString line) {
                touch(line.getCoordinateSequence());
              } else if (part instanceof Point point && !point.isEmpty()) {
                touch(point.getX(), point.getY(), point.getX(), point.getY());
              }
            });
  }

  private void touch(CoordinateSequence line) {
    for (int i = 1; i < line.size(); i++) {
      touch(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
    }
  }

  private void touch(double x0, double y0, double x1, double y1) {
    double u0 = (x0 - around.getMinX()) * columnsPerDegree;
    double v0 = (y0 - around.getMinY()) * rowsPerDegree;
    double u1 = (x1 - around.getMinX()) * columnsPerDegree;
    double v1 = (y1 - around.getMinY()) * rowsPerDegree;
    double west = Math.min(u0, u1);
    double east = Math.max(u0, u1);
    double slope = (u1 - u0) / (v1 - v0);
    int top = cell(Math.max(v0, v1) + MARGIN);
    for (int row = cell(Math.min(v0, v1) - MARGIN); row <= top; row++) {
      double from = west;
      double to = east;
      // Where a segment is level or nearly so its slope says nothing: it has all of its columns.
      if (Math.abs(v1 - v0) > LEVEL) {
        double below = u0 + (row - MARGIN - v0) * slope;
        double above = u0 + (row + 1 + MARGIN - v0) * slope;
        from = Math.max(west, Math.min(below, above));
        to = Math.min(east, Math.max(below, above));
      }
      int last = cell(to + MARGIN);
      for (int column = cell(from - MARGIN); column <= last; column++) {
        cells[row * sides + column] = TOUCHED;
      }
    }
  }

  private static List<PointOnGeometryLocator> areasOf(Geometry shape) {
    List<PointOnGeometryLocator> areas = new ArrayList<>();
    if (shape instanceof Polygonal) {
      areas.add(new IndexedPointInAreaLocator(shape));
    } else {
      for (Object polygon : PolygonExtracter.getPolygons(shape)) {
        areas.add(new IndexedPointInAreaLocator((Geometry) polygon));
      }
    }
    return areas;
  }

  /** No line lies between neighbours that are not touched: what one is, the other is too. */
  private void fill(List<PointOnGeometryLocator> areas) {
    if (areas.isEmpty()) {
      return;
    }
    for (int row = 0; row < sides; row++) {
      for (int column = 0; column < sides; column++) {
        int at = row * sides + column;
        if (cells[at] != TOUCHED) {
          if (column > 0 && cells[at - 1] != TOUCHED) {
            cells[at] = cells[at - 1];
          } else if (row > 0 && cells[at - sides] != TOUCHED) {
            cells[at] = cells[at - sides];
          } else {
            cells[at] = isInside(areas, column, row) ? INSIDE : OUTSIDE;
          }
        }
      }
    }
  }

  private boolean isInside(List<PointOnGeometryLocator> areas, int column, int row) {
    Coordinate centre =
        new Coordinate(
            around.getMinX() + (column + 0.5) * around.getWidth() / sides,
            around.getMinY() + (row + 0.5) * around.getHeight() / sides);
    return areas.stream().anyMatch(area -> area.locate(centre) == Location.INTERIOR);
  }

  /** Touched cells south and west of each corner. */
  private int[] touchedBefore() {
    int wide = sides + 1;
    int[] sums = new int[wide * wide];
    for (int row = 0; row < sides; row++) {
      int ofRow = 0;
      for (int column = 0; column < sides; column++) {
        ofRow += cells[row * sides + column] == TOUCHED ? 1 : 0;
        sums[(row + 1) * wide + column + 1] = sums[row * wide + column + 1] + ofRow;
      }
    }
    return sums;
  }

  /** Of all cells that a box meets: those among which no line goes are of one kind. */
  private byte kindOf(double minX, double minY, double maxX, double maxY) {
    int west = cell((minX - around.getMinX()) * columnsPerDegree);
    int south = cell((minY - around.getMinY()) * rowsPerDegree);
    byte corner = cells[south * sides + west];
    if (corner == TOUCHED) {
      return TOUCHED;
    }
    int east = cell((maxX - around.getMinX()) * columnsPerDegree) + 1;
    int north = cell((maxY - around.getMinY()) * rowsPerDegree) + 1;
    int wide = sides + 1;
    int touchedInside =
        touched[north * wide + east]
            - touched[north * wide + west]
            - touched[south * wide + east]
            + touched[south * wide + west];
    return touchedInside == 0 ? corner : TOUCHED;
  }

  /** Cutting does as rounding down: what is below nothing is nothing. */
  private int cell(double at) {
    return Math.max(0, Math.min(sides - 1, (int) at));
  }
}
