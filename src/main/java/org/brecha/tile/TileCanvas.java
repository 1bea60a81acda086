package org.brecha.tile;

import java.util.Arrays;
import org.brecha.layer.FillPattern;

/**
 * A rectangle of palette pixels ({@link TilePalette}) and what can be drawn on it: areas without
 * antialiasing, so that every pixel belongs to exactly one unit of a mosaic, then lines and circles
 * with it. Coordinates are units of which a logical pixel has {@value #UNITS}, so that a tile has
 * {@code 0..4096} across; beyond that is outside. To be used by one thread at a time, again and
 * again.
 */
final class TileCanvas {

  /** Units along a logical pixel. */
  static final int UNITS = 16;

  /** Logical pixels along a tile. */
  static final int TILE = 256;

  private static final int FRACTION = 16;

  private static final int NO_SLOT = -1;

  /** Steps of the table from squared distance to line level. */
  private static final int STEPS = 128;

  int width;
  int height;
  byte[] pixels;

  private final int unitShift;
  private final int scale;
  private int phaseX;
  private int phaseY;

  private int crossings;
  private int[] crossing = new int[1024];
  private int[] nextInRow = new int[1024];
  private int[] firstInRow;
  private int firstRow;
  private int lastRow;
  private int[] sorted = new int[32];

  private final byte[] levels = new byte[STEPS + 1];
  private float reach;

  /**
   * A canvas of a tile's size.
   *
   * @param scale 1 for 256 pixels, 2 for the 512 of a dense screen
   */
  TileCanvas(int scale) {
    this.scale = scale;
    this.unitShift = Integer.numberOfTrailingZeros(UNITS / scale);
    this.pixels = new byte[0];
    this.firstInRow = new int[0];
    resize(TILE * scale, TILE * scale, 0, 0);
  }

  /**
   * Changes the size and makes everything transparent.
   *
   * @param phaseX logical pixels from a place where patterns begin to the west side
   * @param phaseY the same to the north side
   */
  void resize(int width, int height, int phaseX, int phaseY) {
    this.width = width;
    this.height = height;
    this.phaseX = phaseX;
    this.phaseY = phaseY;
    if (pixels.length < width * height) {
      pixels = new byte[width * height];
    }
    if (firstInRow.length < height) {
      firstInRow = new int[height];
    }
    clear();
  }

  /** Makes everything transparent. */
  void clear() {
    Arrays.fill(pixels, 0, width * height, (byte) 0);
  }

  /** Whether every pixel is transparent. */
  boolean isEmpty() {
    for (int i = 0; i < width * height; i++) {
      if (pixels[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Forgets the area before, if any. */
  void beginArea() {
    crossings = 0;
    Arrays.fill(firstInRow, 0, height, -1);
    firstRow = height;
    lastRow = -1;
  }

  /**
   * One edge of the area begun, in any direction; edges of holes and further shells alike. A pixel
   * is inside if an odd number of edges lies west of its centre.
   */
  void addEdge(int fromX, int fromY, int toX, int toY) {
    int half = 1 << unitShift >> 1;
    boolean down = fromY <= toY;
    // Always from north to south: both neighbours of an edge get the same crossings from it.
    int x0 = down ? fromX : toX;
    int y0 = down ? fromY : toY;
    int x1 = down ? toX : fromX;
    int y1 = down ? toY : fromY;
    int row = Math.max(0, y0 + half - 1 >> unitShift);
    int end = Math.min(height, y1 + half - 1 >> unitShift);
    if (row >= end) {
      return;
    }
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, end - 1);
    if (crossings + end - row > crossing.length) {
      int length = Math.max(2 * crossing.length, crossings + end - row);
      crossing = Arrays.copyOf(crossing, length);
      nextInRow = Arrays.copyOf(nextInRow, length);
    }
    long slope = ((long) (x1 - x0) << FRACTION) / (y1 - y0);
    long x = ((long) x0 << FRACTION) + slope * ((row << unitShift) + half - y0);
    x += ((long) half << FRACTION) - 1;
    long step = slope << unitShift;
    int most = width;
    for (; row < end; row++) {
      long column = x >> FRACTION + unitShift;
      crossing[crossings] = column < 0 ? 0 : column > most ? most : (int) column;
      nextInRow[crossings] = firstInRow[row];
      firstInRow[row] = crossings++;
      x += step;
    }
  }

  /** Fills the area begun. */
  void fillArea(int fillSlot, int inkSlot, FillPattern pattern) {
    byte fill = (byte) (fillSlot * TilePalette.LEVELS);
    byte ink = (byte) (inkSlot * TilePalette.LEVELS);
    for (int row = firstRow; row <= lastRow; row++) {
      int count = sortRow(row);
      for (int i = 0; i + 1 < count; i += 2) {
        int from = row * width + sorted[i];
        int to = row * width + sorted[i + 1];
        if (from < to) {
          Arrays.fill(pixels, from, to, fill);
          if (pattern.hasInk()) {
            ink(row, sorted[i], sorted[i + 1], ink, pattern);
          }
        }
      }
    }
  }

  private int sortRow(int row) {
    int count = 0;
    for (int i = firstInRow[row]; i >= 0; i = nextInRow[i]) {
      if (count == sorted.length) {
        sorted = Arrays.copyOf(sorted, 2 * count);
      }
      int column = crossing[i];
      int at = count++;
      while (at > 0 && sorted[at - 1] > column) {
        sorted[at] = sorted[at - 1];
        at--;
      }
      sorted[at] = column;
    }
    return count;
  }

  private void ink(int row, int from, int to, byte ink, FillPattern pattern) {
    for (int column = from; column < to; column++) {
      if (pattern.isInk(column / scale + phaseX, row / scale + phaseY)) {
        pixels[row * width + column] = ink;
      }
    }
  }

  /**
   * Chooses the pen of the lines to come.
   *
   * @param width in logical pixels
   * @param strength 1 for the full colour of lines, less for fainter ones
   */
  void setPen(float width, float strength) {
    float halfWidth = width * scale / 2;
    reach = halfWidth + 0.5f;
    for (int i = 0; i < STEPS; i++) {
      double distance = Math.sqrt((i + 0.5) / STEPS) * reach;
      double cover = Math.min(1, reach - distance) * strength;
      levels[i] = (byte) Math.round(cover * (TilePalette.LEVELS - 1));
    }
    levels[STEPS] = 0;
  }

  /** Whether any of the line's pixels can be on the canvas. */
  boolean isVisible(int x0, int y0, int x1, int y1) {
    int margin = (int) Math.ceil(reach) + 1 << unitShift;
    return Math.max(x0, x1) >= -margin
        && Math.min(x0, x1) <= (width << unitShift) + margin
        && Math.max(y0, y1) >= -margin
        && Math.min(y0, y1) <= (height << unitShift) + margin;
  }

  /** Draws one stretch of a line with round ends; where lines meet the stronger one stays. */
  void line(int fromX, int fromY, int toX, int toY) {
    line(fromX, fromY, toX, toY, NO_SLOT);
  }

  /** Draws a line in the exact colour of a class instead of that of boundaries. */
  void stroke(int fromX, int fromY, int toX, int toY, int slot) {
    line(fromX, fromY, toX, toY, slot);
  }

  private void line(int fromX, int fromY, int toX, int toY, int slot) {
    float unit = 1f / (1 << unitShift);
    // One direction for both neighbours of an edge, so that its pixels are the same.
    boolean down = fromY < toY || fromY == toY && fromX <= toX;
    float x0 = (down ? fromX : toX) * unit - 0.5f;
    float y0 = (down ? fromY : toY) * unit - 0.5f;
    float x1 = (down ? toX : fromX) * unit - 0.5f;
    float y1 = (down ? toY : fromY) * unit - 0.5f;
    float dx = x1 - x0;
    float dy = y1 - y0;
    float squared = dx * dx + dy * dy;
    float inverse = squared == 0 ? 0 : 1 / squared;
    float perStep = STEPS / (reach * reach);
    int lastY = Math.min(height - 1, (int) Math.floor(y1 + reach));
    for (int row = Math.max(0, (int) Math.ceil(y0 - reach)); row <= lastY; row++) {
      // The part of the stretch that is within reach of the row, by the rows it passes.
      float a = dy == 0 ? 0 : Math.max(0, (row - reach - y0) / dy);
      float b = dy == 0 ? 1 : Math.min(1, (row + reach - y0) / dy);
      float xa = x0 + a * dx;
      float xb = x0 + b * dx;
      int column = Math.max(0, (int) Math.ceil(Math.min(xa, xb) - reach));
      int lastX = Math.min(width - 1, (int) Math.floor(Math.max(xa, xb) + reach));
      for (int at = row * width + column; column <= lastX; column++, at++) {
        float px = column - x0;
        float py = row - y0;
        float along = (px * dx + py * dy) * inverse;
        along = along < 0 ? 0 : along > 1 ? 1 : along;
        float ex = px - along * dx;
        float ey = py - along * dy;
        float distance = (ex * ex + ey * ey) * perStep;
        if (distance < STEPS) {
          int level = levels[(int) distance];
          int before = pixels[at];
          if (slot == NO_SLOT) {
            if ((before & 7) < level) {
              pixels[at] = (byte) (before & ~7 | level);
            }
          } else if (2 * level >= TilePalette.LEVELS) {
            pixels[at] = (byte) (slot * TilePalette.LEVELS);
          }
        }
      }
    }
  }

  /**
   * Draws a filled circle with a line around it over what is there.
   *
   * @param radius in logical pixels
   */
  void circle(int centreX, int centreY, float radius, int slot) {
    float x = centreX / (float) (1 << unitShift) - 0.5f;
    float y = centreY / (float) (1 << unitShift) - 0.5f;
    float r = radius * scale;
    float outside = r + reach;
    int lastY = Math.min(height - 1, (int) Math.floor(y + outside));
    int lastX = Math.min(width - 1, (int) Math.floor(x + outside));
    for (int row = Math.max(0, (int) Math.ceil(y - outside)); row <= lastY; row++) {
      for (int col = Math.max(0, (int) Math.ceil(x - outside)); col <= lastX; col++) {
        float distance = (float) Math.sqrt((col - x) * (col - x) + (row - y) * (row - y));
        float fromLine = Math.abs(distance - r) / reach;
        int level = fromLine < 1 ? levels[(int) (fromLine * fromLine * STEPS)] : 0;
        int at = row * width + col;
        if (distance <= r) {
          pixels[at] = (byte) (slot * TilePalette.LEVELS + level);
        } else if ((pixels[at] & 7) < level) {
          pixels[at] = (byte) (pixels[at] & ~7 | level);
        }
      }
    }
  }
}
