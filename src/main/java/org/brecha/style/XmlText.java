package org.brecha.style;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An XML document of elements, attributes and texts, written from top to bottom with indents. For
 * one thread.
 */
final class XmlText {

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** A line before the first element, as it is. */
  XmlText prolog(String line) {
    out.append(line).append('\n');
    return this;
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  XmlText open(String name, String... attributes) {
    begin(name, attributes);
    out.append(">\n");
    open.push(name);
    return this;
  }

  /** Ends the element begun last. */
  XmlText close() {
    String name = open.pop();
    indent();
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element without content. */
  XmlText empty(String name, String... attributes) {
    begin(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element with a text. */
  XmlText text(String name, String text, String... attributes) {
    begin(name, attributes);
    out.append('>');
    escape(text, false);
    out.append("</").append(name).append(">\n");
    return this;
  }

  /**
   * @throws IllegalStateException if an element was not closed
   */
  String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open + " not closed");
    }
    return out.toString();
  }

  private void begin(String name, String... attributes) {
    indent();
    out.append('<').append(name);
    for (int a = 0; a < attributes.length; a += 2) {
      out.append(' ').append(attributes[a]).append("=\"");
      escape(attributes[a + 1], true);
      out.append('"');
    }
  }

  private void indent() {
    out.append(" ".repeat(open.size()));
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        default -> {
          // XML 1.0 has no place for other control characters, not even escaped.
          if (c >= ' ' || c == '\t') {
            out.append(c);
          }
        }
      }
    }
  }
}
