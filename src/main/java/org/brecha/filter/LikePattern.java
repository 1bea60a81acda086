package org.brecha.filter;

import java.util.Arrays;

/**
 * A pattern of LIKE: {@code %} stands for any characters, {@code _} for one, a backslash takes the
 * meaning of the next one away. No regular expression, so that no pattern can take long: at most
 * the product of both lengths.
 */
final class LikePattern {

  private final int[] characters;
  private final boolean[] wild;

  LikePattern(String pattern) {
    int[] all = pattern.codePoints().toArray();
    int[] kept = new int[all.length];
    boolean[] isWild = new boolean[all.length];
    int n = 0;
    for (int i = 0; i < all.length; i++) {
      boolean escape = all[i] == '\\' && i + 1 < all.length;
      if (escape) {
        i++;
      }
      isWild[n] = !escape && (all[i] == '%' || all[i] == '_');
      kept[n++] = all[i];
    }
    characters = Arrays.copyOf(kept, n);
    wild = Arrays.copyOf(isWild, n);
  }

  boolean matches(String text) {
    int[] of = text.codePoints().toArray();
    int t = 0;
    int p = 0;
    int star = -1;
    int starText = 0;
    while (t < of.length) {
      if (p < characters.length && isAny(p)) {
        star = p++;
        starText = t;
      } else if (p < characters.length && (wild[p] || characters[p] == of[t])) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++starText;
      } else {
        return false;
      }
    }
    while (p < characters.length && isAny(p)) {
      p++;
    }
    return p == characters.length;
  }

  private boolean isAny(int p) {
    return wild[p] && characters[p] == '%';
  }
}
