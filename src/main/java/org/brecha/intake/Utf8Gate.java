package org.brecha.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lets UTF-8 pass and turns every byte that is none into the letter that it is in Windows-1252, so
 * that a file of mixed encodings can be read to its end and every such place be named.
 */
final class Utf8Gate extends FilterInputStream {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int CHUNK = 1 << 16;

  private final byte[] in = new byte[CHUNK];
  private int inStart;
  private int inEnd;
  private boolean finished;
  private byte[] out = new byte[CHUNK * 3];
  private int outStart;
  private int outEnd;
  private long passedOut;
  private final List<Long> replacedAt = new ArrayList<>();

  Utf8Gate(InputStream source) {
    super(source);
  }

  /** Whether any byte with an offset in {@code [from, to)} of what came out was replaced. */
  boolean replacedBetween(long from, long to) {
    int at = Collections.binarySearch(replacedAt, from);
    int first = at < 0 ? -at - 1 : at;
    return first < replacedAt.size() && replacedAt.get(first) < to;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (outStart == outEnd) {
      refill();
      if (outStart == outEnd) {
        return -1;
      }
    }
    int count = Math.min(length, outEnd - outStart);
    System.arraycopy(out, outStart, target, offset, count);
    outStart += count;
    passedOut += count;
    return count;
  }

  private void refill() throws IOException {
    outStart = 0;
    outEnd = 0;
    while (outEnd == 0 && !(finished && inStart == inEnd)) {
      System.arraycopy(in, inStart, in, 0, inEnd - inStart);
      inEnd -= inStart;
      inStart = 0;
      while (!finished && inEnd < CHUNK) {
        int count = super.in.read(in, inEnd, CHUNK - inEnd);
        finished = count < 0;
        inEnd += Math.max(count, 0);
      }
      filter();
    }
  }

  private void filter() {
    while (inStart < inEnd) {
      byte first = in[inStart];
      if (first >= 0) {
        out[outEnd++] = first;
        inStart++;
        continue;
      }
      int length = lengthOf(first);
      if (length > 0 && inStart + length > inEnd && !finished) {
        return;
      }
      if (length > 0 && inStart + length <= inEnd && isSequence(inStart, length)) {
        System.arraycopy(in, inStart, out, outEnd, length);
        outEnd += length;
        inStart += length;
      } else {
        replacedAt.add(passedOut + outEnd);
        byte[] letter = new String(in, inStart, 1, WINDOWS_1252).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(letter, 0, out, outEnd, letter.length);
        outEnd += letter.length;
        inStart++;
      }
    }
  }

  private static int lengthOf(byte first) {
    int value = first & 0xff;
    if (value >= 0xc2 && value < 0xe0) {
      return 2;
    }
    if (value >= 0xe0 && value < 0xf0) {
      return 3;
    }
    return value >= 0xf0 && value < 0xf5 ? 4 : 0;
  }

  private boolean isSequence(int start, int length) {
    for (int i = 1; i < length; i++) {
      if ((in[start + i] & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
