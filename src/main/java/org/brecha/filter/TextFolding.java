package org.brecha.filter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What CASEI and ACCENTI make of a text before it is compared. */
final class TextFolding {

  /** For each character, when some have accents. */
  static final int STEPS_FOR_EACH = 40;

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private TextFolding() {}

  static UnaryOperator<String> of(Operator function) {
    return function == Operator.CASEI ? TextFolding::withoutCase : TextFolding::withoutAccents;
  }

  /** Upper case first, so that letters with two small forms (ß, ς) meet. */
  static String withoutCase(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  static String withoutAccents(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
