package org.brecha.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brecha.filter.FilterNode.Call;
import org.brecha.filter.FilterNode.Literal;
import org.brecha.filter.FilterNode.Open;
import org.brecha.filter.FilterNode.Property;
import org.brecha.filter.FilterNode.Shape;
import org.locationtech.jts.geom.Geometry;

/** Reads CQL2 JSON into the same tree as {@link TextReader}. Not thread-safe. */
final class JsonReader {

  private static final String VALUE =
      "a condition, {\"op\", \"args\"}, {\"property\"}, a literal, {\"date\"}, {\"timestamp\"},"
          + " {\"interval\"}, {\"bbox\"} or a GeoJSON geometry";

  private final FilterBudget budget = new FilterBudget();
  private final ShapeBuilder shapes = new ShapeBuilder(budget);

  private JsonReader() {}

  /**
   * @throws FilterException where it is not CQL2 JSON or larger than allowed
   */
  static FilterNode read(String text) {
    JsonReader reader = new JsonReader();
    return reader.node(JsonPart.read(text, reader.budget));
  }

  private FilterNode node(JsonPart part) {
    budget.node(part.at());
    if (part.value() instanceof Map) {
      return object(part, part.members(VALUE));
    }
    if (part.value() == null || part.value() instanceof List) {
      throw new FilterException(part.at(), "expected " + VALUE);
    }
    return new Literal(part.at(), part.value());
  }

  private FilterNode object(JsonPart part, Map<String, JsonPart> members) {
    if (members.containsKey("op")) {
      only(part, members, Set.of("op", "args"));
      return call(part, members);
    }
    if (members.containsKey("type")) {
      return new Shape(part.at(), new WrittenGeometry.Drawn(geometry(part)));
    }
    if (members.size() != 1) {
      throw new FilterException(part.at(), "expected " + VALUE);
    }
    JsonPart inner = members.values().iterator().next();
    return switch (members.keySet().iterator().next()) {
      case "property" -> new Property(inner.at(), inner.as(String.class, "a property's name"));
      case "date" -> FilterInstants.read(inner.at(), inner.as(String.class, "a date"), true, false);
      case "timestamp" ->
          FilterInstants.read(inner.at(), inner.as(String.class, "a time stamp"), false, true);
      case "interval" -> interval(inner);
      case "bbox" -> new Shape(part.at(), box(inner));
      default -> throw new FilterException(part.at(), "expected " + VALUE);
    };
  }

  private static void only(JsonPart part, Map<String, JsonPart> members, Set<String> legal) {
    if (!legal.containsAll(members.keySet())) {
      throw new FilterException(part.at(), "expected no other member than op and args");
    }
  }

  private FilterNode call(JsonPart part, Map<String, JsonPart> members) {
    JsonPart op = members.get("op");
    Operator operator =
        Operator.ofJson(op.as(String.class, "the name of an operator"))
            .filter(o -> o != Operator.INTERVAL)
            .orElseThrow(
                () ->
                    new FilterException(
                        op.at(),
                        "there is no such operator; known are and, or, not, =, <>, <, >, <=, >=,"
                            + " like, between, in, isNull, +, -, *, /, div, %, ^, casei, accenti,"
                            + " s_* and t_*"));
    JsonPart args = members.get("args");
    if (args == null) {
      throw new FilterException(part.at(), "expected args beside op");
    }
    List<FilterNode> arguments = new ArrayList<>();
    List<JsonPart> items = args.items("a list of arguments");
    if (operator == Operator.IN && items.size() == 2) {
      arguments.add(node(items.get(0)));
      items.get(1).items("a list of values").forEach(item -> arguments.add(node(item)));
    } else {
      items.forEach(item -> arguments.add(node(item)));
    }
    operator.requireArguments(op.at(), arguments.size());
    budget.call(op.at(), operator);
    return new Call(op.at(), operator, List.copyOf(arguments));
  }

  private FilterNode interval(JsonPart part) {
    List<FilterNode> limits = new ArrayList<>();
    for (JsonPart limit : part.items("a list of two ends")) {
      budget.node(limit.at());
      if (!(limit.value() instanceof String text)) {
        limits.add(node(limit));
      } else if (text.equals("..")) {
        limits.add(new Open(limit.at()));
      } else {
        limits.add(FilterInstants.read(limit.at(), text, true, true));
      }
    }
    Operator.INTERVAL.requireArguments(part.at(), limits.size());
    return new Call(part.at(), Operator.INTERVAL, limits);
  }

  private static WrittenGeometry box(JsonPart part) {
    List<Double> numbers = new ArrayList<>();
    part.items("a list of numbers").forEach(n -> numbers.add(n.as(Double.class, "a number")));
    return ShapeBuilder.box(part.at(), numbers);
  }

  private Geometry geometry(JsonPart part) {
    Map<String, JsonPart> members = part.members("a GeoJSON geometry");
    JsonPart type = members.get("type");
    String name = type == null ? "" : type.as(String.class, "the type of a geometry");
    JsonPart inner = members.get(name.equals("GeometryCollection") ? "geometries" : "coordinates");
    if (inner == null) {
      throw new FilterException(part.at(), "expected the coordinates of a GeoJSON geometry");
    }
    int at = part.at();
    List<JsonPart> parts = inner.items("a list");
    return switch (name) {
      case "Point" -> shapes.point(at, position(inner));
      case "LineString" -> shapes.line(at, positions(inner));
      case "Polygon" -> shapes.polygon(at, rings(inner));
      case "MultiPoint" ->
          shapes.many(name, parts.stream().map(p -> shapes.point(at, position(p))).toList());
      case "MultiLineString" ->
          shapes.many(name, parts.stream().map(p -> shapes.line(at, positions(p))).toList());
      case "MultiPolygon" ->
          shapes.many(name, parts.stream().map(p -> shapes.polygon(at, rings(p))).toList());
      case "GeometryCollection" -> shapes.many(name, parts.stream().map(this::geometry).toList());
      default -> throw new FilterException(at, "there is no such type of a geometry");
    };
  }

  private List<List<double[]>> rings(JsonPart part) {
    return part.items("a list of rings").stream().map(this::positions).toList();
  }

  private List<double[]> positions(JsonPart part) {
    return part.items("a list of positions").stream().map(this::position).toList();
  }

  private double[] position(JsonPart part) {
    budget.vertex(part.at());
    List<JsonPart> numbers = part.items("a position");
    if (numbers.size() < 2 || numbers.size() > 3) {
      throw new FilterException(part.at(), "a position has two or three numbers");
    }
    numbers.forEach(n -> n.as(Double.class, "a number"));
    return new double[] {(Double) numbers.get(0).value(), (Double) numbers.get(1).value()};
  }
}
