package org.brecha.http;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The parameters of one query string, in order, each at most once. Every fault is a {@link
 * Problem#badParameter bad parameter}: nothing is guessed, ignored or clamped. Immutable.
 */
public final class QueryParameters {

  private static final int LONGEST_NAME_SHOWN = 60;

  private final Map<String, String> values;

  private QueryParameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads {@code application/x-www-form-urlencoded} UTF-8.
   *
   * @param rawQuery query string as received, without the question mark; may be null
   * @throws ProblemException 400 if it is malformed or a name comes twice
   */
  public static QueryParameters parse(String rawQuery) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals), pair);
      String value = decode(equals < 0 ? "" : pair.substring(equals + 1), name);
      if (values.put(name, value) != null) {
        throw refuse(name, "may be given only once");
      }
    }
    return new QueryParameters(values);
  }

  /** Refuses every parameter whose name is not accepted; the message lists the legal ones. */
  public QueryParameters accepting(Collection<String> names) {
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw refuse(name, "unknown parameter; known are " + list(names));
      }
    }
    return this;
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** One of a closed list, or the default where the parameter is missing. */
  public String oneOf(String name, Collection<String> legal, String otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!legal.contains(value)) {
      throw refuse(name, "must be one of " + list(legal));
    }
    return value;
  }

  /** A whole number within a closed range, or the default where the parameter is missing. */
  public int wholeNumber(String name, int least, int most, int otherwise) {
    String value = values.get(name);
    return value == null
        ? otherwise
        : wholeNumber(name, value, least, most, "from " + least + " to " + most);
  }

  /**
   * Number of features asked for. Above the maximum it is clipped, as OGC API Features Part 1 has
   * it (clause 7.15.2); anything else that is not a positive whole number is refused.
   */
  public int limit(int most, int otherwise) {
    String value = values.get("limit");
    if (value == null) {
      return otherwise;
    }
    String legal = "of at least 1; more than " + most + " is taken as " + most;
    // More digits than an int has are a large number all the same.
    if (value.matches("0*[1-9][0-9]{9,}")) {
      return most;
    }
    return Math.min(most, wholeNumber("limit", value, 1, Integer.MAX_VALUE, legal));
  }

  public boolean flag(String name) {
    return "true".equals(oneOf(name, List.of("true", "false"), "false"));
  }

  /** Area asked for, or empty. */
  public Optional<BoundingBox> boundingBox() {
    return find("bbox").map(BoundingBox::parse);
  }

  /** Days asked for, or empty. */
  public Optional<DateRange> datetime() {
    return find("datetime").map(DateRange::parse);
  }

  /** Name and value of every parameter that passes, in the order received. */
  public Map<String, String> matching(Predicate<String> name) {
    Map<String, String> found = new LinkedHashMap<>(values);
    found.keySet().removeIf(name.negate());
    return found;
  }

  /**
   * These parameters with one of them set, as a query string with a question mark, in the order
   * received: the {@code next} link keeps every filter by it.
   */
  public String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return toQuery(changed);
  }

  /** These parameters without one of them; empty if none is left. */
  public String without(String name) {
    return toQuery(matching(other -> !other.equals(name)));
  }

  /** These parameters as a query string, in the order received; empty if there are none. */
  public String text() {
    return toQuery(values);
  }

  /** The same for the same parameters in any order. */
  public String canonical() {
    return toQuery(new TreeMap<>(values));
  }

  /** These parameters, except some, by name: one order for all who ask the same. */
  public QueryParameters sortedWithout(Collection<String> names) {
    Map<String, String> sorted = new TreeMap<>(values);
    sorted.keySet().removeAll(names);
    return new QueryParameters(sorted);
  }

  /** A query string with its question mark, percent-encoded; empty for no parameters. */
  public static String toQuery(Map<String, String> parameters) {
    StringBuilder query = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(encode(value)));
    return query.toString();
  }

  /** Makes the refusal of a parameter; a long or odd name is shown shortened and harmless. */
  public static ProblemException refuse(String name, String detail) {
    String shown = name.replaceAll("[\\p{Cntrl}<>\"'&]", "?");
    if (shown.length() > LONGEST_NAME_SHOWN) {
      shown = shown.substring(0, LONGEST_NAME_SHOWN) + "...";
    }
    return new ProblemException(Problem.badParameter(shown, detail));
  }

  private static int wholeNumber(String name, String value, int least, int most, String legal) {
    if (value.matches("-?[0-9]{1,18}")) {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return (int) number;
      }
    }
    throw refuse(name, "must be a whole number " + legal);
  }

  private static String list(Collection<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names));
  }

  private static String encode(String text) {
    // A comma is legal in a query, and bbox=1,2,3,4 stays readable.
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2C", ",")
        .replace("%2F", "/")
        .replace("%3A", ":");
  }

  private static String decode(String text, String name) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0 && isAscii(text)) {
      return text;
    }
    byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = new byte[raw.length];
    int length = 0;
    for (int i = 0; i < raw.length; i++) {
      byte b = raw[i];
      if (b == '+') {
        b = ' ';
      } else if (b == '%') {
        int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
        int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw refuse(name, "a percent sign must be followed by two hexadecimal digits");
        }
        b = (byte) (high << 4 | low);
        i += 2;
      }
      bytes[length++] = b;
    }
    try {
      ByteBuffer encoded = ByteBuffer.wrap(bytes, 0, length);
      return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
    } catch (CharacterCodingException e) {
      throw refuse(name, "must be percent-encoded UTF-8");
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
