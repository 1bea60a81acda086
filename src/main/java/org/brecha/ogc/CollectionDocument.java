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

  static Map<String, Object> list(Visit visit, OgcParts parts) {
    return Members.of(
        "links", visit.selfAndAlternate().stream().map(Link::toJson).toList(),
        "collections",
            visit.snapshot().layers().stream()
                .map(layer -> collection(visit, layer, listedLinks(visit, parts, layer)))
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

  static Map<String, Object> one(Visit visit, OgcParts parts, Layer layer) {
    return collection(visit, layer, ownLinks(visit, parts, layer));
  }

  static HtmlPage onePage(Visit visit, OgcParts parts, Layer layer) {
    HtmlPage page = new HtmlPage(visit, visit.say(layer.title()));
    page.paragraph(visit.say(layer.summary()));
    if (layer.schematic()) {
      page.note(
          visit.say(
              "Límites esquemáticos, no oficiales.", "Schematic boundaries, not official ones."));
    }
    page.links(ownLinks(visit, parts, layer));
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

  private static List<Link> ownLinks(Visit visit, OgcParts parts, Layer layer) {
    List<Link> links = new ArrayList<>(visit.selfAndAlternate());
    links.addAll(parts.collectionLinks(visit, layer));
    return links;
  }

  /** In the list a collection's link to itself leads to its own document. */
  private static List<Link> listedLinks(Visit visit, OgcParts parts, Layer layer) {
    String title = visit.say("Esta colección", "This collection");
    List<Link> links = new ArrayList<>();
    links.add(new Link(visit.href(path(layer)), "self", Formats.JSON, title));
    links.addAll(parts.collectionLinks(visit, layer));
    return links;
  }
}
