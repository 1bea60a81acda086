package org.brecha.filter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All operators and functions that a filter may use; there are no others. */
enum Operator {
  AND("and", 2, FilterBudget.NODES),
  OR("or", 2, FilterBudget.NODES),
  NOT("not", 1, 1),
  EQUAL("=", 2, 2),
  NOT_EQUAL("<>", 2, 2),
  LESS("<", 2, 2),
  GREATER(">", 2, 2),
  LESS_OR_EQUAL("<=", 2, 2),
  GREATER_OR_EQUAL(">=", 2, 2),
  LIKE("like", 2, 2),
  BETWEEN("between", 3, 3),
  IN("in", 2, FilterBudget.NODES),
  IS_NULL("isNull", 1, 1),
  CASEI("casei", 1, 1),
  ACCENTI("accenti", 1, 1),
  PLUS("+", 2, 2),
  MINUS("-", 2, 2),
  TIMES("*", 2, 2),
  DIVIDED("/", 2, 2),
  MODULO("%", 2, 2),
  WHOLE_DIVIDED("div", 2, 2),
  POWER("^", 2, 2),
  INTERVAL("interval", 2, 2),
  S_INTERSECTS,
  S_DISJOINT,
  S_EQUALS,
  S_TOUCHES,
  S_CROSSES,
  S_WITHIN,
  S_CONTAINS,
  S_OVERLAPS,
  T_AFTER("t_after"),
  T_BEFORE("t_before"),
  T_CONTAINS("t_contains"),
  T_DISJOINT("t_disjoint"),
  T_DURING("t_during"),
  T_EQUALS("t_equals"),
  T_FINISHED_BY("t_finishedBy"),
  T_FINISHES("t_finishes"),
  T_INTERSECTS("t_intersects"),
  T_MEETS("t_meets"),
  T_MET_BY("t_metBy"),
  T_OVERLAPPED_BY("t_overlappedBy"),
  T_OVERLAPS("t_overlaps"),
  T_STARTED_BY("t_startedBy"),
  T_STARTS("t_starts");

  private static final Map<String, Operator> BY_NAME =
      Stream.of(values()).collect(Collectors.toMap(o -> o.jsonName, Function.identity()));
  private static final Map<String, Operator> BY_FOLDED_NAME =
      Stream.of(values())
          .collect(Collectors.toMap(o -> o.jsonName.toLowerCase(Locale.ROOT), o -> o));

  private final String jsonName;
  private final int least;
  private final int most;

  Operator(String jsonName, int least, int most) {
    this.jsonName = jsonName;
    this.least = least;
    this.most = most;
  }

  Operator(String jsonName) {
    this(jsonName, 2, 2);
  }

  /** A spatial function: JSON has its name in small letters. */
  Operator() {
    this.jsonName = name().toLowerCase(Locale.ROOT);
    this.least = 2;
    this.most = 2;
  }

  /** The operator of an {@code op} of JSON; case counts. */
  static Optional<Operator> ofJson(String op) {
    return Optional.ofNullable(BY_NAME.get(op));
  }

  /** The function of a name before a bracket in a text; case does not count. */
  static Optional<Operator> ofFunction(String name) {
    return Optional.ofNullable(BY_FOLDED_NAME.get(name.toLowerCase(Locale.ROOT)))
        .filter(Operator::isFunction);
  }

  /** Names of the functions, for error messages. */
  static String functions() {
    return Stream.of(values())
        .filter(Operator::isFunction)
        .map(o -> o.jsonName.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  String jsonName() {
    return jsonName;
  }

  boolean isSpatial() {
    return ordinal() >= S_INTERSECTS.ordinal() && ordinal() <= S_OVERLAPS.ordinal();
  }

  boolean isTemporal() {
    return ordinal() >= T_AFTER.ordinal();
  }

  boolean isArithmetic() {
    return ordinal() >= PLUS.ordinal() && ordinal() <= POWER.ordinal();
  }

  private boolean isFunction() {
    return this == CASEI || this == ACCENTI || isSpatial() || isTemporal();
  }

  /**
   * @throws FilterException if it does not take so many arguments
   */
  void requireArguments(int at, int count) {
    if (count < least || count > most) {
      String legal = least == most ? "" + least : "at least " + least;
      throw new FilterException(at, jsonName + " takes " + legal + " arguments, not " + count);
    }
  }
}
