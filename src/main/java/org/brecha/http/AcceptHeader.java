package org.brecha.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Chooses by Accept, Accept-Encoding and Accept-Language with their weights (RFC 9110, 12.5). */
public final class AcceptHeader {

  private AcceptHeader() {}

  /**
   * The media type that the client likes best; among equals the first offered.
   *
   * @param accept the header, or null if there was none; one that cannot be read counts as none
   * @param offered concrete media types, the server's favourite first
   * @return one of the offered, or empty if the client accepts none of them
   */
  public static Optional<String> chooseMediaType(String accept, List<String> offered) {
    List<MediaType> ranges;
    try {
      ranges = accept == null ? List.of() : MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException e) {
      ranges = List.of();
    }
    if (ranges.isEmpty()) {
      return Optional.of(offered.get(0));
    }
    String best = null;
    double bestWeight = 0;
    for (String offer : offered) {
      double weight = weightOf(MediaType.parseMediaType(offer), ranges);
      if (weight > bestWeight) {
        best = offer;
        bestWeight = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The most specific range decides; one with parameters is for types that have them. */
  private static double weightOf(MediaType offer, List<MediaType> ranges) {
    int closest = -1;
    double weight = 0;
    for (MediaType range : ranges) {
      int closeness = closeness(offer, range);
      if (closeness > closest) {
        closest = closeness;
        weight = range.getQualityValue();
      }
    }
    return weight;
  }

  /** How well a range fits, or -1. Characters are sent in UTF-8 whatever set is asked for. */
  private static int closeness(MediaType offer, MediaType range) {
    if (!range.includes(offer)) {
      return -1;
    }
    int closeness = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    for (String name : range.getParameters().keySet()) {
      if (!name.equalsIgnoreCase("q") && !name.equalsIgnoreCase("charset")) {
        if (!unquoted(range, name).equalsIgnoreCase(unquoted(offer, name))) {
          return -1;
        }
        closeness++;
      }
    }
    return closeness;
  }

  private static String unquoted(MediaType type, String parameter) {
    String value = type.getParameter(parameter);
    return value == null ? "" : value.replace("\"", "");
  }

  /** Whether a content coding is accepted; without the header only the plain form is. */
  public static boolean accepts(String acceptEncoding, String coding) {
    if (acceptEncoding == null) {
      return false;
    }
    double any = 0;
    for (String part : acceptEncoding.split(",")) {
      String name = part.split(";", 2)[0].strip();
      if (name.equalsIgnoreCase(coding)) {
        return weight(part) > 0;
      }
      if (name.equals("*")) {
        any = weight(part);
      }
    }
    return any > 0;
  }

  /**
   * The language that the reader likes best; among equals, and if none fits, the first offered.
   *
   * @param offered two-letter codes
   */
  public static String chooseLanguage(String acceptLanguage, List<String> offered) {
    String best = offered.get(0);
    double bestWeight = 0;
    for (String part : acceptLanguage == null ? new String[0] : acceptLanguage.split(",")) {
      String tag = part.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      String language = tag.split("-", 2)[0];
      if (offered.contains(language) && weight(part) > bestWeight) {
        best = language;
        bestWeight = weight(part);
      }
    }
    return best;
  }

  private static double weight(String part) {
    for (String parameter : part.split(";")) {
      String text = parameter.strip();
      if (text.startsWith("q=") || text.startsWith("Q=")) {
        try {
          return Double.parseDouble(text.substring(2).strip());
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
