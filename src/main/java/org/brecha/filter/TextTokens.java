package org.brecha.filter;

import org.brecha.filter.TextToken.Kind;

/** Cuts a CQL2 text into tokens, one ahead of the reader. Not thread-safe. */
final class TextTokens {

  private static final String SIGNS = "=<>+-*/%^(),";

  private final String text;
  private int next;
  private TextToken token;
  private TextToken ahead;

  TextTokens(String text) {
    this.text = text;
    this.token = cut();
    this.ahead = cut();
  }

  /** The token to be read next. */
  TextToken peek() {
    return token;
  }

  /** The one after it. */
  TextToken second() {
    return ahead;
  }

  TextToken take() {
    TextToken taken = token;
    token = ahead;
    ahead = token.kind() == Kind.END ? token : cut();
    return taken;
  }

  /** Takes the token if it is this key word. */
  boolean takeWord(String word) {
    boolean is = token.isWord(word);
    if (is) {
      take();
    }
    return is;
  }

  boolean takeSign(String sign) {
    boolean is = token.isSign(sign);
    if (is) {
      take();
    }
    return is;
  }

  /**
   * @throws FilterException if something else stands there
   */
  void requireSign(String sign) {
    if (!takeSign(sign)) {
      throw unexpected(sign);
    }
  }

  void requireWord(String word) {
    if (!takeWord(word)) {
      throw unexpected(word);
    }
  }

  /** The refusal of what stands here. */
  FilterException unexpected(String legal) {
    return new FilterException(token.at(), "expected " + legal + ", not " + token.shown());
  }

  private TextToken cut() {
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    int at = next;
    if (at >= text.length()) {
      return new TextToken(Kind.END, "", at);
    }
    char c = text.charAt(at);
    if (c == '\'') {
      return new TextToken(Kind.TEXT, quoted('\''), at);
    }
    if (c == '"') {
      return new TextToken(Kind.QUOTED_NAME, quoted('"'), at);
    }
    if (isDigit(at) || c == '.' && isDigit(at + 1)) {
      return new TextToken(Kind.NUMBER, number(), at);
    }
    if (Character.isLetter(text.codePointAt(at)) || c == '_' || c == ':') {
      return new TextToken(Kind.WORD, word(), at);
    }
    if (SIGNS.indexOf(c) < 0) {
      throw new FilterException(
          at, "expected a name, a number, a 'text' or one of " + String.join(" ", SIGNS.split("")));
    }
    boolean two = text.startsWith("<=", at) || text.startsWith(">=", at);
    next += two || text.startsWith("<>", at) ? 2 : 1;
    return new TextToken(Kind.SIGN, text.substring(at, next), at);
  }

  /** A quote inside is doubled or has a backslash before it. */
  private String quoted(char quote) {
    int at = next++;
    StringBuilder content = new StringBuilder();
    while (next < text.length()) {
      char c = text.charAt(next++);
      boolean escapes =
          (c == quote || c == '\\') && next < text.length() && text.charAt(next) == quote;
      if (escapes) {
        content.append(quote);
        next++;
      } else if (c == quote) {
        return content.toString();
      } else {
        content.append(c);
      }
    }
    throw new FilterException(at, "the quote that begins here has no end");
  }

  private String number() {
    int at = next;
    digits();
    if (next < text.length() && text.charAt(next) == '.') {
      next++;
      digits();
    }
    if (next < text.length() && (text.charAt(next) == 'e' || text.charAt(next) == 'E')) {
      next++;
      if (next < text.length() && "+-".indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      if (!isDigit(next)) {
        throw new FilterException(next, "expected the digits of an exponent");
      }
      digits();
    }
    return text.substring(at, next);
  }

  private void digits() {
    while (isDigit(next)) {
      next++;
    }
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private String word() {
    int at = next;
    while (next < text.length()) {
      int c = text.codePointAt(next);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != ':' && c != '.') {
        break;
      }
      next += Character.charCount(c);
    }
    return text.substring(at, next);
  }
}
