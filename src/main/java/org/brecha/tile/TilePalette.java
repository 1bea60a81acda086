package org.brecha.tile;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.FillPattern;
import org.brecha.layer.Legend;
import org.brecha.layer.LegendEntry;

/**
 * The exact colours of a painted layer. A pixel is {@code slot * 8 + level}: the slot says which
 * fill, the level (0 to 7) how much of the pixel a boundary line covers. Slot 0 is what lies
 * outside all units, or inside of one without a fill, and is transparent; a class with a pattern
 * has a second slot for its ink. The ink of overlays is one of two for all classes, a dark one and
 * a light one, for 256 colours do not hold an ink for each. Immutable.
 */
final class TilePalette {

  static final int LEVELS = 8;

  /** 256 colours hold this many slots. */
  private static final int MOST_SLOTS = 256 / LEVELS;

  private final int[] argb;
  private final int classes;
  private final int[] fillSlots;
  private final int[] inkSlots;
  private final FillPattern[] patterns;

  private TilePalette(
      int[] argb, int classes, int[] fillSlots, int[] inkSlots, FillPattern[] patterns) {
    this.argb = argb;
    this.classes = classes;
    this.fillSlots = fillSlots;
    this.inkSlots = inkSlots;
    this.patterns = patterns;
  }

  /**
   * @throws IllegalArgumentException if the legend has more classes than a palette has room for, or
   *     a pattern or colour that is not in the contract of {@link LegendEntry}
   */
  static TilePalette of(Legend legend) {
    int line = color(legend.lineColor());
    List<Integer> fills = new ArrayList<>();
    int classes = legend.entries().size();
    int looks = classes * (1 + legend.overlays().size());
    int[] fillSlots = new int[looks];
    int[] inkSlots = new int[looks];
    FillPattern[] patterns = new FillPattern[looks];
    for (int c = 0; c < classes; c++) {
      LegendEntry entry = legend.entries().get(c);
      int fill = color(entry.color());
      patterns[c] = FillPattern.named(entry.pattern());
      if (patterns[c] == FillPattern.NONE) {
        continue;
      }
      fills.add(fill);
      fillSlots[c] = fills.size();
      inkSlots[c] = fillSlots[c];
      if (patterns[c].hasInk()) {
        fills.add(blend(fill, line, FillPattern.INK));
        inkSlots[c] = fills.size();
      }
    }
    if (looks > classes) {
      fills.add(line);
      fills.add(FillPattern.LIGHT_INK);
    }
    for (int look = classes; look < looks; look++) {
      int c = look % classes;
      fillSlots[look] = fillSlots[c];
      patterns[look] = FillPattern.named(legend.overlays().get(look / classes - 1).pattern());
      boolean dark = FillPattern.isDark(fills.get(fillSlots[c] - 1));
      inkSlots[look] = dark ? fills.size() : fills.size() - 1;
    }
    if (fills.size() >= MOST_SLOTS) {
      throw new IllegalArgumentException(
          "legend of " + legend.layer() + " needs more than " + MOST_SLOTS + " colours");
    }
    int[] argb = new int[(fills.size() + 1) * LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      double cover = level / (LEVELS - 1.0);
      argb[level] = (int) Math.round(255 * cover) << 24 | line;
      for (int s = 0; s < fills.size(); s++) {
        argb[(s + 1) * LEVELS + level] = 0xff000000 | blend(fills.get(s), line, cover);
      }
    }
    return new TilePalette(argb, classes, fillSlots, inkSlots, patterns);
  }

  /** The palette of a picture in which nothing is painted. */
  static TilePalette ofNothing() {
    return new TilePalette(new int[LEVELS], 0, new int[0], new int[0], new FillPattern[0]);
  }

  /**
   * The same on a ground that is not transparent.
   *
   * @param background red, green and blue in the three lower bytes
   */
  TilePalette on(int background) {
    int[] opaque = argb.clone();
    for (int level = 0; level < LEVELS; level++) {
      opaque[level] = 0xff000000 | blend(background, argb[level], level / (LEVELS - 1.0));
    }
    return new TilePalette(opaque, classes, fillSlots, inkSlots, patterns);
  }

  int size() {
    return argb.length;
  }

  /** Colour of a pixel value, with its opacity in the highest byte, not premultiplied. */
  int argb(int pixel) {
    return argb[pixel];
  }

  /**
   * How a class is painted.
   *
   * @param overlay index of the overlay over it, or -1 for none
   * @return for {@link #fillSlot}, {@link #inkSlot} and {@link #pattern}
   */
  int look(int legendClass, int overlay) {
    return legendClass + (overlay + 1) * classes;
  }

  int fillSlot(int look) {
    return fillSlots[look];
  }

  /** The same as {@link #fillSlot} for a look without a pattern. */
  int inkSlot(int look) {
    return inkSlots[look];
  }

  FillPattern pattern(int look) {
    return patterns[look];
  }

  private static int color(String text) {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("not a colour of the form #rrggbb: " + text);
    }
    return Integer.parseInt(text, 1, 7, 16);
  }

  private static int blend(int from, int to, double part) {
    int color = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xff;
      int b = to >> shift & 0xff;
      color |= (int) Math.round(a + (b - a) * part) << shift;
    }
    return color;
  }
}
