package org.brecha.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brecha.layer.LegendEntry;

/**
 * Numbers from one end to another.
 *
 * @param from first number that belongs to it; null for no lower end
 * @param to end that belongs to it if {@code toInclusive}; null for no upper end
 */
record NumberRange(Double from, Double to, boolean toInclusive) {

  static NumberRange of(LegendEntry entry) {
    return new NumberRange(entry.from(), entry.to(), entry.toInclusive());
  }

  /** Whether every number belongs to it. */
  boolean isEverything() {
    return from == null && to == null;
  }

  boolean intersects(NumberRange other) {
    return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
  }

  private boolean beginsBeforeEndOf(NumberRange other) {
    return from == null
        || other.to == null
        || from < other.to
        || other.toInclusive && from.equals(other.to);
  }

  /** The same numbers in the fewest ranges, from low to high. */
  static List<NumberRange> merge(List<NumberRange> ranges) {
    List<NumberRange> sorted = new ArrayList<>(ranges);
    sorted.sort(
        Comparator.comparing(
            NumberRange::from, Comparator.nullsFirst(Comparator.<Double>naturalOrder())));
    List<NumberRange> merged = new ArrayList<>();
    for (NumberRange next : sorted) {
      NumberRange last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && (last.to == null || next.from == null || next.from <= last.to)) {
        merged.set(
            merged.size() - 1, new NumberRange(last.from, later(last, next), closed(last, next)));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static Double later(NumberRange a, NumberRange b) {
    return a.to == null || b.to == null ? null : Double.valueOf(Math.max(a.to, b.to));
  }

  private static boolean closed(NumberRange a, NumberRange b) {
    Double end = later(a, b);
    return end != null && (a.toInclusive && end.equals(a.to) || b.toInclusive && end.equals(b.to));
  }
}
