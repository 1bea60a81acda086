package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brecha.http.QueryParameters;
import org.brecha.layer.FieldType;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.LegendOverlay;
import org.brecha.layer.Words;
import org.brecha.style.LayerStyle;

/** Lists of styles, and what is told of each (OGC API Styles, draft 20-009). */
final class StyleDocument {

  private static final String STYLESHEET = "stylesheet";

  private StyleDocument() {}

  static Map<String, Object> list(Visit visit, List<StyleChoice> styles) {
    return Members.of(
        "styles", styles.stream().map(style -> entry(visit, style)).toList(),
        "default", styles.get(0).id(),
        "links", visit.selfAndAlternate().stream().map(Link::toJson).toList());
  }

  private static Map<String, Object> entry(Visit visit, StyleChoice style) {
    List<Link> links = new ArrayList<>(stylesheets(visit, style, ""));
    links.add(metadataLink(visit, style));
    links.add(MapsPart.link(visit, style));
    links.add(mapTiles(visit, style));
    return Members.of(
        "id", style.id(),
        "title", title(visit, style),
        "links", links.stream().map(Link::toJson).toList());
  }

  static HtmlPage listPage(Visit visit, List<StyleChoice> styles) {
    HtmlPage page = new HtmlPage(visit, visit.say("Estilos", "Styles"));
    page.beginTable(
        List.of(
            visit.say("Estilo", "Style"),
            "MapLibre",
            "SLD",
            "QML",
            visit.say("Datos", "Metadata")));
    for (StyleChoice style : styles) {
      String path = visit.href(style.path());
      page.beginRow()
          .linkCell(path + "?f=html", title(visit, style))
          .linkCell(path + "?f=mbs", "mbs")
          .linkCell(path + "?f=sld", "sld")
          .linkCell(path + "?f=qml", "qml")
          .linkCell(path + "/metadata?f=html", style.id())
          .endRow();
    }
    return page.endTable();
  }

  private static String title(Visit visit, StyleChoice style) {
    return visit.say(style.layer().title()) + ": " + style.style();
  }

  /** Links of one collection to its styles. */
  static List<Link> collectionLinks(Visit visit, Layer layer) {
    return List.of(
        new Link(
            visit.href(CollectionDocument.path(layer) + "/styles"),
            "http://www.opengis.net/def/rel/ogc/1.0/styles",
            Formats.JSON,
            visit.say("Estilos de esta colección", "Styles of this collection")));
  }

  private static List<Link> stylesheets(Visit visit, StyleChoice style, String query) {
    List<Link> links = new ArrayList<>();
    for (Format format : StyleChoice.FORMATS.all()) {
      String href =
          visit.href(style.path() + query + (query.isEmpty() ? "?" : "&") + "f=" + format.f());
      boolean page = format.equals(Formats.PAGE);
      links.add(
          new Link(
              href,
              page ? "alternate" : STYLESHEET,
              format.mediaType(),
              visit.say(format.title())));
    }
    return links;
  }

  /** The style of map tiles as the tilesets tell of it. */
  static Map<String, Object> ofTiles(Visit visit, TileSource source) {
    StyleChoice style = StyleChoice.of(source.layers().get(0), source.style());
    return Members.of(
        "id", style.id(),
        "title", title(visit, style),
        "links", stylesheets(visit, style, "").stream().map(Link::toJson).toList());
  }

  private static Link mapTiles(Visit visit, StyleChoice style) {
    String path = TileSource.mapOfStyle(style.layer(), style.style()).path();
    return new Link(
        visit.href(path + "?f=json"),
        Link.TILESETS_MAP,
        Formats.JSON,
        visit.say("Teselas de mapa", "Map tiles"));
  }

  private static Link metadataLink(Visit visit, StyleChoice style) {
    return new Link(
        visit.href(style.path() + "/metadata"),
        "describedby",
        Formats.JSON,
        visit.say("Qué muestra el estilo", "What the style shows"));
  }

  /** What is told of a style. */
  static Map<String, Object> metadata(Visit visit, StyleChoice choice, LayerStyle style) {
    Layer layer = choice.layer();
    String query = style.query();
    return Members.of(
        "id", choice.id(),
        "title", visit.say(style.legend().title()),
        "description", String.join(" ", notes(visit, style)),
        "keywords", List.of(layer.id(), choice.style()),
        "scope", "style",
        "version", visit.snapshot().edition(),
        "updated", visit.snapshot().changedAt().toString(),
        "attribution", String.join("; ", layer.attribution()),
        "schematic", layer.schematic(),
        "stylesheets", sheets(visit, choice, query),
        "layers", List.of(layer(visit, choice, style)),
        "links", links(visit, choice, query).stream().map(Link::toJson).toList());
  }

  private static List<Link> links(Visit visit, StyleChoice choice, String query) {
    List<Link> links = new ArrayList<>(visit.selfAndAlternate());
    links.addAll(stylesheets(visit, choice, query));
    links.add(legend(visit, choice, query));
    links.add(
        new Link(
            visit.href(CollectionDocument.path(choice.layer())),
            "http://www.opengis.net/def/rel/ogc/1.0/data",
            Formats.JSON,
            visit.say(choice.layer().title())));
    return links;
  }

  private static Link legend(Visit visit, StyleChoice choice, String query) {
    QueryParameters kept = QueryParameters.parse(query.isEmpty() ? "" : query.substring(1));
    return new Link(
        visit.href("/legend/" + choice.layer().id() + ".png" + kept.with("style", choice.style())),
        "preview",
        Formats.PNG,
        visit.say("Leyenda", "Legend"));
  }

  private static List<Map<String, Object>> sheets(Visit visit, StyleChoice choice, String query) {
    List<Map<String, Object>> sheets = new ArrayList<>();
    for (Link link : stylesheets(visit, choice, query)) {
      if (link.rel().equals(STYLESHEET)) {
        sheets.add(
            Members.of(
                "title", link.title(),
                "native", false,
                "link", link.toJson()));
      }
    }
    return sheets;
  }

  private static Map<String, Object> layer(Visit visit, StyleChoice choice, LayerStyle style) {
    List<GeometryKind> kinds = LayerStyle.kinds(choice.layer());
    Link items =
        new Link(
            visit.href(CollectionDocument.path(choice.layer()) + "/items"),
            "items",
            Formats.GEO_JSON,
            visit.say("Elementos", "Items"));
    List<String> used =
        style.legend().entries().stream().map(LegendEntry::field).distinct().toList();
    return Members.of(
        "id", choice.layer().id(),
        "type", kinds.size() == 1 ? StyleChoice.name(kinds.get(0)) : "geometry",
        "attributes",
            choice.layer().fields().stream()
                .filter(field -> used.contains(field.name()))
                .map(
                    field ->
                        Members.of(
                            "id", field.name(),
                            "type", field.type() == FieldType.TEXT ? "string" : "number",
                            "title", visit.say(field.title())))
                .toList(),
        "sampleData", items.toJson());
  }

  /** A style as a page: its classes in words. */
  static HtmlPage page(Visit visit, StyleChoice choice, LayerStyle style) {
    HtmlPage page = new HtmlPage(visit, visit.say(style.legend().title()));
    notes(visit, style).forEach(page::paragraph);
    page.links(links(visit, choice, style.query()));
    page.heading(visit.say("Clases, en orden", "Classes, in order"));
    page.beginTable(
        List.of(
            visit.say("Clase", "Class"),
            visit.say("Color", "Colour"),
            visit.say("Trama", "Pattern"),
            visit.say("Campo", "Field")));
    for (LegendEntry entry : style.legend().entries()) {
      row(page, visit, entry.label(), entry.color(), entry.pattern(), entry.field());
    }
    for (LegendOverlay overlay : style.legend().overlays()) {
      row(page, visit, overlay.label(), null, overlay.pattern(), overlay.field());
    }
    page.endTable();
    return page.heading(visit.say("Fuentes", "Sources")).list(choice.layer().attribution());
  }

  private static void row(
      HtmlPage page, Visit visit, Words label, String color, String pattern, String field) {
    page.beginRow().cell(visit.say(label)).cell(color).cell(pattern).cell(field).endRow();
  }

  private static List<String> notes(Visit visit, LayerStyle style) {
    return style.notes().stream().map(visit::say).toList();
  }
}
