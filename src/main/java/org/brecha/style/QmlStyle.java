package org.brecha.style;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brecha.http.XmlText;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.LayerField;
import org.brecha.layer.Words;

/**
 * A style as QGIS saves it (QML), for QGIS 3.22 and later: a renderer of rules, one a class, with
 * the legend's words as labels. Rules without a symbol hold the legend's notes and the credits, so
 * that they stand in the legend of QGIS and of its prints. Fields get the names that people read as
 * aliases.
 */
public final class QmlStyle {

  /** What QGIS calls its style files; there is no registered media type. */
  public static final String MEDIA_TYPE = "application/vnd.qgis.qml";

  private static final QgisFilter FILTERS = new QgisFilter();

  private final LayerStyle style;
  private final String lang;
  private final XmlText xml = XmlText.document();
  private int rules;

  private QmlStyle(LayerStyle style, String lang) {
    this.style = style;
    this.lang = lang;
  }

  /**
   * The style of a layer of QGIS, which has one kind of geometry.
   *
   * @param kind one of {@link LayerStyle#kinds}
   * @param lang {@code es} or {@code en}
   * @return an XML document in UTF-8
   */
  public static String of(LayerStyle style, GeometryKind kind, String lang) {
    return new QmlStyle(style, lang).document(kind);
  }

  private String document(GeometryKind kind) {
    StyleRules all = StyleRules.of(style);
    List<StyleRules.OverlayRule> overlays =
        kind == GeometryKind.POLYGON ? all.overlays() : List.of();
    xml.type("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
    xml.open("qgis", "version", "3.22.0", "styleCategories", "Symbology|Fields|CustomProperties");
    xml.open(
        "renderer-v2",
        "type",
        "RuleRenderer",
        "symbollevels",
        "0",
        "enableorderby",
        "0",
        "forceraster",
        "0");
    xml.open("rules", "key", key("root"));
    for (int c = 0; c < all.classes().size(); c++) {
      StyleRules.ClassRule rule = all.classes().get(c);
      rule(Integer.toString(c), rule.when(), rule.entry().id(), rule.entry().label());
    }
    for (int o = 0; o < overlays.size(); o++) {
      StyleRules.OverlayRule rule = overlays.get(o);
      String symbol = Integer.toString(all.classes().size() + o);
      rule(symbol, rule.when(), rule.id(), label(rule));
    }
    for (String note : notes()) {
      xml.empty("rule", "key", key("note"), "label", note);
    }
    xml.close();
    symbols(all.classes(), overlays, kind);
    xml.close();
    aliases();
    customProperties();
    xml.close();
    return new String(xml.finish(), StandardCharsets.UTF_8);
  }

  private void rule(String symbol, Condition when, String id, Words label) {
    xml.empty(
        "rule",
        "key",
        key(id),
        "symbol",
        symbol,
        "filter",
        when.write(FILTERS),
        "label",
        LayerStyle.say(label, lang),
        "description",
        LayerStyle.sayOther(label, lang));
  }

  private static Words label(StyleRules.OverlayRule rule) {
    Words label = rule.overlay().label();
    return rule.lightInk()
        ? new Words(label.es() + " (sobre oscuro)", label.en() + " (over dark colours)")
        : label;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    style.notes().forEach(note -> notes.add(LayerStyle.say(note, lang)));
    notes.add(LayerStyle.credits(style.layer().attribution(), lang));
    notes.add((lang.equals("en") ? "Edition: " : "Edición: ") + style.snapshot().edition());
    return notes;
  }

  private void symbols(
      List<StyleRules.ClassRule> classes,
      List<StyleRules.OverlayRule> overlays,
      GeometryKind kind) {
    String line = style.legend().lineColor();
    QmlSymbol symbol = new QmlSymbol(xml);
    xml.open("symbols");
    for (int c = 0; c < classes.size(); c++) {
      symbol.ofClass(Integer.toString(c), classes.get(c), kind, line);
    }
    for (int o = 0; o < overlays.size(); o++) {
      symbol.ofOverlay(Integer.toString(classes.size() + o), overlays.get(o), line);
    }
    xml.close();
  }

  private void aliases() {
    xml.open("aliases");
    for (LayerField field : style.layer().fields()) {
      String name = LayerStyle.say(field.title(), lang);
      xml.empty("alias", "field", field.name(), "name", name, "index", "-1");
    }
    xml.close();
  }

  private void customProperties() {
    xml.open("customproperties");
    xml.open("Option", "type", "Map");
    property("brecha/style", style.id());
    property("brecha/title", LayerStyle.say(style.legend().title(), lang));
    property("brecha/edition", style.snapshot().edition());
    property("brecha/credits", String.join(" · ", style.layer().attribution()));
    xml.close().close();
  }

  private void property(String name, String value) {
    xml.empty("Option", "name", name, "type", "QString", "value", value);
  }

  /** Keys of rules: the same for the same style, so that its bytes are. */
  private String key(String id) {
    byte[] name = (style.id() + "/" + id + "/" + rules++).getBytes(StandardCharsets.UTF_8);
    return "{" + UUID.nameUUIDFromBytes(name) + "}";
  }
}
