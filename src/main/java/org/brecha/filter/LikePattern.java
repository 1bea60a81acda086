package org.brecha.filter;

import java.util.Arrays;

/**
 * A pattern of LIKE: {@code %} stands for any characters, {@code _} for one, a backslash takes the
 * meaning of the next one away. All places of the pattern at which a text may be are followed at
 * once, a bit for each (the Shift-And of Baeza-Yates and Gonnet, "A new approach to text
 * searching", 1992, with a loop where {@code %} stands), so that no pattern goes back in a text.
 * Thread-safe.
 */
final class LikePattern {

  private static final int ASCII = 128;

  /** Characters to be consumed, without any {@code %}. */
  private final int length;

  private final int words;

  /** Bits of the places at which any character may be passed over. */
  private final long[] loops;

  /** Characters of the pattern, ascending, and by their place the bits that each fits. */
  private final int[] characters;

  private final long[][] fits;

  /** Bits that a character fits which the pattern does not have: those of {@code _}. */
  private final long[] othersFit;

  /** The bits by character, for the first ones. */
  private final long[][] asciiFits = new long[ASCII][];

  LikePattern(String pattern) {
    int[] all = pattern.codePoints().toArray();
    int[] symbols = new int[all.length];
    boolean[] any = new boolean[all.length];
    boolean[] looped = new boolean[all.length + 1];
    int n = 0;
    for (int i = 0; i < all.length; i++) {
      boolean escape = all[i] == '\\' && i + 1 < all.length;
      if (escape) {
        i++;
      }
      if (!escape && all[i] == '%') {
        looped[n] = true;
      } else {
        any[n] = !escape && all[i] == '_';
        symbols[n++] = all[i];
      }
    }
    length = n;
    words = n / Long.SIZE + 1;
    loops = new long[words];
    othersFit = new long[words];
    for (int place = 0; place <= n; place++) {
      if (looped[place]) {
        set(loops, place);
      }
      if (place < n && any[place]) {
        set(othersFit, place);
      }
    }
    characters = Arrays.stream(symbols, 0, n).sorted().distinct().toArray();
    fits = new long[characters.length][];
    for (int c = 0; c < fits.length; c++) {
      fits[c] = othersFit.clone();
    }
    for (int place = 0; place < n; place++) {
      if (!any[place]) {
        set(fits[Arrays.binarySearch(characters, symbols[place])], place);
      }
    }
    for (int c = 0; c < ASCII; c++) {
      asciiFits[c] = search(c);
    }
  }

  private static void set(long[] bits, int place) {
    bits[place / Long.SIZE] |= 1L << place;
  }

  /** How many steps each character of a text takes. */
  int stepsForEach(String text) {
    return isTooShort(text) ? 0 : 2 * words;
  }

  private boolean isTooShort(String text) {
    return text.length() < length;
  }

  boolean matches(String text) {
    if (isTooShort(text)) {
      return false;
    }
    return words == 1 ? matchesShort(text) : matchesLong(text);
  }

  private boolean matchesShort(String text) {
    long loop = loops[0];
    long end = 1L << length;
    long places = 1;
    for (int i = 0; i < text.length() && places != 0; ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      places = (places & fits(character)[0]) << 1 | places & loop;
      if ((places & end & loop) != 0) {
        return true;
      }
    }
    return (places & end) != 0;
  }

  private boolean matchesLong(String text) {
    long[] places = new long[words];
    places[0] = 1;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      long[] fit = fits(character);
      long carry = 0;
      for (int word = 0; word < words; word++) {
        long moving = places[word] & fit[word];
        places[word] = moving << 1 | carry | places[word] & loops[word];
        carry = moving >>> Long.SIZE - 1;
      }
    }
    return (places[length / Long.SIZE] >>> length & 1) != 0;
  }

  private long[] fits(int character) {
    return character < ASCII ? asciiFits[character] : search(character);
  }

  private long[] search(int character) {
    int at = Arrays.binarySearch(characters, character);
    return at < 0 ? othersFit : fits[at];
  }
}
