package org.brecha.layer;

/**
 * Where the ink of a class is: no two kinds of nothing are told apart by colour alone, and what an
 * overlay says is seen on any colour. Patterns repeat every {@value #PERIOD} logical pixels, a
 * divisor of a tile's side, so they join across tiles. The one source for tiles, pictures and
 * styles.
 */
public enum FillPattern {
  SOLID,
  /** No fill: what lies under an area is seen, and only its border is drawn. */
  NONE,
  HATCH,
  DOTS,
  /** Thinner than the hatch, and leaning the other way. */
  STRIPES;

  /** Side of the square that repeats, in logical pixels. */
  public static final int PERIOD = 8;

  /** How far the ink of a class is from its fill towards the colour of the lines. */
  public static final double INK = 0.45;

  /** Fills darker than this have the light ink over them; brightness from 0 to 255. */
  private static final double DARK = 140;

  /** Ink of overlays over dark fills; over others it is the colour of the lines. */
  public static final int LIGHT_INK = 0xe6e6e6;

  /**
   * The pattern of a {@link LegendEntry} or {@link LegendOverlay}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static FillPattern named(String name) {
    return switch (name) {
      case "solid" -> SOLID;
      case "none" -> NONE;
      case "hatch" -> HATCH;
      case "dots" -> DOTS;
      case "stripes" -> STRIPES;
      default -> throw new IllegalArgumentException("unknown pattern " + name);
    };
  }

  /** Whether there is ink over the fill. */
  public boolean hasInk() {
    return this != SOLID && this != NONE;
  }

  /**
   * @param x logical pixel (256 a tile) counted from any tile's border
   * @param y logical pixel counted from any tile's border
   */
  public boolean isInk(int x, int y) {
    return switch (this) {
      case SOLID, NONE -> false;
      case HATCH -> (x + y & 7) < 2;
      case STRIPES -> (x - y & 7) == 0;
      case DOTS -> (x + (y >> 1 & 2) & 3) < 2 && (y & 3) < 2;
    };
  }

  /** Whether an overlay needs the light ink to be seen over a fill {@code 0xrrggbb}. */
  public static boolean isDark(int fill) {
    double brightness =
        0.299 * (fill >> 16 & 0xff) + 0.587 * (fill >> 8 & 0xff) + 0.114 * (fill & 0xff);
    return brightness < DARK;
  }
}
