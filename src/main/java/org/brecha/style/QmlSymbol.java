package org.brecha.style;

import java.util.Locale;
import org.brecha.http.XmlText;
import org.brecha.layer.FillPattern;
import org.brecha.layer.GeometryKind;

/**
 * Symbols of QGIS, as its projects and QML files hold them since 3.20. Lengths are millimetres of
 * paper, so that prints look like the screen: a pixel of the tiles is one of 96 an inch.
 */
final class QmlSymbol {

  private static final double MM_PER_PIXEL = 25.4 / 96;

  /** Distance between lines that lean by 45 degrees, across them. */
  private static final double BETWEEN_LINES = FillPattern.PERIOD / Math.sqrt(2);

  private final XmlText xml;

  QmlSymbol(XmlText xml) {
    this.xml = xml;
  }

  /**
   * The symbol of a class.
   *
   * @param name by which rules call it
   */
  void ofClass(String name, StyleRules.ClassRule rule, GeometryKind kind, String line) {
    String color = rule.entry().color();
    switch (kind) {
      case POLYGON -> {
        begin("fill", name);
        if (rule.pattern() != FillPattern.NONE) {
          fill(color);
        }
        pattern(name, rule.pattern(), StyleRules.ink(color, line));
        outline(line);
      }
      case LINE -> {
        begin("line", name);
        line(color, 1.5);
      }
      case POINT -> {
        begin("marker", name);
        marker("circle", color, line, 8);
      }
    }
    xml.close();
  }

  /** The symbol of an overlay, ink alone. */
  void ofOverlay(String name, StyleRules.OverlayRule rule, String line) {
    begin("fill", name);
    pattern(name, rule.pattern(), StyleRules.ink(rule, line));
    xml.close();
  }

  private void begin(String type, String name) {
    xml.open(
        "symbol",
        "type",
        type,
        "name",
        name,
        "alpha",
        "1",
        "clip_to_extent",
        "1",
        "force_rhr",
        "0");
  }

  private void fill(String color) {
    layer("SimpleFill");
    option("color", rgba(color));
    option("style", "solid");
    option("outline_style", "no");
    endLayer();
  }

  private void outline(String color) {
    layer("SimpleLine");
    option("line_color", rgba(color));
    option("line_style", "solid");
    option("line_width", mm(1));
    option("line_width_unit", "MM");
    option("joinstyle", "round");
    option("capstyle", "round");
    endLayer();
  }

  private void line(String color, double pixels) {
    layer("SimpleLine");
    option("line_color", rgba(color));
    option("line_style", "solid");
    option("line_width", mm(pixels));
    option("line_width_unit", "MM");
    option("capstyle", "round");
    endLayer();
  }

  private void marker(String shape, String color, String outline, double pixels) {
    layer("SimpleMarker");
    option("name", shape);
    option("color", rgba(color));
    option("size", mm(pixels));
    option("size_unit", "MM");
    option("scale_method", "diameter");
    option("outline_color", rgba(outline));
    option("outline_style", outline.equals(color) ? "no" : "solid");
    option("outline_width", mm(1));
    option("outline_width_unit", "MM");
    endLayer();
  }

  private void pattern(String symbol, FillPattern pattern, String ink) {
    switch (pattern) {
      case SOLID, NONE -> {}
      // Two of eight pixels are ink in a row: across the lines that is less.
      case HATCH -> lines(symbol, ink, 45, 2 / Math.sqrt(2));
      case STRIPES -> lines(symbol, ink, 135, 1 / Math.sqrt(2));
      case DOTS -> dots(symbol, ink);
    }
  }

  private void lines(String symbol, String ink, int angle, double pixels) {
    layer("LinePatternFill");
    option("angle", Integer.toString(angle));
    option("distance", mm(BETWEEN_LINES));
    option("distance_unit", "MM");
    option("line_width", mm(pixels));
    option("line_width_unit", "MM");
    option("color", rgba(ink));
    endOptions();
    begin("line", "@" + symbol + "@1");
    line(ink, pixels);
    xml.close();
    xml.close();
  }

  /** Squares of two pixels every four, every second row moved by two. */
  private void dots(String symbol, String ink) {
    layer("PointPatternFill");
    option("distance_x", mm(4));
    option("distance_x_unit", "MM");
    option("distance_y", mm(4));
    option("distance_y_unit", "MM");
    option("displacement_x", mm(2));
    option("displacement_x_unit", "MM");
    option("displacement_y", "0");
    option("displacement_y_unit", "MM");
    endOptions();
    begin("marker", "@" + symbol + "@1");
    marker("square", ink, ink, 2);
    xml.close();
    xml.close();
  }

  private void layer(String kind) {
    xml.open("layer", "class", kind, "enabled", "1", "locked", "0", "pass", "0");
    xml.open("Option", "type", "Map");
  }

  private void endOptions() {
    xml.close();
  }

  private void endLayer() {
    xml.close().close();
  }

  private void option(String name, String value) {
    xml.empty("Option", "name", name, "type", "QString", "value", value);
  }

  private static String mm(double pixels) {
    return String.format(Locale.ROOT, "%.4f", pixels * MM_PER_PIXEL);
  }

  private static String rgba(String color) {
    int rgb = StyleRules.rgb(color);
    return (rgb >> 16 & 0xff) + "," + (rgb >> 8 & 0xff) + "," + (rgb & 0xff) + ",255";
  }
}
