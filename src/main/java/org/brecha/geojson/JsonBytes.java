package org.brecha.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON tokens as UTF-8 into a stream; commas and brackets are the caller's, and so is {@link
 * #finish}. Not thread-safe.
 */
public final class JsonBytes {

  private static final int BUFFER = 8192;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** Powers of ten by the number of decimals. */
  private static final double[] SCALES = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] digits = new byte[24];
  private int used;

  public JsonBytes(OutputStream out) {
    this.out = out;
  }

  /** Hands the rest to the stream, which is neither flushed nor closed. */
  public void finish() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }

  /** Writes markup of JSON itself, in ASCII. */
  public JsonBytes raw(String ascii) throws IOException {
    for (int i = 0; i < ascii.length(); i++) {
      put((byte) ascii.charAt(i));
    }
    return this;
  }

  /** Writes tokens that were encoded before. */
  public JsonBytes raw(byte[] tokens) throws IOException {
    for (byte b : tokens) {
      put(b);
    }
    return this;
  }

  public JsonBytes raw(char ascii) throws IOException {
    put((byte) ascii);
    return this;
  }

  /** Writes a text, number, boolean or null. */
  public JsonBytes value(Object value) throws IOException {
    if (value == null) {
      raw("null");
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Double number) {
      // JSON has no word for these; a figure that could not be computed is none.
      raw(number.isNaN() || number.isInfinite() ? "null" : number.toString());
    } else {
      raw(value.toString());
    }
    return this;
  }

  private void put(byte b) throws IOException {
    if (used == BUFFER) {
      finish();
    }
    buffer[used++] = b;
  }

  private void text(String text) throws IOException {
    put((byte) '"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        put((byte) '\\');
        put((byte) c);
      } else if (c >= 0x20 && c < 0x80) {
        put((byte) c);
      } else if (c < 0x20 || Character.isSurrogate(c)) {
        // Surrogates as escapes: a lone one in dirty data stays legal JSON.
        raw("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          put(HEX[c >> shift & 15]);
        }
      } else if (c < 0x800) {
        put((byte) (0xc0 | c >> 6));
        put((byte) (0x80 | c & 0x3f));
      } else {
        put((byte) (0xe0 | c >> 12));
        put((byte) (0x80 | c >> 6 & 0x3f));
        put((byte) (0x80 | c & 0x3f));
      }
    }
    put((byte) '"');
  }

  /**
   * Writes a coordinate with no useless zeros.
   *
   * @param mostDecimals at most seven, about a centimetre where the unit is a degree
   */
  public void coordinate(double number, int mostDecimals) throws IOException {
    long scaled = Math.round(number * SCALES[mostDecimals]);
    if (scaled < 0) {
      put((byte) '-');
      scaled = -scaled;
    }
    int decimals = mostDecimals;
    while (decimals > 0 && scaled % 10 == 0) {
      scaled /= 10;
      decimals--;
    }
    int at = digits.length;
    int written = 0;
    do {
      if (written == decimals && decimals > 0) {
        digits[--at] = '.';
      }
      digits[--at] = (byte) ('0' + scaled % 10);
      scaled /= 10;
      written++;
    } while (scaled > 0 || written <= decimals);
    while (at < digits.length) {
      put(digits[at++]);
    }
  }
}
