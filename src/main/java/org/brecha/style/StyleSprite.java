package org.brecha.style;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.brecha.layer.FillPattern;
import org.brecha.layer.Legend;

/**
 * The patterns of all styles as a sprite of the MapLibre style specification: one picture and an
 * index that says where each icon is in it. Icons hold the ink alone and lie over the fill of a
 * class; ink of a class's own pattern is a veil of the lines' colour, which over any fill gives the
 * ink of the painted tiles.
 */
public final class StyleSprite {

  /** Each icon shows the pattern four times a side, for programs that scale icons. */
  private static final int SIDE = 4 * FillPattern.PERIOD;

  private record Icon(String name, FillPattern pattern, int argb) {}

  private static final List<Icon> ICONS = icons();

  private StyleSprite() {}

  private static List<Icon> icons() {
    int line = StyleRules.rgb(Legend.LINE_COLOR);
    int veil = (int) Math.round(255 * FillPattern.INK) << 24 | line;
    String light = String.format("#%06x", FillPattern.LIGHT_INK);
    List<Icon> icons = new ArrayList<>();
    for (FillPattern pattern : FillPattern.values()) {
      if (pattern.hasInk()) {
        icons.add(new Icon(icon(pattern, Legend.LINE_COLOR), pattern, veil));
        icons.add(new Icon(overlayIcon(pattern, Legend.LINE_COLOR), pattern, 0xff000000 | line));
        icons.add(
            new Icon(overlayIcon(pattern, light), pattern, 0xff000000 | FillPattern.LIGHT_INK));
      }
    }
    return icons;
  }

  /** Name of the icon of a class's own pattern. */
  static String icon(FillPattern pattern, String lineColor) {
    if (!lineColor.equals(Legend.LINE_COLOR)) {
      throw new IllegalArgumentException("no icons for lines of the colour " + lineColor);
    }
    return name(pattern);
  }

  /** Name of the icon of an overlay. */
  static String overlayIcon(FillPattern pattern, String ink) {
    return name(pattern) + "_" + ink.substring(1);
  }

  private static String name(FillPattern pattern) {
    return pattern.name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The index, for a JSON mapper.
   *
   * @param scale 1, or 2 for dense screens
   */
  public static Map<String, Object> index(int scale) {
    Map<String, Object> index = new LinkedHashMap<>();
    for (int i = 0; i < ICONS.size(); i++) {
      Map<String, Object> icon = new LinkedHashMap<>();
      icon.put("width", SIDE * scale);
      icon.put("height", SIDE * scale);
      icon.put("x", i * SIDE * scale);
      icon.put("y", 0);
      icon.put("pixelRatio", scale);
      index.put(ICONS.get(i).name(), icon);
    }
    return index;
  }

  /** The picture as PNG, its ink not premultiplied. */
  public static byte[] image(int scale) {
    int side = SIDE * scale;
    BufferedImage image = new BufferedImage(side * ICONS.size(), side, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < ICONS.size(); i++) {
      Icon icon = ICONS.get(i);
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          if (icon.pattern().isInk(x / scale, y / scale)) {
            image.setRGB(i * side + x, y, icon.argb());
          }
        }
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory failed", e);
    }
    return png.toByteArray();
  }
}
