package org.brecha.filter;

/**
 * What a filter may cost, counted while it is read, so that one that is too large is refused before
 * anything is made of it. Not thread-safe.
 */
final class FilterBudget {

  static final int LENGTH = 8000;
  static final int DEPTH = 40;
  static final int NODES = 400;
  static final int VERTICES = 1000;

  /** Every one may look at each geometry of the layer. */
  static final int SPATIAL = 8;

  private int depth;
  private int nodes;
  private int vertices;
  private int spatial;

  static void length(String filter) {
    if (filter.length() > LENGTH) {
      throw new FilterException(LENGTH, "a filter may have " + LENGTH + " characters");
    }
  }

  void enter(int at) {
    if (++depth > DEPTH) {
      throw new FilterException(at, "a filter may be nested " + DEPTH + " levels deep");
    }
  }

  void leave() {
    depth--;
  }

  void node(int at) {
    if (++nodes > NODES) {
      throw new FilterException(
          at, "a filter may have " + NODES + " names, literals and operators");
    }
  }

  void vertex(int at) {
    if (++vertices > VERTICES) {
      throw new FilterException(at, "the geometries of a filter may have " + VERTICES + " points");
    }
  }

  void call(int at, Operator operator) {
    node(at);
    if (operator.isSpatial() && ++spatial > SPATIAL) {
      throw new FilterException(at, "a filter may have " + SPATIAL + " spatial functions");
    }
  }
}
