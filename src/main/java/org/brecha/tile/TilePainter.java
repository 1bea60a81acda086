package org.brecha.tile;

import java.util.Arrays;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.Legend;
import org.brecha.layer.Mosaic;
import org.brecha.layer.MosaicLevel;
import org.brecha.layer.Slice;

/**
 * Paints the tiles of one layer for one slice and style, with the classes and colours of its
 * legend. Immutable and thread-safe: the canvases are the threads' own.
 */
final class TilePainter {

  private static final ThreadLocal<Brush> BRUSH = ThreadLocal.withInitial(() -> new Brush(1));
  private static final ThreadLocal<Brush> DENSE = ThreadLocal.withInitial(() -> new Brush(2));

  /** Width of the lines of a layer of lines, in logical pixels. */
  static final float LINE_WIDTH = 1.5f;

  private static final float[] LINE_STRENGTH = {.3f, .3f, .3f, .3f, .3f, .35f, .4f, .5f, .6f, .8f};

  /** Marks a geometry on which the slice has no row. */
  private static final byte NO_CLASS = -1;

  final Mosaic mosaic;
  final TilePalette palette;
  private final byte[] lookOf;
  private final boolean[] point;

  private TilePainter(Mosaic mosaic, TilePalette palette, byte[] lookOf, boolean[] point) {
    this.mosaic = mosaic;
    this.palette = palette;
    this.lookOf = lookOf;
    this.point = point;
  }

  /**
   * @throws IllegalArgumentException if the layer does not know the slice, style or classes
   */
  static TilePainter of(Layer layer, String style, Slice slice, ClassChoice choice) {
    Legend legend = layer.legend(style, slice, choice);
    FeatureTable table = layer.table(slice);
    TilePalette palette = TilePalette.of(legend);
    int[] classes = legend.classify(table);
    int[] overlays = legend.overlay(table, classes);
    Mosaic mosaic = layer.mosaic();
    byte[] lookOf = new byte[mosaic.size()];
    boolean[] point = new boolean[mosaic.size()];
    Arrays.fill(lookOf, NO_CLASS);
    for (int g = 0; g < lookOf.length; g++) {
      if (table.rowCountOf(g) > 0) {
        int row = table.rowOf(g, 0);
        lookOf[g] = (byte) palette.look(classes[row], overlays[row]);
      }
      point[g] = mosaic.kindOf(g) == GeometryKind.POINT;
    }
    return new TilePainter(mosaic, palette, lookOf, point);
  }

  /**
   * One tile as a PNG.
   *
   * @param scale 1 for 256 pixels, 2 for 512
   * @return an empty array if nothing is in the tile
   */
  byte[] paint(int zoom, int x, int y, int scale) {
    Brush brush = (scale == 1 ? BRUSH : DENSE).get();
    return brush.paint(this, zoom, x, y) ? PngWriter.write(brush.canvas, palette) : new byte[0];
  }

  /** Whether the slice has anything to show on a geometry. */
  boolean isShown(int feature) {
    return lookOf[feature] != NO_CLASS;
  }

  boolean isPoint(int feature) {
    return point[feature];
  }

  int lookOf(int feature) {
    return lookOf[feature];
  }

  /** Strength of boundary lines at a zoom, up to 1: small units would drown in full ones. */
  static float lineStrength(int zoom) {
    return zoom < LINE_STRENGTH.length ? LINE_STRENGTH[zoom] : 1;
  }

  /** Radius of a circle that stands for a place, in logical pixels. */
  static float radius(int zoom) {
    return zoom < 7 ? 2.5f : zoom < 10 ? 4 : 5.5f;
  }

  /** One thread's canvas and what it remembers while painting a tile. */
  private static final class Brush {

    final TileCanvas canvas;
    private int[] features = new int[256];
    private int featureCount;
    private final BorderLines borders = new BorderLines();

    Brush(int scale) {
      this.canvas = new TileCanvas(scale);
    }

    boolean paint(TilePainter of, int zoom, int tileX, int tileY) {
      MosaicLevel level = of.mosaic.at(zoom);
      int originX = tileX * MosaicLevel.EXTENT;
      int originY = tileY * MosaicLevel.EXTENT;
      float radius = radius(zoom);
      int margin = (int) (radius + 2) * MosaicLevel.EXTENT / 256;
      featureCount = 0;
      level.forEachIn(
          originX - margin,
          originY - margin,
          originX + MosaicLevel.EXTENT + margin,
          originY + MosaicLevel.EXTENT + margin,
          feature -> keep(of, feature));
      if (featureCount == 0) {
        return false;
      }
      canvas.clear();
      if (of.mosaic.kindOf(features[0]) == GeometryKind.LINE) {
        return strokeAll(of, level, originX, originY);
      }
      canvas.setPen(1, lineStrength(zoom));
      borders.clear();
      for (int i = 0; i < featureCount; i++) {
        if (!of.point[features[i]]) {
          fill(of, level, features[i], originX, originY);
        }
      }
      borders.draw(canvas);
      canvas.setPen(1, 1);
      for (int i = 0; i < featureCount; i++) {
        if (of.point[features[i]]) {
          int slot = of.palette.fillSlot(of.lookOf[features[i]]);
          level.readRings(
              features[i],
              (xy, points, hole) -> canvas.circle(xy[0] - originX, xy[1] - originY, radius, slot));
        }
      }
      return !canvas.isEmpty();
    }

    /** A layer of lines has nothing else. */
    private boolean strokeAll(TilePainter of, MosaicLevel level, int originX, int originY) {
      canvas.setPen(LINE_WIDTH, 1);
      for (int i = 0; i < featureCount; i++) {
        int slot = of.palette.fillSlot(of.lookOf[features[i]]);
        level.readRings(
            features[i],
            (xy, points, hole) ->
                canvas.stroke(
                    xy[0] - originX, xy[1] - originY, xy[2] - originX, xy[3] - originY, slot));
      }
      return !canvas.isEmpty();
    }

    private void keep(TilePainter of, int feature) {
      if (of.lookOf[feature] != NO_CLASS) {
        if (featureCount == features.length) {
          features = Arrays.copyOf(features, 2 * featureCount);
        }
        features[featureCount++] = feature;
      }
    }

    private void fill(TilePainter of, MosaicLevel level, int feature, int originX, int originY) {
      canvas.beginArea();
      level.readRings(
          feature,
          (xy, points, hole) -> {
            int x0 = xy[2 * points - 2] - originX;
            int y0 = xy[2 * points - 1] - originY;
            for (int i = 0; i < 2 * points; i += 2) {
              int x1 = xy[i] - originX;
              int y1 = xy[i + 1] - originY;
              canvas.addEdge(x0, y0, x1, y1);
              if (canvas.isVisible(x0, y0, x1, y1)) {
                borders.keep(x0, y0, x1, y1);
              }
              x0 = x1;
              y0 = y1;
            }
          });
      int look = of.lookOf[feature];
      canvas.fillArea(
          of.palette.fillSlot(look), of.palette.inkSlot(look), of.palette.pattern(look));
    }
  }
}
