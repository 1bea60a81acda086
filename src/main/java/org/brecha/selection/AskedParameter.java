package org.brecha.selection;

import java.util.List;
import org.brecha.layer.Words;

/**
 * A parameter of a path that is no part of any standard.
 *
 * @param words what it asks for
 * @param type JSON Schema's name of the type of its value
 * @param legal all values that it can have, or empty if they are no closed list
 * @param pattern regular expression (ECMA 262) of its values, or null
 */
public record AskedParameter(
    String name, Words words, boolean required, String type, List<String> legal, String pattern) {

  /** A text of a form. */
  public static AskedParameter text(String name, Words words, String pattern) {
    return new AskedParameter(name, words, false, "string", List.of(), pattern);
  }

  /** One of a closed list. */
  public static AskedParameter oneOf(String name, Words words, List<String> legal) {
    return new AskedParameter(name, words, false, "string", legal, null);
  }

  /** A number of a type. */
  public static AskedParameter number(String name, Words words, String type) {
    return new AskedParameter(name, words, false, type, List.of(), null);
  }

  /** The same, without which nothing can be answered. */
  public AskedParameter always() {
    return new AskedParameter(name, words, true, type, legal, pattern);
  }
}
