package org.brecha.prevention;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes institutions out in a text that names them by code: {@code MJP} means little to a reader.
 */
record InstitutionNames(Map<String, String> nameByCode) {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*");

  InstitutionNames {
    nameByCode = Map.copyOf(nameByCode);
  }

  /** The text with every known code replaced; the rest stays as it is, null stays null. */
  String writeOut(String text) {
    if (text == null) {
      return null;
    }
    return CODE.matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(nameByCode.getOrDefault(match.group(), match.group())));
  }
}
