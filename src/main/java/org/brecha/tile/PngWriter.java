package org.brecha.tile;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Encodes a {@link TileCanvas} as a palette PNG (ISO/IEC 15948), eight bits a pixel. */
final class PngWriter {

  static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504c5445;
  private static final int TRNS = 0x74524e53;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454e44;
  private static final int CHUNK_FRAME = 12;

  private static final ThreadLocal<RunDeflater> DEFLATER =
      ThreadLocal.withInitial(RunDeflater::new);
  private static final ThreadLocal<byte[]> RAW = ThreadLocal.withInitial(() -> new byte[0]);

  private PngWriter() {}

  /** A canvas of a tile's size. */
  static byte[] write(TileCanvas canvas, TilePalette palette) {
    int length = (canvas.width + 1) * canvas.height;
    byte[] raw = RAW.get();
    if (raw.length < length) {
      raw = new byte[length];
      RAW.set(raw);
    }
    copyRows(canvas, raw, 0);
    byte[] data = DEFLATER.get().deflate(raw, length, canvas.width + 1);
    return frame(canvas.width, canvas.height, data, palette);
  }

  /** Copies a canvas to rows that each begin with the number of their filter, none. */
  static void copyRows(TileCanvas canvas, byte[] raw, int firstRow) {
    int width = canvas.width;
    for (int row = 0; row < canvas.height; row++) {
      int at = (firstRow + row) * (width + 1);
      raw[at] = 0;
      System.arraycopy(canvas.pixels, row * width, raw, at + 1, width);
    }
  }

  /**
   * A whole file.
   *
   * @param data the rows with their filters, as a zlib stream
   */
  static byte[] frame(int width, int height, byte[] data, TilePalette palette) {
    int colors = palette.size();
    // Only the first slot, what is outside all units, may be not opaque.
    int transparent = TilePalette.LEVELS;
    ByteBuffer png =
        ByteBuffer.allocate(
            SIGNATURE.length + 5 * CHUNK_FRAME + 13 + 3 * colors + transparent + data.length);
    png.put(SIGNATURE);
    int start = begin(png, IHDR, 13);
    png.putInt(width).putInt(height).put((byte) 8).put((byte) 3).put((byte) 0).put((byte) 0);
    png.put((byte) 0);
    end(png, start);
    start = begin(png, PLTE, 3 * colors);
    for (int c = 0; c < colors; c++) {
      int argb = palette.argb(c);
      png.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
    }
    end(png, start);
    start = begin(png, TRNS, transparent);
    for (int c = 0; c < transparent; c++) {
      png.put((byte) (palette.argb(c) >>> 24));
    }
    end(png, start);
    start = begin(png, IDAT, data.length);
    png.put(data);
    end(png, start);
    end(png, begin(png, IEND, 0));
    return png.array();
  }

  private static int begin(ByteBuffer png, int type, int length) {
    png.putInt(length);
    int start = png.position();
    png.putInt(type);
    return start;
  }

  private static void end(ByteBuffer png, int start) {
    CRC32 crc = new CRC32();
    crc.update(png.array(), start, png.position() - start);
    png.putInt((int) crc.getValue());
  }
}
