package org.brecha.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON tokens as UTF-8 into a stream; commas and brackets are the caller's, and so is {@link
 * #finish}. Not thread-safe.
 */
public final class JsonBytes {

  private static final int BUFFER = 1 << 16;

  /** Most bytes of a position: brackets, comma, and two signed numbers of 19 digits. */
  private static final int LONGEST_POSITION = 64;

  /** Most bytes of a character: an escape. */
  private static final int LONGEST_CHARACTER = 6;

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static final int DEGREE_DECIMALS = 7;
  private static final long DEGREE_SCALE = 10_000_000;

  /** Powers of ten by the number of decimals. */
  private static final double[] SCALES = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int used;

  public JsonBytes(OutputStream out) {
    this.out = out;
  }

  /** Hands the rest to the stream, which is neither flushed nor closed. */
  public void finish() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }

  /** Writes markup of JSON itself, in ASCII; shorter than a line. */
  public JsonBytes raw(String ascii) throws IOException {
    int length = ascii.length();
    require(length);
    for (int i = 0; i < length; i++) {
      buffer[used++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** Writes tokens that were encoded before; shorter than a line. */
  public JsonBytes raw(byte[] tokens) throws IOException {
    require(tokens.length);
    System.arraycopy(tokens, 0, buffer, used, tokens.length);
    used += tokens.length;
    return this;
  }

  public JsonBytes raw(char ascii) throws IOException {
    require(1);
    buffer[used++] = (byte) ascii;
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

  /** Makes room for some bytes, fewer than the buffer has. */
  private void require(int bytes) throws IOException {
    if (BUFFER - used < bytes) {
      finish();
    }
  }

  private void text(String text) throws IOException {
    raw('"');
    int length = text.length();
    int most = BUFFER / LONGEST_CHARACTER;
    for (int from = 0; from < length; from += most) {
      int to = Math.min(length, from + most);
      require(LONGEST_CHARACTER * (to - from));
      for (int i = from; i < to; i++) {
        used = character(text.charAt(i), used);
      }
    }
    raw('"');
  }

  /** Puts a character where there is room for it; returns the place after it. */
  private int character(char c, int at) {
    int next = at;
    if (c == '"' || c == '\\') {
      buffer[next++] = '\\';
      buffer[next++] = (byte) c;
    } else if (c >= 0x20 && c < 0x80) {
      buffer[next++] = (byte) c;
    } else if (c < 0x20 || Character.isSurrogate(c)) {
      // Surrogates as escapes: a lone one in dirty data stays legal JSON.
      buffer[next++] = '\\';
      buffer[next++] = 'u';
      for (int shift = 12; shift >= 0; shift -= 4) {
        buffer[next++] = HEX[c >> shift & 15];
      }
    } else if (c < 0x800) {
      buffer[next++] = (byte) (0xc0 | c >> 6);
      buffer[next++] = (byte) (0x80 | c & 0x3f);
    } else {
      buffer[next++] = (byte) (0xe0 | c >> 12);
      buffer[next++] = (byte) (0x80 | c >> 6 & 0x3f);
      buffer[next++] = (byte) (0x80 | c & 0x3f);
    }
    return next;
  }

  /**
   * Writes a position as an array of two numbers with no useless zeros.
   *
   * @param mostDecimals at most seven, about a centimetre where the unit is a degree
   */
  public void position(double first, double second, int mostDecimals) throws IOException {
    require(LONGEST_POSITION);
    int at = used;
    buffer[at++] = '[';
    at = number(first, mostDecimals, at);
    buffer[at++] = ',';
    at = number(second, mostDecimals, at);
    buffer[at++] = ']';
    used = at;
  }

  /** Puts a number where there is room for it; returns the place after it. */
  private int number(double number, int mostDecimals, int start) {
    int at = start;
    double size = Math.abs(number);
    double scale = SCALES[mostDecimals];
    long scaled = (long) (size * scale + 0.5);
    if (number < 0 && scaled != 0) {
      buffer[at++] = '-';
    }
    long whole;
    int rest;
    if (mostDecimals == DEGREE_DECIMALS) {
      // A division by what the compiler knows is a multiplication.
      whole = scaled / DEGREE_SCALE;
      rest = (int) (scaled - whole * DEGREE_SCALE);
    } else {
      whole = scaled / (long) scale;
      rest = (int) (scaled - whole * (long) scale);
    }
    at = digits(whole, at);
    if (rest == 0) {
      return at;
    }
    buffer[at] = '.';
    int last = at + mostDecimals;
    for (int place = last; place > at; place--) {
      int tenth = rest / 10;
      buffer[place] = (byte) ('0' + rest - 10 * tenth);
      rest = tenth;
    }
    while (buffer[last] == '0') {
      last--;
    }
    return last + 1;
  }

  private int digits(long number, int at) {
    int next = at;
    if (number < 10) {
      buffer[next++] = (byte) ('0' + number);
    } else if (number < 100) {
      int tens = (int) number / 10;
      buffer[next++] = (byte) ('0' + tens);
      buffer[next++] = (byte) ('0' + number - 10 * tens);
    } else {
      next = digits(number / 100, next);
      int tens = (int) (number % 100) / 10;
      buffer[next++] = (byte) ('0' + tens);
      buffer[next++] = (byte) ('0' + number % 10);
    }
    return next;
  }
}
