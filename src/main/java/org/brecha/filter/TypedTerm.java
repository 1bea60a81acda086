package org.brecha.filter;

import org.brecha.layer.FeatureTable;
import org.locationtech.jts.geom.Geometry;

/**
 * A compiled piece with its type.
 *
 * @param at where it was written
 * @param constant its value if it is the same for every row, else null
 */
record TypedTerm(int at, Type type, Term term, Object constant) {

  enum Type {
    TEXT("text"),
    NUMBER("a number"),
    CONDITION("true or false"),
    TIME("a time"),
    GEOMETRY("a geometry");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static TypedTerm constant(int at, Type type, Object value) {
    return new TypedTerm(at, type, (table, row) -> value, value);
  }

  /** A piece that depends on constants only is one itself. */
  static TypedTerm of(int at, Type type, Term term, TypedTerm... parts) {
    for (TypedTerm part : parts) {
      if (part.constant == null) {
        return new TypedTerm(at, type, term, null);
      }
    }
    Object value = term.of(null, -1);
    return value == null ? new TypedTerm(at, type, term, null) : constant(at, type, value);
  }

  TypedTerm require(Type wanted) {
    if (type != wanted) {
      throw new FilterException(at, "expected " + wanted.words() + ", but this is " + type.words());
    }
    return this;
  }

  Object of(FeatureTable table, int row) {
    return term.of(table, row);
  }

  /** The constant geometry in longitude and latitude, or null for the features' own. */
  Geometry shape() {
    return (Geometry) constant;
  }
}
