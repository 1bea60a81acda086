package org.brecha.tile;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
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
import org.brecha.layer.LegendMatrix;
import org.brecha.layer.LegendOverlay;
import org.brecha.layer.Period;
import org.brecha.layer.Words;

/** A legend as a picture: title, every class with its pattern and words, notes and credits. */
public final class LegendImage {

  private static final int WIDTH = 420;
  private static final int MARGIN = 14;
  private static final int SWATCH_WIDTH = 26;
  private static final int SWATCH_HEIGHT = 16;
  private static final int LABEL = MARGIN + SWATCH_WIDTH + 10;
  private static final int ROW = 22;
  private static final int MORE_OF_A_LABEL = 16;
  private static final int SQUARE_SIDE = 84;
  private static final int SQUARE_HEAD = 36;
  private static final int CELL_WIDTH = 96;
  private static final int CELL_HEIGHT = 44;
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final Color INK = new Color(0x22, 0x2b, 0x33);

  private final Legend legend;
  private final boolean spanish;
  private final List<String> title;
  private final List<String> when;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> small = new ArrayList<>();

  /** A swatch and the lines of words beside it. */
  private record Row(String color, String pattern, List<String> label) {

    int height() {
      return ROW + MORE_OF_A_LABEL * (label.size() - 1);
    }
  }

  private LegendImage(Layer layer, Legend legend, Locale language) {
    this.legend = legend;
    this.spanish = language.getLanguage().equals("es");
    this.title = wrap(words(legend.title()), TITLE, MARGIN);
    this.when = when(legend.slice().period());
    for (LegendOverlay overlay : legend.overlays()) {
      // Over white, for it lies over every colour.
      rows.add(new Row("#ffffff", overlay.pattern(), label(overlay.label())));
    }
    for (LegendEntry entry : listed()) {
      rows.add(new Row(entry.color(), entry.pattern(), label(entry.label())));
    }
    for (Words note : legend.notes()) {
      small.addAll(wrap(words(note), SMALL, MARGIN));
    }
    for (String credit : layer.attribution()) {
      small.addAll(wrap(credit, SMALL, MARGIN));
    }
  }

  /** A legend that is kept apart from its map must tell of which years it is. */
  private List<String> when(Period period) {
    return period == null
        ? List.of()
        : List.of((spanish ? "Período: " : "Period: ") + period.text().replace('/', '–'));
  }

  public static LegendImage of(Layer layer, Legend legend, Locale language) {
    return new LegendImage(layer, legend, language);
  }

  /** Writes it as a PNG. */
  public void write(OutputStream out) throws IOException {
    int square = legend.matrix() == null ? 0 : squareHeight(legend.matrix());
    int classes = rows.stream().mapToInt(Row::height).sum();
    int height =
        2 * MARGIN
            + 20 * title.size()
            + 24 * when.size()
            + square
            + classes
            + 10
            + 15 * small.size();
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, height);
    int y = lines(g, title, TITLE, MARGIN, 20);
    y = lines(g, when, TEXT, y, 24);
    if (legend.matrix() != null) {
      square(g, legend.matrix(), y);
      y += square;
    }
    for (Row row : rows) {
      draw(g, row, y);
      y += row.height();
    }
    lines(g, small, SMALL, y + 10, 15);
    g.dispose();
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("this Java has no PNG writer");
    }
  }

  /** The entries that no square shows. */
  private List<LegendEntry> listed() {
    return legend.entries().stream()
        .filter(
            entry ->
                legend.matrix() == null
                    || legend.matrix().cells().stream().noneMatch(c -> c.contains(entry.id())))
        .toList();
  }

  private static int squareHeight(LegendMatrix matrix) {
    return SQUARE_HEAD + CELL_HEIGHT * matrix.rows().size() + 12;
  }

  /** Rows and columns have the name of their figure and the word of their third. */
  private void square(Graphics2D g, LegendMatrix matrix, int top) {
    for (int c = 0; c < matrix.columns().size(); c++) {
      int x = MARGIN + SQUARE_SIDE + c * CELL_WIDTH;
      axis(g, matrix.columnTitle(), matrix.columns().get(c), x + 4, top);
    }
    for (int r = 0; r < matrix.rows().size(); r++) {
      int y = top + SQUARE_HEAD + r * CELL_HEIGHT;
      axis(g, matrix.rowTitle(), matrix.rows().get(r), MARGIN, y);
      for (int c = 0; c < matrix.columns().size(); c++) {
        String id = matrix.cells().get(r).get(c);
        LegendEntry entry =
            legend.entries().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
        int x = MARGIN + SQUARE_SIDE + c * CELL_WIDTH;
        Rectangle2D box = new Rectangle2D.Double(x, y, CELL_WIDTH - 3.0, CELL_HEIGHT - 3.0);
        LegendSwatch.draw(g, box, entry.color(), entry.pattern(), line());
      }
    }
  }

  private void axis(Graphics2D g, Words title, Words word, int x, int y) {
    g.setColor(INK);
    g.setFont(SMALL);
    g.drawString(words(title), x, y + 13);
    g.setFont(TEXT);
    g.drawString(words(word), x, y + 28);
  }

  private List<String> label(Words words) {
    return wrap(words(words), TEXT, LABEL);
  }

  private void draw(Graphics2D g, Row row, int y) {
    Rectangle2D box = new Rectangle2D.Double(MARGIN, y, SWATCH_WIDTH, SWATCH_HEIGHT);
    LegendSwatch.draw(g, box, row.color(), row.pattern(), line());
    g.setColor(INK);
    g.setFont(TEXT);
    for (int i = 0; i < row.label().size(); i++) {
      g.drawString(row.label().get(i), LABEL, y + 13 + i * MORE_OF_A_LABEL);
    }
  }

  private Color line() {
    return Color.decode(legend.lineColor());
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

  private String words(Words words) {
    return spanish ? words.es() : words.en();
  }

  /**
   * @param left where the lines begin; they end a margin before the right side
   */
  private static List<String> wrap(String text, Font font, int left) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = g.getFontMetrics(font);
    g.dispose();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > WIDTH - MARGIN - left) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
