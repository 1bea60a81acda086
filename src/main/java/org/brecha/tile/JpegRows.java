package org.brecha.tile;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes a JPEG, for programs that ask for nothing else (GDAL does unless it is told). Pixels must
 * be opaque. Three bytes a pixel are held until the last row has come.
 */
final class JpegRows implements ColourRows {

  /** Lines of one pixel are smeared below this. */
  private static final float QUALITY = 0.95f;

  private final ByteArrayOutputStream out;
  private final BufferedImage image;
  private final byte[] bytes;
  private int at;

  JpegRows(ByteArrayOutputStream out, int width, int height) {
    this.out = out;
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    this.bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  @Override
  public void rows(int[] argb, int rows) {
    for (int i = 0; i < rows * image.getWidth(); i++) {
      bytes[at++] = (byte) argb[i];
      bytes[at++] = (byte) (argb[i] >> 8);
      bytes[at++] = (byte) (argb[i] >> 16);
    }
  }

  @Override
  public void close() {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException("JPEG into memory failed", e);
    } finally {
      writer.dispose();
    }
  }
}
