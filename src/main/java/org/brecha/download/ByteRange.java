package org.brecha.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that {@code Range} asks for (RFC 9110, clause 14.1.2).
 *
 * @param first position of the first byte
 * @param last position of the last byte; less than {@code first} if the file has none of them
 */
record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*([0-9]{0,18})-([0-9]{0,18})");

  /**
   * @param range the header, or null
   * @return empty if it is missing, malformed, in another unit or of several parts: a server may
   *     send everything then
   */
  static Optional<ByteRange> parse(String range, long size) {
    Matcher matcher = ONE.matcher(range == null ? "" : range.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String from = matcher.group(1);
    String to = matcher.group(2);
    if (from.isEmpty()) {
      return to.isEmpty()
          ? Optional.empty()
          : Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(to)), size - 1));
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
    return last < first
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
  }

  /** Whether the header asks for something that {@link #parse} understands. */
  static boolean isIn(String range) {
    return parse(range, Long.MAX_VALUE).isPresent();
  }

  boolean isEmpty() {
    return first > last;
  }

  long length() {
    return last - first + 1;
  }
}
