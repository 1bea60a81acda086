package org.brecha.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brecha.http.AcceptHeader;
import org.brecha.http.QueryParameters;

/**
 * The parameters of a request: names without regard to case, unknown ones ignored as the standard
 * has it (OGC 06-042, 6.8.1). TIME is what the rest of the house calls datetime; names of sample
 * dimensions lose their DIM_.
 */
final class WmsQuery {

  static final String VERSION = "1.3.0";
  static final List<String> LANGUAGES = List.of("es", "en");

  /** Versions whose requests are understood beside ours; capabilities are always ours. */
  private static final List<String> LEGACY = List.of("1.1.1", "1.1.0", "1.0.0");

  private static final List<String> BARE = List.of("service", "lang", "language");

  private final QueryParameters parameters;
  private final boolean legacy;

  private WmsQuery(QueryParameters parameters) {
    this.parameters = parameters;
    this.legacy = LEGACY.contains(parameters.get("version", VERSION));
  }

  /**
   * @throws org.brecha.http.ProblemException 400 if the query string is malformed
   */
  static WmsQuery of(String rawQuery) {
    List<String> pairs = new ArrayList<>();
    for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
      int equals = pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('=');
      String name = pair.substring(0, equals).toLowerCase(Locale.ROOT);
      String value = pair.substring(equals);
      if (name.equals("wmtver")) {
        name = "version"; // So it was called in 1.0.0.
      }
      if (name.startsWith("dim_")) {
        name = name.substring(4);
      }
      if (name.equals("time")) {
        if (value.length() <= 1 || value.equalsIgnoreCase("=current")) {
          continue; // The default, which is the newest.
        }
        name = "datetime";
      }
      pairs.add(name + value);
    }
    return new WmsQuery(QueryParameters.parse(String.join("&", pairs)));
  }

  /** Of all parameters, with names in lower case. */
  QueryParameters parameters() {
    return parameters;
  }

  /** Whether it is made as in WMS 1.1: SRS, X and Y, and eastings before northings everywhere. */
  boolean isLegacy() {
    return legacy;
  }

  /** Whether nothing is asked but perhaps a language. */
  boolean isBare() {
    return parameters.matching(name -> !BARE.contains(name)).isEmpty();
  }

  /** Value of a parameter; one without a value counts as absent. */
  Optional<String> find(String name) {
    return parameters.find(name.toLowerCase(Locale.ROOT)).filter(value -> !value.isEmpty());
  }

  /**
   * @throws WmsFault if it is absent
   */
  String need(String name, String legal) {
    return find(name).orElseThrow(() -> WmsFault.ofParameter(name, "is required: " + legal));
  }

  /**
   * @throws WmsFault unless the request is for this service and for a version that is understood
   */
  void requireVersion() {
    requireService();
    String version = need("VERSION", VERSION);
    if (!version.equals(VERSION) && !legacy) {
      throw WmsFault.ofParameter(
          "VERSION", "must be " + VERSION + "; " + String.join(", ", LEGACY) + " are understood");
    }
  }

  /**
   * @throws WmsFault if the request is for another service
   */
  void requireService() {
    if (!find("SERVICE").orElse("WMS").equalsIgnoreCase("WMS")) {
      throw WmsFault.ofParameter("SERVICE", "must be WMS");
    }
  }

  /** One of a closed list, without regard to case; the first if the parameter is absent. */
  String oneOf(String name, List<String> legal) {
    String value = find(name).orElse(legal.get(0));
    return legal.stream()
        .filter(value::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () -> WmsFault.ofParameter(name, "must be one of " + String.join(", ", legal)));
  }

  /**
   * @throws WmsFault unless it is a whole number in the closed range
   */
  int wholeNumber(String name, int least, int most) {
    String legal = "must be a whole number from " + least + " to " + most;
    String value = need(name, legal);
    if (value.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw WmsFault.ofParameter(name, legal);
  }

  /** The language of texts: LANG or LANGUAGE, else what the browser likes. */
  String language(String acceptLanguage) {
    String asked = find("LANG").isPresent() ? "LANG" : "LANGUAGE";
    return find(asked).isPresent()
        ? oneOf(asked, LANGUAGES)
        : AcceptHeader.chooseLanguage(acceptLanguage, LANGUAGES);
  }
}
