package org.brecha.tile;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses palette images into a zlib stream (RFC 1950, RFC 1951) several times faster than zlib
 * does: it only ever looks for the pixel before and for the row above, which is where flat maps
 * repeat themselves, and uses the fixed Huffman code. To be used by one thread at a time.
 */
final class RunDeflater {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;

  private static final int[] LITERAL = new int[256];
  private static final int[] LITERAL_BITS = new int[256];

  /** Code and extra bits of match lengths 3 to 258. */
  private static final int[] LENGTH = new int[LONGEST + 1];

  private static final int[] LENGTH_BITS = new int[LONGEST + 1];

  static {
    for (int v = 0; v < 256; v++) {
      LITERAL_BITS[v] = v < 144 ? 8 : 9;
      LITERAL[v] = v < 144 ? reverse(0x30 + v, 8) : reverse(0x190 + v - 144, 9);
    }
    int length = SHORTEST;
    for (int symbol = 257; symbol < 285; symbol++) {
      int extra = symbol < 261 ? 0 : (symbol - 261) / 4;
      int bits = symbol < 280 ? 7 : 8;
      int code = symbol < 280 ? reverse(symbol - 256, 7) : reverse(0xc0 + symbol - 280, 8);
      for (int e = 0; e < 1 << extra; e++, length++) {
        LENGTH[length] = code | e << bits;
        LENGTH_BITS[length] = bits + extra;
      }
    }
    LENGTH[LONGEST] = reverse(0xc0 + 285 - 280, 8);
    LENGTH_BITS[LONGEST] = 8;
  }

  private byte[] out = new byte[1 << 15];
  private int at;
  private long pending;
  private int pendingBits;

  /**
   * @param length how much of {@code raw} counts
   * @param row bytes from a byte to the one above it, 2 to 32,768
   */
  byte[] deflate(byte[] raw, int length, int row) {
    at = 0;
    pending = 0;
    pendingBits = 0;
    ensure(64);
    out[at++] = 0x78;
    out[at++] = 0x01;
    put(0b011, 3);
    int up = distance(row);
    int upBits = 5 + extraBits(row);
    int i = 0;
    while (i < length) {
      ensure(16);
      int most = Math.min(LONGEST, length - i);
      int above = i < row ? 0 : equal(raw, i, i - row, most);
      int before = above == LONGEST || i == 0 ? 0 : equal(raw, i, i - 1, most);
      int run = Math.max(above, before);
      if (run < SHORTEST) {
        int value = raw[i++] & 0xff;
        put(LITERAL[value], LITERAL_BITS[value]);
      } else {
        put(LENGTH[run], LENGTH_BITS[run]);
        if (before == run) {
          put(0, 5);
        } else {
          put(up, upBits);
        }
        i += run;
      }
    }
    put(0, 7);
    ensure(16);
    while (pendingBits > 0) {
      out[at++] = (byte) pending;
      pending >>>= 8;
      pendingBits -= 8;
    }
    Adler32 check = new Adler32();
    check.update(raw, 0, length);
    int sum = (int) check.getValue();
    for (int shift = 24; shift >= 0; shift -= 8) {
      out[at++] = (byte) (sum >>> shift);
    }
    return Arrays.copyOf(out, at);
  }

  private static int equal(byte[] raw, int i, int j, int most) {
    if (raw[i] != raw[j]) {
      return 0;
    }
    int differs = Arrays.mismatch(raw, i, i + most, raw, j, j + most);
    return differs < 0 ? most : differs;
  }

  /** Code of a distance with its extra bits behind (RFC 1951, 3.2.5). */
  private static int distance(int row) {
    int n = extraBits(row);
    int code = 2 * n + (row - 1 >> n);
    return reverse(code, 5) | (row - 1 & (1 << n) - 1) << 5;
  }

  private static int extraBits(int row) {
    return Math.max(0, 30 - Integer.numberOfLeadingZeros(row - 1));
  }

  private static int reverse(int code, int bits) {
    return Integer.reverse(code) >>> 32 - bits;
  }

  private void put(int code, int bits) {
    pending |= (long) code << pendingBits;
    pendingBits += bits;
    while (pendingBits >= 8) {
      out[at++] = (byte) pending;
      pending >>>= 8;
      pendingBits -= 8;
    }
  }

  private void ensure(int bytes) {
    if (at + bytes > out.length) {
      out = Arrays.copyOf(out, 2 * out.length);
    }
  }
}
