package org.brecha.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads rings in the bytes of a {@code .shp} of polygons, as the format's description has them. */
final class ShapeRings {

  private final ByteBuffer shapes;

  ShapeRings(byte[] shapes) {
    this.shapes = ByteBuffer.wrap(shapes);
  }

  /** Whether the first ring of each shape goes clockwise. */
  List<Boolean> firstRingsClockwise() {
    List<Boolean> clockwise = new ArrayList<>();
    int at = 100;
    while (at < shapes.capacity()) {
      int words = shapes.order(ByteOrder.BIG_ENDIAN).getInt(at + 4);
      clockwise.add(isFirstRingClockwise(at + 8));
      at += 8 + 2 * words;
    }
    return clockwise;
  }

  private boolean isFirstRingClockwise(int content) {
    shapes.order(ByteOrder.LITTLE_ENDIAN);
    int parts = shapes.getInt(content + 36);
    int points = shapes.getInt(content + 40);
    int end = parts > 1 ? shapes.getInt(content + 44 + 4) : points;
    int xy = content + 44 + 4 * parts;
    double twiceArea = 0;
    for (int i = 0; i + 1 < end; i++) {
      double x0 = shapes.getDouble(xy + 16 * i);
      double y0 = shapes.getDouble(xy + 16 * i + 8);
      double x1 = shapes.getDouble(xy + 16 * (i + 1));
      double y1 = shapes.getDouble(xy + 16 * (i + 1) + 8);
      twiceArea += x0 * y1 - x1 * y0;
    }
    return twiceArea < 0;
  }
}
