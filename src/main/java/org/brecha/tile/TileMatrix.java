package org.brecha.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * One level of a {@link TileMatrixSet}, as OGC 17-083r4 has it.
 *
 * @param number its identifier, from 0 for the coarsest
 * @param scaleDenominator for pixels of 0.28 mm
 * @param cellSize side of a pixel in units of the reference system
 * @param width columns
 * @param height rows
 */
public record TileMatrix(
    int number, double scaleDenominator, double cellSize, int width, int height) {

  /** Pixels of a tile's side. */
  public static final int TILE_PIXELS = 256;

  /**
   * Tiles of a matrix, both ends included.
   *
   * @param matrix number of the tile matrix
   */
  public record Limits(int matrix, int minRow, int maxRow, int minCol, int maxCol) {

    public boolean holds(int row, int col) {
      return row >= minRow && row <= maxRow && col >= minCol && col <= maxCol;
    }
  }

  /**
   * @param world the whole set in units of the reference system, x east and y north
   * @param area the area asked for in the same units; not null
   * @param reach how far beyond the area its picture goes, pixels
   * @return the tiles that the picture meets
   */
  Limits limits(Envelope world, Envelope area, double reach) {
    double side = cellSize * TILE_PIXELS;
    double out = reach / TILE_PIXELS;
    return new Limits(
        number,
        place((world.getMaxY() - area.getMaxY()) / side - out, height),
        place((world.getMaxY() - area.getMinY()) / side + out, height),
        place((area.getMinX() - world.getMinX()) / side - out, width),
        place((area.getMaxX() - world.getMinX()) / side + out, width));
  }

  private static int place(double tiles, int count) {
    return (int) Math.max(0, Math.min(count - 1, Math.floor(tiles)));
  }

  /** The area of a tile in units of the reference system. */
  Envelope area(Envelope world, int row, int col) {
    double side = cellSize * TILE_PIXELS;
    double west = world.getMinX() + col * side;
    double north = world.getMaxY() - row * side;
    return new Envelope(west, west + side, north - side, north);
  }
}
