package org.brecha.tile;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.Mosaic;
import org.brecha.layer.MosaicClip;
import org.brecha.layer.MosaicLevel;
import org.brecha.layer.RingSink;
import org.springframework.stereotype.Component;

/**
 * Makes vector tiles of a layer: Mapbox Vector Tile 2.1, extent 4096, buffer 64, one layer named
 * after the layer's id, feature ids = row + 1, all fields that have a value as properties. Polygons
 * are valid on the tile's grid; a line shorter than a step of that grid is left out. The same input
 * gives the same bytes. Thread-safe; each thread keeps its buffers.
 */
@Component
public final class VectorTileSlicer {

  /** How far features reach over the tile's edge, in units of the tile. */
  static final int BUFFER = 64;

  /** Simplification may move a border by so much; a unit it moved out of the buffer still shows. */
  private static final int DRIFT = 16;

  private static final int POINT = 1;
  private static final int LINE = 2;
  private static final int POLYGON = 3;

  private final LoadingCache<FeatureTable, MvtTags> tags =
      Caffeine.newBuilder().weakKeys().build(MvtTags::new);
  private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);

  /**
   * Makes one tile.
   *
   * @param table one of the layer's tables
   * @return the tile uncompressed, or an empty array if nothing of the layer is there
   */
  public byte[] slice(Layer layer, FeatureTable table, int z, int x, int y) {
    return slice(layer, table, row -> true, z, x, y);
  }

  /**
   * Makes one tile of some of the features, with the same feature ids as in the tile of all.
   *
   * @param table one of the layer's tables
   * @param rows which rows of the table are wanted
   * @return the tile uncompressed, or an empty array if nothing wanted is there
   */
  public byte[] slice(Layer layer, FeatureTable table, IntPredicate rows, int z, int x, int y) {
    return slice(layer, layer.mosaic(), table, rows, z, x, y);
  }

  /**
   * Makes one tile of any tile matrix set. Units of a tile in degrees are those of a grid of
   * degrees: the first tile of a layer there waits until the layer has been built on it.
   *
   * @param table one of the layer's tables
   * @param matrix number of the tile matrix, 0 to {@link TileMatrixSet#deepest}
   * @return the tile uncompressed, or an empty array if nothing of the layer is there
   */
  public byte[] slice(
      Layer layer, FeatureTable table, TileMatrixSet set, int matrix, int row, int col) {
    Mosaic mosaic = set.mosaic(layer.mosaic());
    return slice(layer, mosaic, table, any -> true, set.zoom(matrix), col, row);
  }

  private byte[] slice(
      Layer layer, Mosaic mosaic, FeatureTable table, IntPredicate rows, int z, int x, int y) {
    Desk desk = desks.get();
    desk.wanted = rows;
    return desk.slice(layer.id(), mosaic, table, tags.get(table), z, x, y);
  }

  /** The tools of one thread. */
  private static final class Desk {

    private final MosaicClip clip = new MosaicClip();
    private final MvtGeometry geometry = new MvtGeometry();
    private final MvtLayer out = new MvtLayer();
    private IntPredicate wanted;
    private int[] found = new int[256];
    private int foundCount;
    private final IntConsumer collect = this::collect;
    private int firstX;
    private int firstY;
    private final RingSink first = this::keepFirst;
    private final LineWindow window = new LineWindow();

    private void keepFirst(int[] xy, int points, boolean hole) {
      firstX = xy[0];
      firstY = xy[1];
    }

    private void collect(int feature) {
      if (foundCount == found.length) {
        found = Arrays.copyOf(found, 2 * foundCount);
      }
      found[foundCount++] = feature;
    }

    byte[] slice(
        String name, Mosaic mosaic, FeatureTable table, MvtTags tags, int z, int x, int y) {
      MosaicLevel level = mosaic.at(z);
      int originX = x * MosaicLevel.EXTENT;
      int originY = y * MosaicLevel.EXTENT;
      int minX = originX - BUFFER;
      int minY = originY - BUFFER;
      int maxX = originX + MosaicLevel.EXTENT + BUFFER;
      int maxY = originY + MosaicLevel.EXTENT + BUFFER;
      foundCount = 0;
      level.forEachIn(minX - DRIFT, minY - DRIFT, maxX + DRIFT, maxY + DRIFT, collect);
      if (foundCount == 0) {
        return new byte[0];
      }
      Arrays.sort(found, 0, foundCount);
      out.begin(tags);
      for (int i = 0; i < foundCount; i++) {
        int feature = found[i];
        int rows = table.rowCountOf(feature);
        if (!isWanted(table, feature, rows)) {
          continue;
        }
        geometry.begin(originX, originY);
        if (mosaic.kindOf(feature) == GeometryKind.LINE) {
          if (window.read(level, feature, minX, minY, maxX, maxY)) {
            geometry.line(window.x0, window.y0, window.x1, window.y1);
            addRows(table, feature, rows, LINE);
          }
          continue;
        }
        if (level.hasDeltas() && level.isWithin(feature, minX, minY, maxX, maxY)) {
          level.readDeltas(feature, geometry.packed);
        } else if (!clip.clip(level, feature, minX, minY, maxX, maxY, geometry.rings)) {
          if (mosaic.kindOf(feature) == GeometryKind.POINT
              || !clip.clip(
                  level, feature, minX - DRIFT, minY - DRIFT, maxX + DRIFT, maxY + DRIFT, first)) {
            continue;
          }
          geometry.begin(originX, originY);
          int left = Math.max(minX, Math.min(maxX - 1, firstX));
          int top = Math.max(minY, Math.min(maxY - 1, firstY));
          int[] speck = {left, top, left + 1, top, left, top + 1};
          geometry.rings.ring(speck, 3, false);
        }
        int type = mosaic.kindOf(feature) == GeometryKind.POINT ? POINT : POLYGON;
        addRows(table, feature, rows, type);
      }
      return out.isEmpty() ? new byte[0] : out.finish(name, MosaicLevel.EXTENT);
    }

    private boolean isWanted(FeatureTable table, int feature, int rows) {
      for (int row = 0; row < rows; row++) {
        if (wanted.test(table.rowOf(feature, row))) {
          return true;
        }
      }
      return false;
    }

    private void addRows(FeatureTable table, int feature, int rows, int type) {
      for (int n = 0; n < rows; n++) {
        int row = table.rowOf(feature, n);
        if (wanted.test(row)) {
          out.feature(row, type, geometry.commands);
        }
      }
    }
  }
}
