package org.brecha.ogc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON tokens as UTF-8 straight into a stream; commas and brackets are the caller's. Not
 * thread-safe.
 */
final class JsonBytes {

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /** Seven decimals of a degree are about a centimetre. */
  private static final int DECIMALS = 7;

  private static final double SCALE = 1e7;

  private final OutputStream out;
  private final byte[] digits = new byte[24];

  JsonBytes(OutputStream out) {
    this.out = out;
  }

  /** Writes markup of JSON itself, in ASCII. */
  JsonBytes raw(String ascii) throws IOException {
    for (int i = 0; i < ascii.length(); i++) {
      out.write(ascii.charAt(i));
    }
    return this;
  }

  JsonBytes raw(char ascii) throws IOException {
    out.write(ascii);
    return this;
  }

  /** Writes a text, number, boolean or null. */
  JsonBytes value(Object value) throws IOException {
    if (value == null) {
      out.write(NULL);
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

  private void text(String text) throws IOException {
    out.write('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.write('\\');
        out.write(c);
      } else if (c >= 0x20 && c < 0x7f) {
        out.write(c);
      } else if (c < 0x20 || Character.isSurrogate(c)) {
        // Surrogates as escapes: a lone one in dirty data stays legal JSON.
        raw("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.write(HEX[c >> shift & 15]);
        }
      } else {
        out.write(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    out.write('"');
  }

  /** Writes degrees with at most seven decimals and no useless zeros. */
  void degrees(double degrees) throws IOException {
    long scaled = Math.round(degrees * SCALE);
    if (scaled < 0) {
      out.write('-');
      scaled = -scaled;
    }
    int decimals = DECIMALS;
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
    out.write(digits, at, digits.length - at);
  }
}
