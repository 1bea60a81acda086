package org.brecha.bench;

import java.util.Locale;

/** Polygons of 200 corners as a filter of the benchmarks asks for them. */
final class Stars {

  private static final int CORNERS = 200;

  private Stars() {}

  /**
   * @param x centre, degrees
   * @param y centre, degrees
   * @param width from the centre to the farthest corner, degrees; what leaves the world is cut
   * @param height the same, up and down
   * @return well-known text
   */
  static String star(double x, double y, double width, double height) {
    StringBuilder ring = new StringBuilder();
    for (int i = 0; i <= CORNERS; i++) {
      double angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
      double reach = i % 2 == 0 ? 1 : 0.9;
      ring.append(i == 0 ? "" : ", ")
          .append(
              String.format(
                  Locale.ROOT,
                  "%.4f %.4f",
                  Math.max(-180, Math.min(180, x + width * reach * Math.cos(angle))),
                  Math.max(-90, Math.min(90, y + height * reach * Math.sin(angle)))));
    }
    return "POLYGON((" + ring + "))";
  }
}
