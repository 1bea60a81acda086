package org.brecha.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source says of its licence: its words, and the well-known licences that they name. Nothing
 * is read into the words: what they do not name is not there.
 *
 * @param text in the words of the source, the same in both languages if it has only one
 * @param named licences named in the text, in its order; may be empty
 * @param whole whether the one named licence holds for all of the source; otherwise the text says
 *     which part each is of, or more than a licence
 */
public record LicenceTerms(Words text, List<Licence> named, boolean whole) {

  private static final Map<Pattern, Licence> KNOWN = known();

  /** What may stand beside a licence's name without changing for what it holds. */
  private static final Pattern CREDIT_ONLY =
      Pattern.compile("[\\s.,;]*(with the credits in the file)?[\\s.,;]*");

  public LicenceTerms {
    Objects.requireNonNull(text);
    named = List.copyOf(named);
  }

  /** Reads a statement in one language. */
  public static LicenceTerms of(String text) {
    return of(new Words(text, text));
  }

  /** Reads a statement; its English has the names as they are known. */
  public static LicenceTerms of(Words statement) {
    String text = statement.en();
    Map<Integer, Licence> byPlace = new TreeMap<>();
    String rest = text;
    for (Map.Entry<Pattern, Licence> known : KNOWN.entrySet()) {
      Matcher found = known.getKey().matcher(text);
      if (found.find()) {
        byPlace.put(found.start(), known.getValue());
        rest = known.getKey().matcher(rest).replaceAll("");
      }
    }
    List<Licence> named = new ArrayList<>(byPlace.values());
    return new LicenceTerms(
        statement, named, named.size() == 1 && CREDIT_ONLY.matcher(rest).matches());
  }

  private static Map<Pattern, Licence> known() {
    Map<Pattern, Licence> known = new LinkedHashMap<>();
    for (String version : new String[] {"3.0", "4.0"}) {
      for (String kind : new String[] {"BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND"}) {
        add(
            known,
            "CC-" + kind + "-" + version,
            "CC " + kind + " " + version,
            "https://creativecommons.org/licenses/"
                + kind.toLowerCase(Locale.ROOT)
                + "/"
                + version
                + "/");
      }
    }
    add(known, "CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");
    add(known, "ODbL-1.0", "ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/");
    add(known, "ODC-By-1.0", "ODC-By 1.0", "https://opendatacommons.org/licenses/by/1-0/");
    add(known, "PDDL-1.0", "PDDL 1.0", "https://opendatacommons.org/licenses/pddl/1-0/");
    known.put(
        Pattern.compile("\\bpublic domain\\b", Pattern.CASE_INSENSITIVE),
        new Licence(null, "Public domain", "https://creativecommons.org/publicdomain/mark/1.0/"));
    return known;
  }

  private static void add(Map<Pattern, Licence> known, String spdx, String name, String url) {
    String either = Pattern.quote(spdx) + "|" + Pattern.quote(name);
    String pattern = "(?<![A-Za-z0-9-])(" + either + ")(?![A-Za-z0-9-])";
    known.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), new Licence(spdx, name, url));
  }
}
