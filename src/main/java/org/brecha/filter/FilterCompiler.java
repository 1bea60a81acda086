package org.brecha.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.brecha.crs.ReferenceSystem;
import org.brecha.filter.FilterNode.Call;
import org.brecha.filter.FilterNode.Literal;
import org.brecha.filter.FilterNode.Open;
import org.brecha.filter.FilterNode.Property;
import org.brecha.filter.FilterNode.Shape;
import org.brecha.filter.TypedTerm.Type;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;

/**
 * Checks names and types against a layer and makes terms of the tree. Only the layer's fields and
 * {@value #GEOMETRY} can be named.
 */
final class FilterCompiler {

  static final String GEOMETRY = "geometry";

  private final Layer layer;
  private final ReferenceSystem system;
  private final FilterWork work;

  /**
   * @param system of the geometries that are written in the filter
   * @param work counts what the terms cost
   */
  FilterCompiler(Layer layer, ReferenceSystem system, FilterWork work) {
    this.layer = layer;
    this.system = system;
    this.work = work;
  }

  /**
   * @throws FilterException if a name is unknown or a type does not fit
   */
  Term condition(FilterNode node) {
    return compile(node).require(Type.CONDITION).term();
  }

  private TypedTerm compile(FilterNode node) {
    if (node instanceof Property property) {
      return property(property);
    }
    if (node instanceof Literal literal) {
      return literal(literal);
    }
    if (node instanceof Shape shape) {
      return TypedTerm.constant(
          shape.at(), Type.GEOMETRY, shape.geometry().toLonLat(shape.at(), system));
    }
    if (node instanceof Call call) {
      return call(call);
    }
    throw new FilterException(node.at(), "'..' stands in an interval only");
  }

  private static TypedTerm literal(Literal literal) {
    Object value = literal.value();
    if (value instanceof Double number) {
      return TypedTerm.constant(literal.at(), Type.NUMBER, number + 0.0);
    }
    Type type =
        value instanceof String ? Type.TEXT : value instanceof Boolean ? Type.CONDITION : Type.TIME;
    return TypedTerm.constant(literal.at(), type, value);
  }

  private TypedTerm property(Property property) {
    int at = property.at();
    if (property.name().equals(GEOMETRY)) {
      return new TypedTerm(
          at, Type.GEOMETRY, (table, row) -> table.geometryOf(row) < 0 ? null : GEOMETRY, null);
    }
    int index = index(property);
    return switch (layer.fields().get(index).type()) {
      case TEXT -> new TypedTerm(at, Type.TEXT, (table, row) -> table.value(row, index), null);
      case BOOLEAN ->
          new TypedTerm(at, Type.CONDITION, (table, row) -> table.value(row, index), null);
      case INTEGER, NUMBER ->
          new TypedTerm(at, Type.NUMBER, (table, row) -> number(table.value(row, index)), null);
    };
  }

  private static Object number(Object value) {
    if (value == null) {
      return null;
    }
    double number = ((Number) value).doubleValue() + 0.0;
    return Double.isNaN(number) ? null : (Object) number;
  }

  /** Position of a field, in the layer and in all of its tables. */
  private int index(Property property) {
    List<LayerField> fields = layer.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(property.name())) {
        return i;
      }
    }
    String legal = fields.stream().map(LayerField::name).collect(Collectors.joining(", "));
    throw new FilterException(
        property.at(), "there is no such property; known are " + GEOMETRY + ", " + legal);
  }

  private TypedTerm call(Call call) {
    Operator operator = call.operator();
    List<FilterNode> written = call.arguments();
    int at = call.at();
    if (operator.isTemporal()) {
      TypedTerm one = time(written.get(0));
      TypedTerm other = time(written.get(1));
      Term term = Conditions.temporal(operator, one, other);
      return TypedTerm.of(at, Type.CONDITION, term, one, other);
    }
    if (operator == Operator.INTERVAL) {
      return interval(call);
    }
    List<TypedTerm> parts = written.stream().map(this::compile).toList();
    if (operator.isSpatial()) {
      parts.forEach(part -> part.require(Type.GEOMETRY));
      return SpatialTerm.of(at, operator, parts.get(0), parts.get(1), layer.mosaic(), work);
    }
    if (operator.isArithmetic()) {
      parts.forEach(part -> part.require(Type.NUMBER));
      Term term = Conditions.arithmetic(operator, parts.get(0), parts.get(1));
      return TypedTerm.of(at, Type.NUMBER, term, parts.get(0), parts.get(1));
    }
    return switch (operator) {
      case AND, OR -> {
        parts.forEach(part -> part.require(Type.CONDITION));
        Term term = operator == Operator.AND ? Conditions.and(parts) : Conditions.or(parts);
        yield new TypedTerm(at, Type.CONDITION, term, null);
      }
      case NOT ->
          new TypedTerm(
              at, Type.CONDITION, Conditions.not(parts.get(0).require(Type.CONDITION)), null);
      case CASEI, ACCENTI -> folded(call, parts.get(0).require(Type.TEXT));
      case IS_NULL -> {
        TypedTerm part = parts.get(0);
        yield new TypedTerm(at, Type.CONDITION, (table, row) -> part.of(table, row) == null, null);
      }
      case LIKE -> like(at, parts);
      case IN -> in(call, parts);
      case BETWEEN -> between(call, parts);
      default -> comparison(call, operator, parts.get(0), parts.get(1), 0, 1);
    };
  }

  private TypedTerm folded(Call call, TypedTerm text) {
    UnaryOperator<String> fold = TextFolding.of(call.operator());
    Term term =
        (table, row) -> {
          String one = (String) text.of(table, row);
          if (one == null) {
            return null;
          }
          work.readText(call.at(), one, TextFolding.STEPS_FOR_EACH);
          return fold.apply(one);
        };
    return TypedTerm.of(call.at(), Type.TEXT, term, text);
  }

  private TypedTerm like(int at, List<TypedTerm> parts) {
    TypedTerm text = parts.get(0).require(Type.TEXT);
    TypedTerm pattern = parts.get(1).require(Type.TEXT);
    if (pattern.constant() == null) {
      throw new FilterException(pattern.at(), "expected a pattern in single quotes");
    }
    Term term = Conditions.like(at, text, (String) pattern.constant(), work);
    return TypedTerm.of(at, Type.CONDITION, term, text);
  }

  private TypedTerm in(Call call, List<TypedTerm> parts) {
    TypedTerm value = parts.get(0);
    List<TypedTerm> items = parts.subList(1, parts.size());
    boolean inOneStep =
        value.type() != Type.TIME
            && items.stream().allMatch(i -> i.constant() != null && i.type() == value.type());
    if (inOneStep && value.type() != Type.GEOMETRY) {
      return new TypedTerm(call.at(), Type.CONDITION, Conditions.in(value, items), null);
    }
    List<TypedTerm> equals = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      equals.add(comparison(call, Operator.EQUAL, value, items.get(i), 0, i + 1));
    }
    return new TypedTerm(call.at(), Type.CONDITION, Conditions.or(equals), null);
  }

  private TypedTerm between(Call call, List<TypedTerm> parts) {
    TypedTerm value = parts.get(0);
    return new TypedTerm(
        call.at(),
        Type.CONDITION,
        Conditions.and(
            List.of(
                comparison(call, Operator.GREATER_OR_EQUAL, value, parts.get(1), 0, 1),
                comparison(call, Operator.LESS_OR_EQUAL, value, parts.get(2), 0, 2))),
        null);
  }

  /** Compares two arguments of a call, of one type; a text beside a time is read as a time. */
  private TypedTerm comparison(
      Call call, Operator operator, TypedTerm left, TypedTerm right, int first, int second) {
    TypedTerm one = left;
    TypedTerm other = right;
    if (one.type() == Type.TIME && other.type() == Type.TEXT) {
      other = time(call.arguments().get(second));
    } else if (one.type() == Type.TEXT && other.type() == Type.TIME) {
      one = time(call.arguments().get(first));
    }
    if (one.type() == Type.GEOMETRY) {
      throw new FilterException(one.at(), "geometries are compared by functions such as S_EQUALS");
    }
    other.require(one.type());
    boolean ordered = operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
    if (ordered && one.type() == Type.CONDITION) {
      throw new FilterException(call.at(), "true and false are equal or not, neither is greater");
    }
    Term term = Conditions.compare(operator, one, other);
    return TypedTerm.of(call.at(), Type.CONDITION, term, one, other);
  }

  /** A piece that must be a time. */
  private TypedTerm time(FilterNode node) {
    if (node instanceof Property property && !property.name().equals(GEOMETRY)) {
      int index = index(property);
      if (TimeFields.isTime(layer.fields().get(index))) {
        return new TypedTerm(property.at(), Type.TIME, TimeFields.term(index), null);
      }
      String legal =
          layer.fields().stream()
              .filter(TimeFields::isTime)
              .map(LayerField::name)
              .collect(Collectors.joining(", "));
      throw new FilterException(
          property.at(),
          "expected a time; properties that are one: " + (legal.isEmpty() ? "none" : legal));
    }
    return compile(node).require(Type.TIME);
  }

  private TypedTerm interval(Call call) {
    TypedTerm from = limit(call.arguments().get(0));
    TypedTerm to = limit(call.arguments().get(1));
    if (from == null && to == null) {
      return TypedTerm.constant(call.at(), Type.TIME, TimeSpan.between(null, null));
    }
    Term term =
        (table, row) -> {
          TimeSpan start = from == null ? null : (TimeSpan) from.of(table, row);
          TimeSpan end = to == null ? null : (TimeSpan) to.of(table, row);
          boolean unknown = from != null && start == null || to != null && end == null;
          return unknown || isReversed(start, end) ? null : TimeSpan.between(start, end);
        };
    boolean constant =
        (from == null || from.constant() != null) && (to == null || to.constant() != null);
    if (!constant) {
      return new TypedTerm(call.at(), Type.TIME, term, null);
    }
    Object span = term.of(null, -1);
    if (span == null) {
      throw new FilterException(call.at(), "an interval must not end before it starts");
    }
    return TypedTerm.constant(call.at(), Type.TIME, span);
  }

  private static boolean isReversed(TimeSpan start, TimeSpan end) {
    return start != null && end != null && end.end().isBefore(start.start());
  }

  /** An end of an interval; null for an open one. */
  private TypedTerm limit(FilterNode node) {
    if (node instanceof Open) {
      return null;
    }
    if (node instanceof Call call) {
      throw new FilterException(call.at(), "expected a date, a time stamp, a property or '..'");
    }
    return time(node);
  }
}
