package org.brecha.tile;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.brecha.layer.FillPattern;

/** A box of the colour and pattern of a class, as large as a picture of a legend needs it. */
final class LegendSwatch {

  /** Patterns repeat every so many pixels. */
  private static final int PERIOD = 6;

  private LegendSwatch() {}

  /**
   * @param color fill as {@code #rrggbb}
   * @param pattern one of {@link FillPattern}
   * @param line colour of the boundaries on the map, here of the frame
   */
  static void draw(Graphics2D g, Rectangle2D box, String color, String pattern, Color line) {
    Color fill = Color.decode(color);
    FillPattern drawn = FillPattern.named(pattern);
    if (drawn != FillPattern.NONE) {
      g.setColor(fill);
      g.fill(box);
    }
    Shape before = g.getClip();
    g.clip(box);
    g.setColor(between(fill, line));
    g.setStroke(new BasicStroke(1));
    switch (drawn) {
      case HATCH -> lines(g, box, true);
      case STRIPES -> lines(g, box, false);
      case DOTS -> dots(g, box);
      case SOLID, NONE -> {}
    }
    g.setClip(before);
    g.setColor(line);
    g.draw(box);
  }

  private static Color between(Color a, Color b) {
    return new Color(
        (a.getRed() + b.getRed()) / 2,
        (a.getGreen() + b.getGreen()) / 2,
        (a.getBlue() + b.getBlue()) / 2);
  }

  private static void lines(Graphics2D g, Rectangle2D box, boolean rising) {
    double h = box.getHeight();
    for (double x = box.getMinX() - h; x < box.getMaxX(); x += PERIOD) {
      double left = rising ? box.getMaxY() : box.getMinY();
      double right = rising ? box.getMinY() : box.getMaxY();
      g.draw(new Line2D.Double(x, left, x + h, right));
    }
  }

  private static void dots(Graphics2D g, Rectangle2D box) {
    for (double x = box.getMinX() + 3; x < box.getMaxX(); x += PERIOD) {
      for (double y = box.getMinY() + 3; y < box.getMaxY(); y += PERIOD) {
        g.fill(new Ellipse2D.Double(x - 1, y - 1, 2, 2));
      }
    }
  }
}
