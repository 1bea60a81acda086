package org.brecha.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a JSON text that knows where it stands, which Jackson's own tree does not.
 *
 * @param at where it begins: a character, the first is 0
 * @param value a String, Double, Boolean, List or Map of parts; null for null
 */
record JsonPart(int at, Object value) {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * @throws FilterException where it is not JSON or larger than allowed
   */
  static JsonPart read(String text, FilterBudget budget) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      JsonPart whole = read(parser, budget);
      if (parser.nextToken() != null) {
        throw new FilterException(at(parser), "expected the end");
      }
      return whole;
    } catch (JacksonException e) {
      long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      throw new FilterException(
          (int) Math.max(0, Math.min(at, text.length())), "this is not JSON (RFC 8259)");
    }
  }

  private static JsonPart read(JsonParser parser, FilterBudget budget) {
    int at = at(parser);
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new FilterException(at, "expected a JSON object");
    }
    budget.enter(at);
    Object value =
        switch (token) {
          case START_OBJECT -> object(parser, budget);
          case START_ARRAY -> array(parser, budget);
          case VALUE_STRING -> parser.getString();
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, at);
          case VALUE_TRUE -> true;
          case VALUE_FALSE -> false;
          default -> null;
        };
    budget.leave();
    return new JsonPart(at, value);
  }

  private static Map<String, JsonPart> object(JsonParser parser, FilterBudget budget) {
    Map<String, JsonPart> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, read(parser, budget));
    }
    return members;
  }

  private static List<JsonPart> array(JsonParser parser, FilterBudget budget) {
    List<JsonPart> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser, budget));
    }
    return items;
  }

  private static Double number(JsonParser parser, int at) {
    double number = Double.parseDouble(parser.getString());
    if (Double.isInfinite(number)) {
      throw new FilterException(at, "numbers go up to 1.7e308");
    }
    return number;
  }

  private static int at(JsonParser parser) {
    return (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
  }

  /** The value as what it must be, or the refusal of it. */
  <T> T as(Class<T> type, String legal) {
    if (!type.isInstance(value)) {
      throw new FilterException(at, "expected " + legal);
    }
    return type.cast(value);
  }

  @SuppressWarnings("unchecked")
  List<JsonPart> items(String legal) {
    return as(List.class, legal);
  }

  @SuppressWarnings("unchecked")
  Map<String, JsonPart> members(String legal) {
    return as(Map.class, legal);
  }
}
