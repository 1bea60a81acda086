package org.brecha.layer;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * Straight lines from point to point on the grids of all zooms. Lines share no borders, so nothing
 * is simplified; a zoom's level is made when it is first asked for, because tens of thousands of
 * lines on fourteen zooms would be hundreds of megabytes that nobody looks at. Thread-safe.
 */
final class MosaicLines {

  private final int[] ends;
  private final MosaicLevel[] levels = new MosaicLevel[Mosaic.MAX_ZOOM + 1];

  /**
   * @param lonLat each from its first point to its last, EPSG:4326, x the longitude
   */
  MosaicLines(List<LineString> lonLat, MosaicGrid grid) {
    ends = new int[4 * lonLat.size()];
    for (int i = 0; i < lonLat.size(); i++) {
      LineString line = lonLat.get(i);
      int last = line.getNumPoints() - 1;
      ends[4 * i] = grid.x(line.getCoordinateN(0).x);
      ends[4 * i + 1] = grid.y(line.getCoordinateN(0).y);
      ends[4 * i + 2] = grid.x(line.getCoordinateN(last).x);
      ends[4 * i + 3] = grid.y(line.getCoordinateN(last).y);
    }
  }

  /** Every feature one part with one ring of two points: the ends of the line. */
  synchronized MosaicLevel at(int zoom) {
    if (levels[zoom] == null) {
      levels[zoom] = make(MosaicGrid.shiftOf(zoom));
    }
    return levels[zoom];
  }

  private MosaicLevel make(int shift) {
    MosaicLevelBuilder level = new MosaicLevelBuilder();
    int half = 1 << (shift - 1);
    int[] xy = new int[4];
    for (int i = 0; i < ends.length; i += 4) {
      for (int k = 0; k < 4; k++) {
        xy[k] = (ends[i + k] + half) >> shift;
      }
      level.feature();
      level.part(false);
      level.ring(xy, 0, 2);
    }
    return level.build();
  }
}
