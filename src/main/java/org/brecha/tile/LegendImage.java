package org.brecha.tile;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.brecha.layer.Layer;
import org.brecha.layer.Legend;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.Words;

/** A legend as a picture: title, every class with its pattern and words, notes and credits. */
final class LegendImage {

  private static final int WIDTH = 420;
  private static final int MARGIN = 14;
  private static final int SWATCH_WIDTH = 26;
  private static final int SWATCH_HEIGHT = 16;
  private static final int ROW = 22;
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final Color INK = new Color(0x22, 0x2b, 0x33);

  private final Legend legend;
  private final boolean spanish;
  private final List<String> title;
  private final List<String> small = new ArrayList<>();

  private LegendImage(Layer layer, Legend legend, Locale language) {
    this.legend = legend;
    this.spanish = language.getLanguage().equals("es");
    this.title = wrap(words(legend.title()), TITLE);
    for (Words note : legend.notes()) {
      small.addAll(wrap(words(note), SMALL));
    }
    for (String credit : layer.attribution()) {
      small.addAll(wrap(credit, SMALL));
    }
  }

  static LegendImage of(Layer layer, Legend legend, Locale language) {
    return new LegendImage(layer, legend, language);
  }

  void write(OutputStream out) throws IOException {
    int height =
        2 * MARGIN + 20 * title.size() + ROW * legend.entries().size() + 10 + 15 * small.size();
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, height);
    int y = lines(g, title, TITLE, MARGIN, 20);
    for (LegendEntry entry : legend.entries()) {
      swatch(g, entry, y);
      g.setColor(INK);
      g.setFont(TEXT);
      g.drawString(words(entry.label()), MARGIN + SWATCH_WIDTH + 10, y + 13);
      y += ROW;
    }
    lines(g, small, SMALL, y + 10, 15);
    g.dispose();
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("this Java has no PNG writer");
    }
  }

  private static int lines(Graphics2D g, List<String> lines, Font font, int top, int step) {
    g.setColor(INK);
    g.setFont(font);
    int y = top;
    for (String line : lines) {
      g.drawString(line, MARGIN, y + step - 5);
      y += step;
    }
    return y;
  }

  private void swatch(Graphics2D g, LegendEntry entry, int y) {
    Rectangle2D box = new Rectangle2D.Double(MARGIN, y, SWATCH_WIDTH, SWATCH_HEIGHT);
    Color fill = Color.decode(entry.color());
    Color line = Color.decode(legend.lineColor());
    g.setColor(fill);
    g.fill(box);
    Shape before = g.getClip();
    g.clip(box);
    g.setColor(
        new Color(
            (fill.getRed() + line.getRed()) / 2,
            (fill.getGreen() + line.getGreen()) / 2,
            (fill.getBlue() + line.getBlue()) / 2));
    g.setStroke(new BasicStroke(1));
    if (entry.pattern().equals("hatch")) {
      for (int x = -SWATCH_HEIGHT; x < SWATCH_WIDTH; x += 6) {
        g.draw(new Line2D.Double(MARGIN + x, y + SWATCH_HEIGHT, MARGIN + x + SWATCH_HEIGHT, y));
      }
    } else if (entry.pattern().equals("dots")) {
      for (int x = 3; x < SWATCH_WIDTH; x += 6) {
        for (int dy = 3; dy < SWATCH_HEIGHT; dy += 6) {
          g.fill(new Ellipse2D.Double(MARGIN + x - 1, y + dy - 1, 2, 2));
        }
      }
    }
    g.setClip(before);
    g.setColor(line);
    g.draw(box);
  }

  private String words(Words words) {
    return spanish ? words.es() : words.en();
  }

  private static List<String> wrap(String text, Font font) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = g.getFontMetrics(font);
    g.dispose();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > WIDTH - 2 * MARGIN) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
