package org.brecha.tile;

/**
 * Where the ink of a class is: no two kinds of nothing are told apart by colour alone, and what an
 * overlay says is seen on any colour. Patterns repeat every 8 logical pixels, a divisor of a tile's
 * side, so they join across tiles.
 */
enum TilePattern {
  SOLID,
  HATCH,
  DOTS,
  /** Thinner than the hatch, and leaning the other way. */
  STRIPES;

  static TilePattern named(String name) {
    return switch (name) {
      case "solid" -> SOLID;
      case "hatch" -> HATCH;
      case "dots" -> DOTS;
      case "stripes" -> STRIPES;
      default -> throw new IllegalArgumentException("unknown pattern " + name);
    };
  }

  /**
   * @param x logical pixel (256 a tile) counted from any tile's border
   * @param y logical pixel counted from any tile's border
   */
  boolean isInk(int x, int y) {
    return switch (this) {
      case SOLID -> false;
      case HATCH -> (x + y & 7) < 2;
      case STRIPES -> (x - y & 7) == 0;
      case DOTS -> (x + (y >> 1 & 2) & 3) < 2 && (y & 3) < 2;
    };
  }
}
