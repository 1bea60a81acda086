package org.brecha.layer;

import java.util.function.IntConsumer;

/**
 * The mosaic simplified for one zoom, on that zoom's integer grid: Web Mercator (EPSG:3857), origin
 * at the north-west corner of the world, x to the east, y to the south, {@value #EXTENT} units a
 * tile. Tile {@code (x, y)} covers {@code [4096 x, 4096 (x + 1)]}. Immutable and thread-safe.
 */
public final class MosaicLevel {

  /** Units along the side of a tile. */
  public static final int EXTENT = 4096;

  MosaicLevel() {}

  /** Calls back with the index of every feature whose envelope meets the closed rectangle. */
  public void forEachIn(int minX, int minY, int maxX, int maxY, IntConsumer feature) {
    throw new UnsupportedOperationException("being written");
  }

  /** Hands out the rings of a feature, every shell followed by its holes. */
  public void readRings(int feature, RingSink sink) {
    throw new UnsupportedOperationException("being written");
  }
}
