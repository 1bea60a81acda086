package org.brecha.filter;

import java.util.List;

/** A piece of a filter as it was written, whichever way; nothing is known of its type yet. */
sealed interface FilterNode {

  /** Where it was written: a character, the first is 0. */
  int at();

  /** A name that stands for a property of the features. */
  record Property(int at, String name) implements FilterNode {}

  /**
   * @param value a String, Double, Boolean or {@link TimeSpan}
   */
  record Literal(int at, Object value) implements FilterNode {}

  /** A geometry as written, in the system and axis order of the client. */
  record Shape(int at, WrittenGeometry geometry) implements FilterNode {}

  /** The open end of an interval, {@code '..'}. */
  record Open(int at) implements FilterNode {}

  /**
   * @param arguments as many as the operator takes; for IN the value and then the list's items
   */
  record Call(int at, Operator operator, List<FilterNode> arguments) implements FilterNode {}
}
