package org.brecha.tile;

import java.util.Arrays;
import org.brecha.layer.FillPattern;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.MosaicLevel;
import org.locationtech.jts.geom.Envelope;

/**
 * Paints bands of pictures: what {@link TilePainter} does for tiles, on any projection. Neighbours
 * share the points of their level, each point is projected by itself and rounded once, and a side
 * that is bent in the picture is cut in half at the middle of the grid's side until it is straight
 * to a quarter of a pixel: so neighbours share their borders in the picture too, and so do pictures
 * that lie side by side. To be used by one thread at a time, again and again.
 */
final class AreaBrush {

  private static final int PIXEL = TileCanvas.UNITS;

  /** A side so short, in units, is never bent enough to be seen. */
  private static final double STRAIGHT = 8 * PIXEL;

  /** Longer sides are cut, for the canvas counts in floating point numbers of 24 bits. */
  private static final double LONGEST = 16_384.0 * PIXEL;

  /** How far a side may be from its true course, in units. */
  private static final double BENT = PIXEL / 4.0;

  /** What is further away cannot be seen; longer sides may swing out further. */
  private static final double MARGIN = 32 * PIXEL;

  private static final double SWING = 0.125;

  private static final int MOST_CUTS = 48;

  /** Any slot of a palette but that of nothing. */
  private static final int FOUND = 1;

  final TileCanvas canvas = new TileCanvas(1);
  private final BorderLines borders = new BorderLines();
  private int[] features = new int[256];
  private int featureCount;
  private double[] grid = new double[512];
  private double[] units = new double[512];
  private final double[] middle = new double[2];

  private AreaProjection projection;
  private int top;
  private int slot;
  private boolean strokes;

  /**
   * Paints a band on {@link #canvas}, as wide as the picture.
   *
   * @param top first row of the band in the picture
   */
  void paint(TilePainter of, AreaProjection projection, int top, int height) {
    this.projection = projection;
    this.top = top;
    canvas.resize(
        projection.width,
        height,
        projection.phaseX(),
        projection.phaseY() + top % FillPattern.PERIOD);
    MosaicLevel level = of.mosaic.at(projection.zoom);
    float radius = TilePainter.radius(projection.zoom);
    Envelope window = projection.window(top, height, radius + 2);
    featureCount = 0;
    if (!window.isNull()) {
      level.forEachIn(
          (int) Math.floor(window.getMinX()),
          (int) Math.floor(window.getMinY()),
          (int) Math.ceil(window.getMaxX()),
          (int) Math.ceil(window.getMaxY()),
          feature -> keep(of, feature));
    }
    if (featureCount == 0) {
      return;
    }
    strokes = of.mosaic.kindOf(features[0]) == GeometryKind.LINE;
    canvas.setPen(
        strokes ? TilePainter.LINE_WIDTH : 1,
        strokes ? 1 : TilePainter.lineStrength(projection.zoom));
    borders.clear();
    for (int i = 0; i < featureCount; i++) {
      if (!of.isPoint(features[i])) {
        area(of, level, features[i]);
      }
    }
    borders.draw(canvas);
    canvas.setPen(1, 1);
    for (int i = 0; i < featureCount; i++) {
      if (of.isPoint(features[i])) {
        seat(of, level, features[i], radius);
      }
    }
  }

  /**
   * Which features are painted on a small canvas: those that fill the pixel in its middle, and
   * lines and circles that touch any of its pixels.
   *
   * @param projection of a square picture with an odd number of pixels
   * @return geometries of the mosaic, what lies on top first
   */
  int[] find(TilePainter of, AreaProjection projection) {
    paint(of, projection, 0, projection.height);
    MosaicLevel level = of.mosaic.at(projection.zoom);
    int middle = projection.height / 2 * projection.width + projection.width / 2;
    int[] found = new int[featureCount];
    int count = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = featureCount - 1; i >= 0; i--) {
        int feature = features[i];
        if (of.isPoint(feature) != (pass == 0)) {
          continue;
        }
        canvas.clear();
        borders.clear();
        if (pass == 0) {
          seat(of, level, feature, TilePainter.radius(projection.zoom));
        } else {
          area(of, level, feature);
          if (!strokes) {
            // One without a fill is there all the same.
            canvas.fillArea(FOUND, FOUND, FillPattern.SOLID);
          }
        }
        if (strokes || pass == 0 ? !canvas.isEmpty() : canvas.pixels[middle] != 0) {
          found[count++] = feature;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  private void keep(TilePainter of, int feature) {
    if (of.isShown(feature)) {
      if (featureCount == features.length) {
        features = Arrays.copyOf(features, 2 * featureCount);
      }
      features[featureCount++] = feature;
    }
  }

  /** An area with its borders, or a line. */
  private void area(TilePainter of, MosaicLevel level, int feature) {
    int look = of.lookOf(feature);
    slot = of.palette.fillSlot(look);
    canvas.beginArea();
    level.readRings(feature, (xy, points, hole) -> ring(xy, points));
    if (!strokes) {
      canvas.fillArea(slot, of.palette.inkSlot(look), of.palette.pattern(look));
    }
  }

  private void ring(int[] xy, int points) {
    project(xy, points);
    int from = strokes ? 0 : 2 * points - 2;
    for (int to = strokes ? 2 : 0; to < 2 * points; to += 2) {
      side(
          grid[from],
          grid[from + 1],
          grid[to],
          grid[to + 1],
          units[from],
          units[from + 1],
          units[to],
          units[to + 1],
          0);
      from = to;
    }
  }

  private void project(int[] xy, int points) {
    if (grid.length < 2 * points) {
      grid = new double[4 * points];
      units = new double[4 * points];
    }
    for (int i = 0; i < 2 * points; i++) {
      grid[i] = xy[i];
    }
    System.arraycopy(grid, 0, units, 0, 2 * points);
    projection.project(units, points, top);
  }

  /** One side by its ends on the grid and on the canvas. */
  private void side(
      double gridX0,
      double gridY0,
      double gridX1,
      double gridY1,
      double x0,
      double y0,
      double x1,
      double y1,
      int cuts) {
    double length = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
    double margin = MARGIN + SWING * length;
    if (Math.max(y0, y1) < -margin || Math.min(y0, y1) > (double) canvas.height * PIXEL + margin) {
      return;
    }
    boolean beside =
        Math.max(x0, x1) < -margin || Math.min(x0, x1) > (double) canvas.width * PIXEL + margin;
    boolean far = length > LONGEST;
    if (!beside && cuts < MOST_CUTS && (far || projection.bends() && length > STRAIGHT)) {
      double gridX = (gridX0 + gridX1) / 2;
      double gridY = (gridY0 + gridY1) / 2;
      middle[0] = gridX;
      middle[1] = gridY;
      projection.project(middle, 1, top);
      double x = middle[0];
      double y = middle[1];
      if (far || Math.abs(x - (x0 + x1) / 2) + Math.abs(y - (y0 + y1) / 2) > BENT) {
        side(gridX0, gridY0, gridX, gridY, x0, y0, x, y, cuts + 1);
        side(gridX, gridY, gridX1, gridY1, x, y, x1, y1, cuts + 1);
        return;
      }
    }
    draw(
        AreaProjection.round(x0),
        AreaProjection.round(y0),
        AreaProjection.round(x1),
        AreaProjection.round(y1),
        beside);
  }

  private void draw(int x0, int y0, int x1, int y1, boolean beside) {
    if (!strokes) {
      canvas.addEdge(x0, y0, x1, y1);
    }
    if (beside || !canvas.isVisible(x0, y0, x1, y1)) {
      return;
    }
    if (strokes) {
      canvas.stroke(x0, y0, x1, y1, slot);
    } else {
      borders.keep(x0, y0, x1, y1);
    }
  }

  /** A place of which only the seat is known. */
  private void seat(TilePainter of, MosaicLevel level, int feature, float radius) {
    int fill = of.palette.fillSlot(of.lookOf(feature));
    level.readRings(
        feature,
        (xy, points, hole) -> {
          project(xy, points);
          int x = AreaProjection.round(units[0]);
          int y = AreaProjection.round(units[1]);
          if (canvas.isVisible(x, y, x, y)) {
            canvas.circle(x, y, radius, fill);
          }
        });
  }
}
