package org.brecha.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.brecha.filter.TextToken.Kind;
import org.locationtech.jts.geom.Geometry;

/** Reads geometries of CQL2 text: well-known text, and BBOX. Heights are read and left out. */
final class WellKnownText {

  private static final Set<String> NAMES =
      Set.of(
          "POINT",
          "LINESTRING",
          "POLYGON",
          "MULTIPOINT",
          "MULTILINESTRING",
          "MULTIPOLYGON",
          "GEOMETRYCOLLECTION",
          "BBOX");

  private final TextTokens tokens;
  private final ShapeBuilder shapes;
  private final FilterBudget budget;

  WellKnownText(TextTokens tokens, FilterBudget budget) {
    this.tokens = tokens;
    this.budget = budget;
    this.shapes = new ShapeBuilder(budget);
  }

  static boolean isGeometry(TextToken token) {
    return token.kind() == Kind.WORD && NAMES.contains(token.text().toUpperCase(Locale.ROOT));
  }

  /** Reads what follows the name of a geometry. */
  WrittenGeometry read(TextToken name) {
    if (name.isWord("BBOX")) {
      List<Double> numbers = new ArrayList<>();
      tokens.requireSign("(");
      do {
        numbers.add(number());
      } while (tokens.takeSign(",") && numbers.size() < 7);
      tokens.requireSign(")");
      return ShapeBuilder.box(name.at(), numbers);
    }
    return new WrittenGeometry.Drawn(geometry(name));
  }

  private Geometry geometry(TextToken name) {
    tokens.takeWord("Z");
    List<Geometry> parts = new ArrayList<>();
    switch (name.text().toUpperCase(Locale.ROOT)) {
      case "POINT" -> {
        tokens.requireSign("(");
        Geometry point = shapes.point(name.at(), position());
        tokens.requireSign(")");
        return point;
      }
      case "LINESTRING" -> {
        return shapes.line(name.at(), positions());
      }
      case "POLYGON" -> {
        return polygon(name.at());
      }
      case "MULTIPOINT" -> list(() -> parts.add(pointOfMany(name.at())));
      case "MULTILINESTRING" -> list(() -> parts.add(shapes.line(name.at(), positions())));
      case "MULTIPOLYGON" -> list(() -> parts.add(polygon(name.at())));
      default -> list(() -> parts.add(member()));
    }
    return shapes.many(name.text(), parts);
  }

  private Geometry member() {
    TextToken name = tokens.peek();
    if (!isGeometry(name) || name.isWord("BBOX")) {
      throw tokens.unexpected("a geometry");
    }
    budget.enter(name.at());
    tokens.take();
    Geometry member = geometry(name);
    budget.leave();
    return member;
  }

  private Geometry pointOfMany(int at) {
    boolean bracket = tokens.takeSign("(");
    Geometry point = shapes.point(at, position());
    if (bracket) {
      tokens.requireSign(")");
    }
    return point;
  }

  private Geometry polygon(int at) {
    List<List<double[]>> rings = new ArrayList<>();
    list(() -> rings.add(positions()));
    return shapes.polygon(at, rings);
  }

  private List<double[]> positions() {
    List<double[]> positions = new ArrayList<>();
    list(() -> positions.add(position()));
    return positions;
  }

  private double[] position() {
    budget.vertex(tokens.peek().at());
    double[] position = {number(), number()};
    if (!tokens.peek().isSign(",") && !tokens.peek().isSign(")")) {
      number();
    }
    return position;
  }

  private void list(Runnable part) {
    tokens.requireSign("(");
    do {
      part.run();
    } while (tokens.takeSign(","));
    tokens.requireSign(")");
  }

  private double number() {
    boolean negative = tokens.takeSign("-");
    if (!negative) {
      tokens.takeSign("+");
    }
    if (tokens.peek().kind() != Kind.NUMBER) {
      throw tokens.unexpected("a number");
    }
    double number = Double.parseDouble(tokens.take().text());
    return negative ? -number : number;
  }
}
