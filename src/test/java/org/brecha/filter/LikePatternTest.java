package org.brecha.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          San José,    San%,     true
          San José,    %josé,    false
          San José,    San_José, true
          San José,    San José_, false
          San José,    '',       false
          '',          '',       true
          '',          %,        true
          '',          _,        false
          100%,        100\\%,   true
          1000,        100\\%,   false
          a_b,         a\\_b,    true
          axb,         a\\_b,    false
          a\\,         a\\,      true
          aab,         %ab,      true
          abab,        ab%ab,    true
          aba,         ab%ba,    false
          x😀y,        x_y,      true
          x😀y,        x__y,     false
          😀😁,        %😁,      true
          """)
  void aPatternStandsForTheTextsOfTheStandard(String text, String pattern, boolean is) {
    assertThat(new LikePattern(pattern).matches(text)).isEqualTo(is);
  }

  @Test
  void everyPatternAgreesWithAReaderThatTriesAll() {
    Random random = new Random(20261123);
    int matched = 0;
    for (int n = 0; n < 40_000; n++) {
      // Some are longer than a machine word has bits, and some beyond two.
      int length = random.nextInt(10) == 0 ? 60 + random.nextInt(80) : random.nextInt(9);
      String text = text(random, length, "aabé😀");
      String pattern = patternOf(random, text);
      boolean is = new LikePattern(pattern).matches(text);
      assertThat(is).as("'%s' LIKE '%s'", text, pattern).isEqualTo(triesAll(text, pattern));
      matched += is ? 1 : 0;
    }
    assertThat(matched).isBetween(8_000, 32_000);
  }

  private static String text(Random random, int length, String alphabet) {
    int[] all = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(all[random.nextInt(all.length)]);
    }
    return text.toString();
  }

  /** The text with characters made wild, doubled, lost or put in: it matches about as often. */
  private static String patternOf(Random random, String text) {
    StringBuilder pattern = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              switch (random.nextInt(text.length() > 20 ? 60 : 12)) {
                case 0, 1 -> pattern.append('_');
                case 2, 3 -> pattern.append('%');
                case 4 -> pattern.append('%').appendCodePoint(character);
                case 5 -> pattern.append(text(random, 1, "ab"));
                default -> pattern.appendCodePoint(character);
              }
            });
    return pattern.toString();
  }

  private static boolean triesAll(String text, String pattern) {
    int[] t = text.codePoints().toArray();
    int[] p = pattern.codePoints().toArray();
    boolean[][] is = new boolean[t.length + 1][p.length + 1];
    for (int i = t.length; i >= 0; i--) {
      for (int j = p.length; j >= 0; j--) {
        if (j == p.length) {
          is[i][j] = i == t.length;
        } else if (p[j] == '%') {
          is[i][j] = is[i][j + 1] || i < t.length && is[i + 1][j];
        } else {
          is[i][j] = i < t.length && (p[j] == '_' || p[j] == t[i]) && is[i + 1][j + 1];
        }
      }
    }
    return is[0][0];
  }
}
