package org.brecha.tile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The transparent tile for places where a layer has nothing: one for each size, shared by all. */
final class EmptyImage {

  private static final byte[] SINGLE = make(256);
  private static final byte[] DOUBLE = make(512);

  private EmptyImage() {}

  /** The shared PNG; never to be changed. */
  static byte[] of(int scale) {
    return scale == 1 ? SINGLE : DOUBLE;
  }

  private static byte[] make(int pixels) {
    BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("no transparent tile of " + pixels + " pixels", e);
    }
    return png.toByteArray();
  }
}
