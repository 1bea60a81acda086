package org.brecha.tile;

import java.util.Arrays;

/** Lays pictures over each other, colours not premultiplied. */
final class PixelBlend {

  private PixelBlend() {}

  static void clear(int[] argb, int colour) {
    Arrays.fill(argb, colour);
  }

  /** Lays a canvas over what is there, pixel by pixel (T. Porter and T. Duff's "over", 1984). */
  static void over(int[] argb, TileCanvas canvas, TilePalette palette) {
    for (int i = 0; i < canvas.width * canvas.height; i++) {
      int above = palette.argb(canvas.pixels[i] & 0xff);
      int alpha = above >>> 24;
      if (alpha == 255) {
        argb[i] = above;
      } else if (alpha > 0) {
        argb[i] = over(above, alpha, argb[i]);
      }
    }
  }

  private static int over(int above, int alpha, int below) {
    // Shares of the result out of 255 * 255.
    int upper = alpha * 255;
    int lower = (below >>> 24) * (255 - alpha);
    int sum = upper + lower;
    int mixed = (sum + 127) / 255 << 24;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int colour = (above >> shift & 0xff) * upper + (below >> shift & 0xff) * lower;
      mixed |= (colour + sum / 2) / sum << shift;
    }
    return mixed;
  }
}
