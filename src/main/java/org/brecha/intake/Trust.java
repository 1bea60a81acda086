package org.brecha.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How good a source is, read from its citation; the first rule that fits wins.
 *
 * <ol>
 *   <li>3, quoted by somebody else: "as quoted", "quoting", "press", "Wikipedia", "attributed to".
 *       Needs a second source before it is shown as confirmed.
 *   <li>2, a copy or an excerpt of the institution's data: "public repository", "public course",
 *       "preliminary".
 *   <li>1, the institution's own data file: "open data", "census", "projections", "estimate",
 *       "layer", "data file".
 *   <li>2, anything else: taken as a report.
 * </ol>
 */
final class Trust {

  private static final Pattern QUOTED =
      Pattern.compile("as quoted|quoting|\\bpress\\b|wikipedia|attributed to");
  private static final Pattern COPY =
      Pattern.compile("public repository|public course|preliminary");
  private static final Pattern DATA_FILE =
      Pattern.compile("open data|census|projections|estimate|\\blayer\\b|limits|data file");

  private Trust() {}

  static int of(String citation) {
    String words = citation.toLowerCase(Locale.ROOT);
    if (QUOTED.matcher(words).find()) {
      return 3;
    }
    if (COPY.matcher(words).find()) {
      return 2;
    }
    return DATA_FILE.matcher(words).find() ? 1 : 2;
  }
}
