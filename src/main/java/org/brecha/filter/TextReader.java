package org.brecha.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.brecha.filter.FilterNode.Call;
import org.brecha.filter.FilterNode.Literal;
import org.brecha.filter.FilterNode.Open;
import org.brecha.filter.FilterNode.Property;
import org.brecha.filter.FilterNode.Shape;
import org.brecha.filter.TextToken.Kind;

/**
 * Reads CQL2 text by recursive descent. One grammar for conditions, numbers and texts: what fits
 * together is the affair of {@link FilterCompiler}. Not thread-safe.
 */
final class TextReader {

  private static final Set<String> RESERVED =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "LIKE",
          "BETWEEN",
          "IN",
          "IS",
          "NULL",
          "DIV",
          "DATE",
          "TIMESTAMP",
          "INTERVAL");

  private final TextTokens tokens;
  private final FilterBudget budget = new FilterBudget();

  private TextReader(String text) {
    this.tokens = new TextTokens(text);
  }

  /**
   * @throws FilterException where it is not CQL2 text or larger than allowed
   */
  static FilterNode read(String text) {
    TextReader reader = new TextReader(text);
    FilterNode filter = reader.or();
    if (reader.tokens.peek().kind() != Kind.END) {
      throw reader.tokens.unexpected("an operator or the end");
    }
    return filter;
  }

  private FilterNode or() {
    List<FilterNode> parts = new ArrayList<>(List.of(and()));
    int at = tokens.peek().at();
    while (tokens.takeWord("OR")) {
      parts.add(and());
    }
    return parts.size() == 1 ? parts.get(0) : call(at, Operator.OR, parts);
  }

  private FilterNode and() {
    List<FilterNode> parts = new ArrayList<>(List.of(not()));
    int at = tokens.peek().at();
    while (tokens.takeWord("AND")) {
      parts.add(not());
    }
    return parts.size() == 1 ? parts.get(0) : call(at, Operator.AND, parts);
  }

  private FilterNode not() {
    int at = tokens.peek().at();
    if (!tokens.takeWord("NOT")) {
      return comparison();
    }
    budget.enter(at);
    FilterNode inner = not();
    budget.leave();
    return call(at, Operator.NOT, List.of(inner));
  }

  private FilterNode comparison() {
    FilterNode left = sum();
    TextToken token = tokens.peek();
    Optional<Operator> sign =
        token.kind() == Kind.SIGN ? Operator.ofJson(token.text()) : Optional.empty();
    if (sign.isPresent() && "=<>".indexOf(token.text().charAt(0)) >= 0) {
      tokens.take();
      return call(token.at(), sign.get(), List.of(left, sum()));
    }
    if (tokens.takeWord("IS")) {
      boolean negated = tokens.takeWord("NOT");
      tokens.requireWord("NULL");
      return negated(negated, token.at(), call(token.at(), Operator.IS_NULL, List.of(left)));
    }
    boolean negated = token.isWord("NOT");
    TextToken word = negated ? tokens.second() : token;
    if (word.isWord("LIKE") || word.isWord("BETWEEN") || word.isWord("IN")) {
      if (negated) {
        tokens.take();
      }
      return negated(negated, token.at(), wordComparison(tokens.take(), left));
    }
    return left;
  }

  private FilterNode wordComparison(TextToken word, FilterNode left) {
    if (word.isWord("LIKE")) {
      return call(word.at(), Operator.LIKE, List.of(left, sum()));
    }
    if (word.isWord("BETWEEN")) {
      FilterNode least = sum();
      tokens.requireWord("AND");
      return call(word.at(), Operator.BETWEEN, List.of(left, least, sum()));
    }
    List<FilterNode> parts = new ArrayList<>(List.of(left));
    tokens.requireSign("(");
    do {
      parts.add(sum());
    } while (tokens.takeSign(","));
    tokens.requireSign(")");
    return call(word.at(), Operator.IN, parts);
  }

  private FilterNode negated(boolean negated, int at, FilterNode node) {
    return negated ? call(at, Operator.NOT, List.of(node)) : node;
  }

  private FilterNode sum() {
    FilterNode left = product();
    while (tokens.peek().isSign("+") || tokens.peek().isSign("-")) {
      TextToken sign = tokens.take();
      Operator operator = sign.isSign("+") ? Operator.PLUS : Operator.MINUS;
      left = call(sign.at(), operator, List.of(left, product()));
    }
    return left;
  }

  private FilterNode product() {
    FilterNode left = power();
    while (true) {
      TextToken token = tokens.peek();
      Operator operator = null;
      if (token.isSign("*")) {
        operator = Operator.TIMES;
      } else if (token.isSign("/")) {
        operator = Operator.DIVIDED;
      } else if (token.isSign("%")) {
        operator = Operator.MODULO;
      } else if (token.isWord("DIV")) {
        operator = Operator.WHOLE_DIVIDED;
      }
      if (operator == null) {
        return left;
      }
      tokens.take();
      left = call(token.at(), operator, List.of(left, power()));
    }
  }

  private FilterNode power() {
    FilterNode base = signed();
    TextToken sign = tokens.peek();
    return tokens.takeSign("^") ? call(sign.at(), Operator.POWER, List.of(base, signed())) : base;
  }

  private FilterNode signed() {
    TextToken sign = tokens.peek();
    if (tokens.takeSign("+")) {
      return signedPart(sign);
    }
    if (!tokens.takeSign("-")) {
      return primary();
    }
    FilterNode part = signedPart(sign);
    if (part instanceof Literal literal && literal.value() instanceof Double number) {
      return new Literal(sign.at(), -number);
    }
    return call(sign.at(), Operator.MINUS, List.of(new Literal(sign.at(), 0.0), part));
  }

  private FilterNode signedPart(TextToken sign) {
    budget.enter(sign.at());
    FilterNode part = signed();
    budget.leave();
    return part;
  }

  private FilterNode primary() {
    TextToken token = tokens.peek();
    if (token.isSign("(")) {
      tokens.take();
      budget.enter(token.at());
      FilterNode inner = or();
      budget.leave();
      tokens.requireSign(")");
      return inner;
    }
    budget.node(token.at());
    switch (token.kind()) {
      case TEXT -> {
        return new Literal(token.at(), tokens.take().text());
      }
      case NUMBER -> {
        return new Literal(token.at(), number(tokens.take()));
      }
      case QUOTED_NAME -> {
        return new Property(token.at(), tokens.take().text());
      }
      case WORD -> {
        return word(token);
      }
      default -> throw tokens.unexpected("a property, a literal, a function or a bracket");
    }
  }

  private FilterNode word(TextToken token) {
    boolean isShape = WellKnownText.isGeometry(token) && tokens.second().isWord("Z");
    if (isShape || tokens.second().isSign("(") && !isOperatorWord(token)) {
      return function(token);
    }
    if (token.isWord("TRUE") || token.isWord("FALSE")) {
      return new Literal(token.at(), tokens.take().isWord("TRUE"));
    }
    if (RESERVED.contains(token.text().toUpperCase(Locale.ROOT))) {
      throw tokens.unexpected("a property (in \" if it is called so), a literal or a function");
    }
    return new Property(token.at(), tokens.take().text());
  }

  private static boolean isOperatorWord(TextToken token) {
    return token.isWord("AND")
        || token.isWord("OR")
        || token.isWord("NOT")
        || token.isWord("IN")
        || token.isWord("DIV");
  }

  private FilterNode function(TextToken name) {
    budget.enter(name.at());
    tokens.take();
    FilterNode read;
    if (name.isWord("DATE") || name.isWord("TIMESTAMP")) {
      read = instant(name);
    } else if (name.isWord("INTERVAL")) {
      tokens.requireSign("(");
      FilterNode from = limit();
      tokens.requireSign(",");
      read = call(name.at(), Operator.INTERVAL, List.of(from, limit()));
      tokens.requireSign(")");
    } else if (WellKnownText.isGeometry(name)) {
      read = new Shape(name.at(), new WellKnownText(tokens, budget).read(name));
    } else {
      read = call(name);
    }
    budget.leave();
    return read;
  }

  private FilterNode call(TextToken name) {
    Operator function =
        Operator.ofFunction(name.text())
            .orElseThrow(
                () ->
                    new FilterException(
                        name.at(),
                        "there is no function "
                            + name.shown()
                            + "; known are "
                            + Operator.functions()
                            + ", DATE, TIMESTAMP, INTERVAL, BBOX and geometries"));
    List<FilterNode> arguments = new ArrayList<>();
    tokens.requireSign("(");
    if (!tokens.peek().isSign(")")) {
      do {
        arguments.add(sum());
      } while (tokens.takeSign(","));
    }
    tokens.requireSign(")");
    return call(name.at(), function, arguments);
  }

  private FilterNode instant(TextToken name) {
    tokens.requireSign("(");
    TextToken text = tokens.peek();
    if (text.kind() != Kind.TEXT) {
      throw tokens.unexpected("a text in single quotes");
    }
    tokens.take();
    tokens.requireSign(")");
    return FilterInstants.read(text.at(), text.text(), name.isWord("DATE"), !name.isWord("DATE"));
  }

  /** An end of an interval: a date, time stamp, property or two points. */
  private FilterNode limit() {
    TextToken token = tokens.peek();
    budget.node(token.at());
    if (token.kind() == Kind.TEXT) {
      tokens.take();
      return token.text().equals("..")
          ? new Open(token.at())
          : FilterInstants.read(token.at(), token.text(), true, true);
    }
    return primary();
  }

  private FilterNode call(int at, Operator operator, List<FilterNode> arguments) {
    operator.requireArguments(at, arguments.size());
    budget.call(at, operator);
    return new Call(at, operator, List.copyOf(arguments));
  }

  /** A number as its text has it; one that is too large for a double is refused. */
  private static Double number(TextToken token) {
    double number = Double.parseDouble(token.text());
    if (Double.isInfinite(number)) {
      throw new FilterException(token.at(), "numbers go up to 1.7e308");
    }
    return number;
  }
}
