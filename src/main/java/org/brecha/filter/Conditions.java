package org.brecha.filter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brecha.filter.TypedTerm.Type;

/** The conditions that are made of conditions or compare values, with three answers each. */
final class Conditions {

  private Conditions() {}

  /** False if any is, true if all are, else unknown. */
  static Term and(List<TypedTerm> parts) {
    Term[] terms = parts.stream().map(TypedTerm::term).toArray(Term[]::new);
    return (table, row) -> {
      Boolean all = true;
      for (Term term : terms) {
        Boolean one = (Boolean) term.of(table, row);
        if (one == null) {
          all = null;
        } else if (!one) {
          return false;
        }
      }
      return all;
    };
  }

  /** True if any is, false if all are, else unknown. */
  static Term or(List<TypedTerm> parts) {
    Term[] terms = parts.stream().map(TypedTerm::term).toArray(Term[]::new);
    return (table, row) -> {
      Boolean any = false;
      for (Term term : terms) {
        Boolean one = (Boolean) term.of(table, row);
        if (one == null) {
          any = null;
        } else if (one) {
          return true;
        }
      }
      return any;
    };
  }

  static Term not(TypedTerm inner) {
    return (table, row) -> {
      Boolean is = (Boolean) inner.of(table, row);
      return is == null ? null : !is;
    };
  }

  /** Compares two values of one type; unknown if either is. */
  static Term compare(Operator operator, TypedTerm left, TypedTerm right) {
    Term a = left.term();
    Term b = right.term();
    boolean times = left.type() == Type.TIME;
    return (table, row) -> {
      Object one = a.of(table, row);
      Object other = one == null ? null : b.of(table, row);
      if (other == null) {
        return null;
      }
      return times
          ? compareTimes(operator, (TimeSpan) one, (TimeSpan) other)
          : compare(operator, order(one, other));
    };
  }

  /** Texts by their characters' numbers, false before true. */
  private static int order(Object one, Object other) {
    if (one instanceof Double number) {
      return Double.compare(number, (Double) other);
    }
    return one instanceof String text
        ? text.compareTo((String) other)
        : Boolean.compare((Boolean) one, (Boolean) other);
  }

  private static boolean compare(Operator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case GREATER -> order > 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER_OR_EQUAL -> order >= 0;
      default -> throw new IllegalArgumentException("no comparison: " + operator);
    };
  }

  /** Less is wholly before, greater wholly after; the rest are their opposites. */
  private static boolean compareTimes(Operator operator, TimeSpan one, TimeSpan other) {
    return switch (operator) {
      case EQUAL -> TimeSpan.relate(Operator.T_EQUALS, one, other);
      case NOT_EQUAL -> !TimeSpan.relate(Operator.T_EQUALS, one, other);
      case LESS -> TimeSpan.relate(Operator.T_BEFORE, one, other);
      case GREATER -> TimeSpan.relate(Operator.T_AFTER, one, other);
      case LESS_OR_EQUAL -> !TimeSpan.relate(Operator.T_AFTER, one, other);
      case GREATER_OR_EQUAL -> !TimeSpan.relate(Operator.T_BEFORE, one, other);
      default -> throw new IllegalArgumentException("no comparison: " + operator);
    };
  }

  /** One of constants of its own type, found in one step. */
  static Term in(TypedTerm value, List<TypedTerm> items) {
    Set<Object> all = new HashSet<>();
    items.forEach(item -> all.add(item.constant()));
    return (table, row) -> {
      Object one = value.of(table, row);
      return one == null ? null : all.contains(one);
    };
  }

  /**
   * @param at of the operator, in the filter
   */
  static Term like(int at, TypedTerm text, String pattern, FilterWork work) {
    LikePattern like = new LikePattern(pattern);
    return (table, row) -> {
      String one = (String) text.of(table, row);
      if (one == null) {
        return null;
      }
      work.readText(at, one, like.stepsForEach(one));
      return like.matches(one);
    };
  }

  static Term temporal(Operator relation, TypedTerm left, TypedTerm right) {
    return (table, row) -> {
      Object one = left.of(table, row);
      Object other = one == null ? null : right.of(table, row);
      return other == null ? null : TimeSpan.relate(relation, (TimeSpan) one, (TimeSpan) other);
    };
  }

  /** A calculation; what is no number, as after a division by zero, is unknown. */
  static Term arithmetic(Operator operator, TypedTerm left, TypedTerm right) {
    return (table, row) -> {
      Object one = left.of(table, row);
      Object other = one == null ? null : right.of(table, row);
      if (other == null) {
        return null;
      }
      double result = calculate(operator, (Double) one, (Double) other);
      return Double.isNaN(result) || Double.isInfinite(result) ? null : (Object) (result + 0.0);
    };
  }

  private static double calculate(Operator operator, double a, double b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDED -> a / b;
      case MODULO -> a % b;
      case WHOLE_DIVIDED -> whole(a / b);
      case POWER -> Math.pow(a, b);
      default -> throw new IllegalArgumentException("no arithmetic: " + operator);
    };
  }

  /** Without what is after the point, towards zero. */
  private static double whole(double number) {
    return number < 0 ? Math.ceil(number) : Math.floor(number);
  }
}
