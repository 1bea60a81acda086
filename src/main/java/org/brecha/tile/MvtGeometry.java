package org.brecha.tile;

import org.brecha.layer.MosaicDeltaSink;
import org.brecha.layer.RingSink;

/**
 * Writes rings as the commands of the Mapbox Vector Tile specification 2.1, section 4.3: MoveTo,
 * LineTo with all further points, ClosePath; a point is a MoveTo alone. Packed rings are copied, as
 * their steps are what LineTo takes. Not thread-safe.
 */
final class MvtGeometry {

  private static final int MOVE_TO = 1 | 1 << 3;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 7 | 1 << 3;

  /** Made once, so that the hot path allocates nothing. */
  final RingSink rings = this::ring;

  final MosaicDeltaSink packed = this::packed;

  final MvtBuffer commands = new MvtBuffer(4096);
  private int cursorX;
  private int cursorY;

  /** Begins a feature whose tile has its north-west corner there, in grid units. */
  void begin(int originX, int originY) {
    commands.clear();
    cursorX = originX;
    cursorY = originY;
  }

  private void packed(
      int startX, int startY, int lastX, int lastY, int points, byte[] deltas, int from, int to) {
    moveTo(startX, startY);
    if (points > 1) {
      commands.varint(LINE_TO | (points - 1) << 3);
      commands.copy(deltas, from, to);
      commands.varint(CLOSE_PATH);
    }
    cursorX = lastX;
    cursorY = lastY;
  }

  /** Adds a straight line. */
  void line(int x0, int y0, int x1, int y1) {
    moveTo(x0, y0);
    commands.varint(LINE_TO | 1 << 3);
    commands.zigZag(x1 - x0);
    commands.zigZag(y1 - y0);
    cursorX = x1;
    cursorY = y1;
  }

  private void ring(int[] xy, int points, boolean hole) {
    moveTo(xy[0], xy[1]);
    if (points == 1) {
      return;
    }
    commands.varint(LINE_TO | (points - 1) << 3);
    MvtBuffer out = commands;
    out.ensure(10 * points);
    byte[] bytes = out.bytes;
    int size = out.size;
    int x = cursorX;
    int y = cursorY;
    for (int i = 2; i < 2 * points; i += 2) {
      int d = xy[i] - x;
      x = xy[i];
      int v = (d << 1) ^ (d >> 31);
      while ((v & ~0x7f) != 0) {
        bytes[size++] = (byte) (v | 0x80);
        v >>>= 7;
      }
      bytes[size++] = (byte) v;
      d = xy[i + 1] - y;
      y = xy[i + 1];
      v = (d << 1) ^ (d >> 31);
      while ((v & ~0x7f) != 0) {
        bytes[size++] = (byte) (v | 0x80);
        v >>>= 7;
      }
      bytes[size++] = (byte) v;
    }
    out.size = size;
    cursorX = x;
    cursorY = y;
    out.varint(CLOSE_PATH);
  }

  private void moveTo(int x, int y) {
    commands.varint(MOVE_TO);
    commands.zigZag(x - cursorX);
    commands.zigZag(y - cursorY);
    cursorX = x;
    cursorY = y;
  }
}
