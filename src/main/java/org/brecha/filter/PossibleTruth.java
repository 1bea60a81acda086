package org.brecha.filter;

import java.util.Set;
import org.brecha.filter.FilterNode.Call;
import org.brecha.filter.FilterNode.Property;
import org.brecha.layer.FeatureTable;

/**
 * Which answers a condition can still give where only some properties are known: what looks at
 * another one may be true, false or unknown. Sets of answers go through AND, OR and NOT as single
 * ones do.
 */
interface PossibleTruth {

  int FALSE = 1;
  int UNKNOWN = 2;
  int TRUE = 4;
  int ANY = FALSE | UNKNOWN | TRUE;

  /** The answers as a sum of {@link #FALSE}, {@link #UNKNOWN} and {@link #TRUE}. */
  int of(FeatureTable table, int row);

  /**
   * @param node a condition that has been checked
   * @param known names of the properties that the tables hold
   */
  static PossibleTruth of(FilterNode node, Set<String> known, FilterCompiler compiler) {
    if (looksOnlyAt(known, node)) {
      Term term = compiler.condition(node);
      return (table, row) -> of(term.of(table, row));
    }
    if (!(node instanceof Call call)) {
      return (table, row) -> ANY;
    }
    PossibleTruth[] parts =
        switch (call.operator()) {
          case AND, OR, NOT ->
              call.arguments().stream()
                  .map(part -> of(part, known, compiler))
                  .toArray(PossibleTruth[]::new);
          default -> null;
        };
    if (parts == null) {
      return (table, row) -> ANY;
    }
    return switch (call.operator()) {
      case NOT -> (table, row) -> opposite(parts[0].of(table, row));
      case OR ->
          (table, row) -> {
            int none = TRUE;
            for (PossibleTruth part : parts) {
              none = both(none, opposite(part.of(table, row)));
            }
            return opposite(none);
          };
      default ->
          (table, row) -> {
            int all = TRUE;
            for (PossibleTruth part : parts) {
              all = both(all, part.of(table, row));
            }
            return all;
          };
    };
  }

  private static boolean looksOnlyAt(Set<String> known, FilterNode node) {
    if (node instanceof Property property) {
      return known.contains(property.name());
    }
    return !(node instanceof Call call)
        || call.arguments().stream().allMatch(part -> looksOnlyAt(known, part));
  }

  private static int of(Object answer) {
    return answer == null ? UNKNOWN : Boolean.TRUE.equals(answer) ? TRUE : FALSE;
  }

  private static int opposite(int answers) {
    return (answers & FALSE) << 2 | answers & UNKNOWN | (answers & TRUE) >> 2;
  }

  /** What two conditions joined by AND can be: the lesser of an answer of each. */
  private static int both(int one, int other) {
    int answers = 0;
    for (int a = FALSE; a <= TRUE; a <<= 1) {
      for (int b = FALSE; b <= TRUE; b <<= 1) {
        if ((one & a) != 0 && (other & b) != 0) {
          answers |= Math.min(a, b);
        }
      }
    }
    return answers;
  }
}
