package org.brecha.tile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a PNG of true colours with opacity (ISO/IEC 15948), row by row, eight bits a channel. To
 * be closed after the last row.
 */
final class ColourPngWriter implements ColourRows {

  private static final int IHDR = 0x49484452;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454e44;

  private final ByteArrayOutputStream out;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final byte[] row;
  private final byte[] packed = new byte[1 << 16];

  ColourPngWriter(ByteArrayOutputStream out, int width, int height) {
    this.out = out;
    this.row = new byte[1 + 4 * width];
    out.writeBytes(PngWriter.SIGNATURE);
    ByteBuffer head = ByteBuffer.allocate(13);
    head.putInt(width).putInt(height).put((byte) 8).put((byte) 6);
    chunk(IHDR, head.array(), 13);
  }

  @Override
  public void rows(int[] argb, int rows) {
    int width = row.length / 4;
    for (int r = 0; r < rows; r++) {
      for (int x = 0, at = 1; x < width; x++, at += 4) {
        int pixel = argb[r * width + x];
        row[at] = (byte) (pixel >> 16);
        row[at + 1] = (byte) (pixel >> 8);
        row[at + 2] = (byte) pixel;
        row[at + 3] = (byte) (pixel >>> 24);
      }
      deflater.setInput(row);
      while (!deflater.needsInput()) {
        flush();
      }
    }
  }

  private void flush() {
    int length = deflater.deflate(packed);
    if (length > 0) {
      chunk(IDAT, packed, length);
    }
  }

  @Override
  public void close() {
    deflater.finish();
    while (!deflater.finished()) {
      flush();
    }
    deflater.end();
    chunk(IEND, packed, 0);
  }

  private void chunk(int type, byte[] data, int length) {
    ByteBuffer frame = ByteBuffer.allocate(8).putInt(length).putInt(type);
    CRC32 crc = new CRC32();
    crc.update(frame.array(), 4, 4);
    crc.update(data, 0, length);
    out.writeBytes(frame.array());
    out.write(data, 0, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
