package org.brecha.filter;

import java.util.Locale;

/**
 * A word, name, number, text or sign of a CQL2 text.
 *
 * @param text of names and texts without their quotes
 * @param at where it begins: a character, the first is 0
 */
record TextToken(Kind kind, String text, int at) {

  enum Kind {
    WORD,
    QUOTED_NAME,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  /** Whether it is this key word; case does not count. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.toUpperCase(Locale.ROOT).equals(word);
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** How it is shown in an error, short. */
  String shown() {
    if (kind == Kind.END) {
      return "the end";
    }
    String start = text.length() > 20 ? text.substring(0, 20) + "..." : text;
    return start.replaceAll("[\\p{Cntrl}<>\"'&]", "?");
  }
}
