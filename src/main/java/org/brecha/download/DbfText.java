package org.brecha.download;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into pieces for the columns of a dBASE table, which hold 254 bytes and end where
 * blanks begin. Put together the pieces give the text again: no cut is inside a character or, where
 * two characters without a blank stand beside each other, beside a blank.
 */
final class DbfText {

  /** Bytes that a column can have. */
  static final int WIDEST = 254;

  private DbfText() {}

  /** The pieces in UTF-8; none for an empty text. */
  static List<byte[]> pieces(String text) {
    List<byte[]> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = end(text, from);
      pieces.add(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
      from = to;
    }
    return pieces;
  }

  private static int end(String text, int from) {
    int bytes = 0;
    int to = from;
    int safe = from;
    int beforeBlank = from;
    while (to < text.length()) {
      int character = text.codePointAt(to);
      bytes += bytesOf(character);
      if (bytes > WIDEST) {
        int cut = safe > from ? safe : beforeBlank;
        return cut > from ? cut : to;
      }
      to += Character.charCount(character);
      boolean blankBefore = Character.isWhitespace(character);
      boolean blankAfter = to < text.length() && Character.isWhitespace(text.charAt(to));
      if (!blankBefore) {
        // Blanks at the beginning of a column stay, those at its end do not.
        beforeBlank = to;
        safe = blankAfter ? safe : to;
      }
    }
    return to;
  }

  private static int bytesOf(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
