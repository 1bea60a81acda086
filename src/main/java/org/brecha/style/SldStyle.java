package org.brecha.style;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.brecha.http.XmlText;
import org.brecha.layer.FillPattern;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Words;

/**
 * A style as Styled Layer Descriptor 1.1 with Symbology Encoding 1.1 (OGC 05-078r4, 05-077r4). Of
 * its rules exactly one holds for a feature, whatever their order. Patterns are fills of marks:
 * {@code horline}, turned, as QGIS writes and reads it, and for programs that do not know it a
 * standard mark after it. Lengths are pixels.
 */
public final class SldStyle {

  public static final String MEDIA_TYPE = "application/vnd.ogc.sld+xml;version=1.1";

  private static final SldFilter FILTERS = new SldFilter();

  private final LayerStyle style;
  private final String lang;
  private final String line;
  private final XmlText xml = XmlText.document();

  private SldStyle(LayerStyle style, String lang) {
    this.style = style;
    this.lang = lang;
    this.line = style.legend().lineColor();
  }

  /**
   * The style of features of one kind of geometry: the language cannot ask for it.
   *
   * @param kind one of {@link LayerStyle#kinds}
   * @param lang {@code es} or {@code en}
   * @return an XML document in UTF-8
   */
  public static String of(LayerStyle style, GeometryKind kind, String lang) {
    return new SldStyle(style, lang).document(kind);
  }

  private String document(GeometryKind kind) {
    StyleRules rules = StyleRules.of(style);
    xml.open(
        "sld:StyledLayerDescriptor",
        "version",
        "1.1.0",
        "xmlns:sld",
        "http://www.opengis.net/sld",
        "xmlns:se",
        "http://www.opengis.net/se",
        "xmlns:ogc",
        "http://www.opengis.net/ogc",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        "http://www.opengis.net/sld"
            + " http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd");
    xml.open("sld:NamedLayer").text("se:Name", style.layer().id());
    xml.open("sld:UserStyle").text("se:Name", style.id());
    description(style.legend().title(), about());
    xml.text("sld:IsDefault", "true");
    xml.open("se:FeatureTypeStyle").text("se:Name", style.id());
    for (StyleRules.ClassRule rule : rules.classes()) {
      begin(rule.entry().id(), rule.entry().label(), rule.when());
      switch (kind) {
        case POLYGON -> area(rule);
        case LINE -> stroke(rule.entry().color(), 1.5);
        case POINT -> circle(rule.entry().color());
      }
      xml.close();
    }
    if (kind == GeometryKind.POLYGON) {
      for (StyleRules.OverlayRule rule : rules.overlays()) {
        begin(rule.id(), rule.overlay().label(), rule.when());
        pattern(rule.pattern(), StyleRules.ink(rule, line), null);
        xml.close();
      }
    }
    if (rules.classes().isEmpty()) {
      // A layer without features has no classes, but the schema asks for a rule.
      xml.open("se:Rule").text("se:Name", "other").empty("se:ElseFilter");
      stroke(line, 1);
      xml.close();
    }
    xml.close().close().close().close();
    return new String(xml.finish(), StandardCharsets.UTF_8);
  }

  private String about() {
    List<String> about = new ArrayList<>();
    style.notes().forEach(note -> about.add(LayerStyle.say(note, lang)));
    about.add(LayerStyle.credits(style.layer().attribution(), lang));
    about.add((lang.equals("en") ? "Edition: " : "Edición: ") + style.snapshot().edition());
    return String.join(" ", about);
  }

  private void description(Words title, String text) {
    xml.open("se:Description")
        .text("se:Title", LayerStyle.say(title, lang))
        .text("se:Abstract", text)
        .close();
  }

  private void begin(String id, Words label, Condition when) {
    xml.open("se:Rule").text("se:Name", id);
    description(label, LayerStyle.sayOther(label, lang));
    xml.open("ogc:Filter");
    when.write(FILTERS).to(xml);
    xml.close();
  }

  private void area(StyleRules.ClassRule rule) {
    String color = rule.entry().color();
    if (rule.pattern() != FillPattern.NONE) {
      xml.open("se:PolygonSymbolizer");
      fill(color);
      xml.close();
    }
    pattern(rule.pattern(), StyleRules.ink(color, line), color);
    stroke(line, 1);
  }

  private void stroke(String color, double width) {
    xml.open("se:LineSymbolizer");
    pen(color, width);
    xml.close();
  }

  private void circle(String color) {
    xml.open("se:PointSymbolizer").open("se:Graphic").open("se:Mark");
    xml.text("se:WellKnownName", "circle");
    fill(color);
    pen(line, 1);
    xml.close().text("se:Size", "8").close().close();
  }

  /**
   * Ink over a fill, by two marks of which a program draws the first that it knows. QGIS 3.22 reads
   * no pattern of marks but {@code horline}, turned, and takes the width of its lines for
   * millimetres: so dots are upright lines there.
   *
   * @param fill colour under the pattern; null for an overlay, which has no dots
   */
  private void pattern(FillPattern pattern, String ink, String fill) {
    double between = FillPattern.PERIOD / Math.sqrt(2);
    switch (pattern) {
      case SOLID, NONE -> {}
      case HATCH -> {
        beginPattern(ink, 0.45);
        strokedMark("x", ink, 2 / Math.sqrt(2));
        endPattern(between, 45);
      }
      case STRIPES -> {
        beginPattern(ink, 0.3);
        strokedMark("cross", ink, 1 / Math.sqrt(2));
        endPattern(between, -45);
      }
      case DOTS -> {
        beginPattern(ink, 0.3);
        // Marks of a fill stand side by side without gaps: the border of each is the gap.
        xml.open("se:Mark").text("se:WellKnownName", "square");
        fill(ink);
        pen(fill, 2);
        xml.close();
        endPattern(4, 90);
      }
    }
  }

  private void beginPattern(String ink, double width) {
    xml.open("se:PolygonSymbolizer").open("se:Fill").open("se:GraphicFill").open("se:Graphic");
    strokedMark("horline", ink, width);
  }

  private void strokedMark(String name, String ink, double width) {
    xml.open("se:Mark").text("se:WellKnownName", name);
    pen(ink, width);
    xml.close();
  }

  private void endPattern(double size, int rotation) {
    xml.text("se:Size", decimal(size)).text("se:Rotation", Integer.toString(rotation));
    xml.close().close().close().close();
  }

  private void fill(String color) {
    xml.open("se:Fill").text("se:SvgParameter", color, "name", "fill").close();
  }

  private void pen(String color, double width) {
    xml.open("se:Stroke")
        .text("se:SvgParameter", color, "name", "stroke")
        .text("se:SvgParameter", decimal(width), "name", "stroke-width")
        .close();
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
  }
}
