package org.brecha.download;

import java.io.IOException;
import java.util.BitSet;
import org.locationtech.jts.geom.Envelope;

/**
 * Goes through the tiles of a zoom along the Hilbert curve, past those whose surroundings have none
 * of the chosen features. Tiles are those of WebMercatorQuad.
 */
final class TileWalk {

  /** Of a tile's side; more than its buffer and what simplification moves a border by. */
  private static final double MARGIN = 0.1;

  private final ChosenRows chosen;
  private final BitSet geometries;

  /** Takes a tile. */
  @FunctionalInterface
  interface Visitor {

    /**
     * @param id of the tile in a PMTiles archive
     */
    void visit(long id, int x, int y) throws IOException;
  }

  TileWalk(ChosenRows chosen) {
    this.chosen = chosen;
    this.geometries = chosen.geometrySet();
  }

  /** Visits the tiles of a zoom in ascending order of their ids. */
  void visit(int zoom, Visitor visitor) throws IOException {
    descend(0, 0, zoom, visitor);
  }

  private void descend(int zoom, long position, int target, Visitor visitor) throws IOException {
    int[] tile = HilbertCurve.tile(zoom, position);
    if (!isNearAny(zoom, tile[0], tile[1])) {
      return;
    }
    if (zoom == target) {
      visitor.visit(HilbertCurve.firstId(zoom) + position, tile[0], tile[1]);
      return;
    }
    for (int quarter = 0; quarter < 4; quarter++) {
      descend(zoom + 1, 4 * position + quarter, target, visitor);
    }
  }

  private boolean isNearAny(int zoom, int x, int y) {
    Envelope around =
        new Envelope(
            longitude(x - MARGIN, zoom),
            longitude(x + 1 + MARGIN, zoom),
            latitude(y + 1 + MARGIN, zoom),
            latitude(y - MARGIN, zoom));
    boolean[] found = new boolean[1];
    chosen.mosaic().forEachMeeting(around, geometry -> found[0] |= geometries.get(geometry));
    return found[0];
  }

  /** How many tiles of a zoom a box meets. */
  static long countTiles(Envelope lonLat, int zoom) {
    double size = 1 << zoom;
    long columns =
        1
            + (long) Math.floor((lonLat.getMaxX() + 180) / 360 * size)
            - (long) Math.floor((lonLat.getMinX() + 180) / 360 * size);
    long rows =
        1
            + (long) Math.floor(row(lonLat.getMinY()) * size)
            - (long) Math.floor(row(lonLat.getMaxY()) * size);
    return columns * rows;
  }

  /** How far down the square of the projection a latitude is, 0 to 1. */
  private static double row(double latitude) {
    double sine = Math.sin(Math.toRadians(Math.max(-85.05, Math.min(85.05, latitude))));
    return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }

  private static double longitude(double x, int zoom) {
    return x / (1 << zoom) * 360 - 180;
  }

  private static double latitude(double y, int zoom) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / (1 << zoom)))));
  }
}
