package org.brecha.ogc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.Layer;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;
import org.brecha.selection.SliceChoice;
import org.locationtech.jts.geom.Envelope;

/** Describes the layers as OGC collections. */
final class CollectionDocument {

  static final String CRS84 = ReferenceSystem.CRS84.uri();
  private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

  private CollectionDocument() {}

  static Map<String, Object> list(Visit visit) {
    return Members.of(
        "links", visit.selfAndAlternate().stream().map(Link::toJson).toList(),
        "collections",
            visit.snapshot().layers().stream()
                .map(layer -> collection(visit, layer, resourceLinks(visit, layer)))
                .toList());
  }

  static HtmlPage listPage(Visit visit) {
    HtmlPage page = new HtmlPage(visit, visit.say("Colecciones", "Collections"));
    page.beginTable(
        List.of(
            visit.say("Colección", "Collection"),
            visit.say("Qué es", "What it is"),
            visit.say("Elementos", "Items")));
    for (Layer layer : visit.snapshot().layers()) {
      page.beginRow()
          .linkCell(visit.href(path(layer)), visit.say(layer.title()))
          .cell(visit.say(layer.summary()))
          .linkCell(visit.href(path(layer) + "/items"), layer.id())
          .endRow();
    }
    return page.endTable();
  }

  static Map<String, Object> one(Visit visit, Layer layer) {
    return collection(visit, layer, ownLinks(visit, layer));
  }

  static HtmlPage onePage(Visit visit, Layer layer) {
    HtmlPage page = new HtmlPage(visit, visit.say(layer.title()));
    page.paragraph(visit.say(layer.summary()));
    if (layer.schematic()) {
      page.note(
          visit.say(
              "Límites esquemáticos, no oficiales.", "Schematic boundaries, not official ones."));
    }
    page.links(ownLinks(visit, layer));
    choices(page, visit, layer);
    page.heading(visit.say("Fuentes", "Sources")).list(layer.attribution());
    page.heading(visit.say("Campos", "Fields"));
    SchemaPage.table(page, visit, layer);
    return page;
  }

  private static void choices(HtmlPage page, Visit visit, Layer layer) {
    if (layer.indicators().isEmpty()) {
      return;
    }
    page.heading(visit.say("Indicadores y períodos", "Indicators and periods"));
    for (String indicator : layer.indicators()) {
      List<Link> links = new ArrayList<>();
      for (Period period : layer.periods(indicator)) {
        String slice = SliceChoice.toQuery(new Slice(indicator, period));
        String href = visit.href(path(layer) + "/items" + slice + "&f=html");
        links.add(new Link(href, "items", Formats.HTML, period.text()));
      }
      page.choices(indicator, links);
    }
  }

  static String path(Layer layer) {
    return "/ogc/collections/" + layer.id();
  }

  private static Map<String, Object> collection(Visit visit, Layer layer, List<Link> links) {
    Slice usual = layer.defaultSlice(null);
    return Members.of(
        "id", layer.id(),
        "title", visit.say(layer.title()),
        "description", visit.say(layer.summary()),
        "attribution", String.join("; ", layer.attribution()),
        "itemType", "feature",
        "crs",
            ReferenceSystem.of(layer.mosaic().bounds()).stream().map(ReferenceSystem::uri).toList(),
        "storageCrs", CRS84,
        "extent", extent(layer),
        "edition", visit.snapshot().edition(),
        "schematic", layer.schematic(),
        "sources", layer.attribution(),
        "indicators", indicators(layer),
        "default", usual.equals(Slice.NONE) ? null : slice(usual),
        "links", links.stream().map(Link::toJson).toList());
  }

  private static Map<String, Object> slice(Slice slice) {
    return Members.of(
        "indicator",
        slice.indicator(),
        "period",
        slice.period() == null ? null : slice.period().text());
  }

  private static List<Map<String, Object>> indicators(Layer layer) {
    return layer.indicators().isEmpty()
        ? null
        : layer.indicators().stream()
            .map(
                code ->
                    Members.of(
                        "code",
                        code,
                        "periods",
                        layer.periods(code).stream().map(Period::text).toList()))
            .toList();
  }

  private static Map<String, Object> extent(Layer layer) {
    Envelope box = layer.mosaic().bounds();
    LocalDate first = null;
    LocalDate last = null;
    List<Period> all = new ArrayList<>();
    if (layer.indicators().isEmpty()) {
      all.addAll(layer.periods(null));
    }
    layer.indicators().forEach(code -> all.addAll(layer.periods(code)));
    for (Period period : all) {
      first = first == null || period.start().isBefore(first) ? period.start() : first;
      LocalDate end = period.end().minusDays(1);
      last = last == null || end.isAfter(last) ? end : last;
    }
    Map<String, Object> spatial =
        box.isNull()
            ? null
            : Members.of(
                "bbox",
                List.of(List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())),
                "crs",
                CRS84);
    Map<String, Object> temporal =
        first == null
            ? null
            : Members.of(
                "interval",
                List.of(List.of(first + "T00:00:00Z", last + "T23:59:59Z")),
                "trs",
                GREGORIAN);
    return spatial == null && temporal == null
        ? null
        : Members.of("spatial", spatial, "temporal", temporal);
  }

  private static List<Link> ownLinks(Visit visit, Layer layer) {
    List<Link> links = new ArrayList<>(visit.selfAndAlternate());
    List<Link> others = resourceLinks(visit, layer);
    links.addAll(others.subList(1, others.size()));
    return links;
  }

  /** The first link is the collection itself, as the list of collections needs it. */
  private static List<Link> resourceLinks(Visit visit, Layer layer) {
    String path = visit.href(path(layer));
    String id = layer.id();
    return List.of(
        new Link(path, "self", Formats.JSON, visit.say("Esta colección", "This collection")),
        new Link(
            path + "/items?f=json", "items", Formats.GEO_JSON, visit.say("Elementos", "Items")),
        new Link(
            path + "/items?f=html",
            "items",
            Formats.HTML,
            visit.say("Elementos, como tabla", "Items, as a table")),
        // Written like this for GDAL, which until 3.8 compares relations with their case.
        new Link(
            path + "/schema/geojson?f=json",
            "describedBy",
            Formats.JSON_SCHEMA,
            visit.say("Esquema de un elemento GeoJSON", "Schema of a GeoJSON item")),
        new Link(
            path + "/schema?f=json",
            Link.SCHEMA,
            Formats.JSON_SCHEMA,
            visit.say("Esquema de los elementos", "Schema of the items")),
        new Link(
            path + "/queryables?f=json",
            Link.QUERYABLES,
            Formats.JSON_SCHEMA,
            visit.say("Propiedades para filtrar", "Properties to filter by")),
        new Link(
            path + "/sortables?f=json",
            Link.SORTABLES,
            Formats.JSON_SCHEMA,
            visit.say("Propiedades para ordenar", "Properties to sort by")),
        new Link(
            visit.href("/tiles/" + id + ".json"),
            "related",
            Formats.JSON,
            visit.say("Teselas (TileJSON)", "Tiles (TileJSON)")),
        new Link(
            visit.href("/legend/" + id + ".json"),
            "related",
            Formats.JSON,
            visit.say("Leyenda", "Legend")));
  }
}
