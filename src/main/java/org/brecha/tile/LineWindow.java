package org.brecha.tile;

import org.brecha.layer.MosaicLevel;
import org.brecha.layer.RingSink;

/**
 * The part of a straight line inside a rectangle (Y.-D. Liang and B. A. Barsky, A new concept and
 * method for line clipping, ACM Transactions on Graphics 3, 1984, 1-22). Not thread-safe.
 */
final class LineWindow {

  int x0;
  int y0;
  int x1;
  int y1;
  private double from;
  private double to;
  private final RingSink ends = this::keep;

  private void keep(int[] xy, int points, boolean hole) {
    x0 = xy[0];
    y0 = xy[1];
    x1 = xy[2];
    y1 = xy[3];
  }

  /** Reads a line and keeps what lies in the closed rectangle; false if that has no length. */
  boolean read(MosaicLevel level, int feature, int minX, int minY, int maxX, int maxY) {
    level.readRings(feature, ends);
    from = 0;
    to = 1;
    double dx = x1 - x0;
    double dy = y1 - y0;
    if (!narrow(-dx, x0 - minX)
        || !narrow(dx, maxX - x0)
        || !narrow(-dy, y0 - minY)
        || !narrow(dy, maxY - y0)) {
      return false;
    }
    int startX = x0;
    int startY = y0;
    x0 = (int) Math.rint(startX + from * dx);
    y0 = (int) Math.rint(startY + from * dy);
    x1 = (int) Math.rint(startX + to * dx);
    y1 = (int) Math.rint(startY + to * dy);
    return x0 != x1 || y0 != y1;
  }

  /** Cuts off what lies beyond one side; false if that is everything. */
  private boolean narrow(double along, double room) {
    if (along == 0) {
      return room >= 0;
    }
    double at = room / along;
    if (along < 0) {
      from = Math.max(from, at);
    } else {
      to = Math.min(to, at);
    }
    return from <= to;
  }
}
