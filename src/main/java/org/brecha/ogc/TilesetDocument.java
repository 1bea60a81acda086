package org.brecha.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.QueryParameters;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Mosaic;
import org.brecha.tile.TileMatrix;
import org.brecha.tile.TileMatrixSet;
import org.locationtech.jts.geom.Envelope;

/** Tilesets as OGC 17-083r4, clause 7 (Tileset Metadata) describes them, one and as a list. */
final class TilesetDocument {

  /** Level of the degrees at which the middle of a country fills a window. */
  private static final int CENTRE_LEVEL = 7;

  private TilesetDocument() {}

  static Map<String, Object> list(Visit visit, TileSource source) {
    return Members.of(
        "links",
        visit.selfAndAlternate().stream().map(Link::toJson).toList(),
        "tilesets",
        Stream.of(TileMatrixSet.values()).map(set -> entry(visit, source, set)).toList());
  }

  /** Every link of an entry leads to JSON, as the suite of the OGC follows them all. */
  private static Map<String, Object> entry(Visit visit, TileSource source, TileMatrixSet set) {
    Map<String, Object> json = new LinkedHashMap<>(summary(visit, source, set));
    json.put(
        "links",
        Stream.of(
                tileset(visit, source, set, "json", Formats.JSON),
                TileMatrixSetDocument.tilingScheme(visit, set))
            .map(Link::toJson)
            .toList());
    return json;
  }

  private static Link tileset(
      Visit visit, TileSource source, TileMatrixSet set, String f, String mediaType) {
    String query = figures(visit, Map.of("f", f));
    String title = visit.say(source.title()) + ", " + set.id();
    return new Link(visit.href(source.path() + "/" + set.id() + query), "self", mediaType, title);
  }

  /** The parameters that choose what is in the tiles, and others set. */
  private static String figures(Visit visit, Map<String, String> others) {
    Map<String, String> chosen =
        new LinkedHashMap<>(
            visit.query().matching(name -> !name.equals("f") && !name.equals("lang")));
    chosen.putAll(others);
    return QueryParameters.toQuery(chosen);
  }

  private static Map<String, Object> summary(Visit visit, TileSource source, TileMatrixSet set) {
    return Members.of(
        "title",
        visit.say(source.title()) + " (" + set.id() + ")",
        "dataType",
        source.isMap() ? "map" : "vector",
        "crs",
        set.system().uri(),
        "tileMatrixSetURI",
        set.uri(),
        "style",
        source.isMap() ? StyleDocument.ofTiles(visit, source) : null);
  }

  static HtmlPage listPage(Visit visit, TileSource source) {
    return new HtmlPage(visit, visit.say("Teselas: ", "Tiles: ") + visit.say(source.title()))
        .links(
            Stream.of(TileMatrixSet.values())
                .map(set -> tileset(visit, source, set, "html", Formats.HTML))
                .toList());
  }

  static Map<String, Object> one(Visit visit, TileSource source, TileMatrixSet set) {
    Map<String, Object> json = new LinkedHashMap<>(summary(visit, source, set));
    Envelope bounds = source.bounds();
    json.put("description", visit.say(LandingDocument.DESCRIPTION));
    json.put("attribution", String.join("; ", source.attribution()));
    json.put("updated", visit.snapshot().changedAt().toString());
    json.put("mediaTypes", List.of(source.tileFormats().favourite().mediaType()));
    json.put("edition", visit.snapshot().edition());
    json.put("schematic", source.schematic());
    json.put(
        "tileMatrixSetLimits", set.limits(bounds).stream().map(TilesetDocument::limits).toList());
    if (!bounds.isNull()) {
      json.put("boundingBox", box(bounds));
      json.put("centerPoint", centre(set, bounds));
    }
    json.put(
        "layers", source.layers().stream().map(layer -> layer(visit, source, set, layer)).toList());
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(item(visit, source, set).toTemplateJson());
    links.add(TileMatrixSetDocument.tilingScheme(visit, set).toJson());
    visit.selfAndAlternate().forEach(link -> links.add(link.toJson()));
    json.put("links", links);
    return json;
  }

  /** The template of the tiles' addresses; row before column. */
  private static Link item(Visit visit, TileSource source, TileMatrixSet set) {
    Format tile = source.tileFormats().favourite();
    String path = source.path() + "/" + set.id() + "/{tileMatrix}/{tileRow}/{tileCol}";
    return new Link(
        visit.href(path + figures(visit, Map.of("f", tile.f()))),
        "item",
        tile.mediaType(),
        visit.say("Teselas", "Tiles"));
  }

  private static Map<String, Object> limits(TileMatrix.Limits limits) {
    return Members.of(
        "tileMatrix", Integer.toString(limits.matrix()),
        "minTileRow", limits.minRow(),
        "maxTileRow", limits.maxRow(),
        "minTileCol", limits.minCol(),
        "maxTileCol", limits.maxCol());
  }

  private static Map<String, Object> box(Envelope lonLat) {
    return Members.of(
        "lowerLeft", List.of(lonLat.getMinX(), lonLat.getMinY()),
        "upperRight", List.of(lonLat.getMaxX(), lonLat.getMaxY()),
        "crs", ReferenceSystem.CRS84.uri(),
        "orderedAxes", List.of("Lon", "Lat"));
  }

  private static Map<String, Object> centre(TileMatrixSet set, Envelope lonLat) {
    TileMatrix matrix = set.matrices().get(CENTRE_LEVEL);
    return Members.of(
        "coordinates", List.of(lonLat.centre().x, lonLat.centre().y),
        "crs", ReferenceSystem.CRS84.uri(),
        "tileMatrix", Integer.toString(matrix.number()),
        "scaleDenominator", matrix.scaleDenominator(),
        "cellSize", matrix.cellSize());
  }

  private static Map<String, Object> layer(
      Visit visit, TileSource source, TileMatrixSet set, Layer layer) {
    Envelope bounds = layer.mosaic().bounds();
    return Members.of(
        "id", layer.id(),
        "title", visit.say(layer.title()),
        "description", visit.say(layer.summary()),
        "attribution", String.join("; ", layer.attribution()),
        "dataType", source.isMap() ? "map" : "vector",
        "geometryDimension", source.isMap() ? null : dimension(layer.mosaic()),
        "crs", set.system().uri(),
        "minTileMatrix", "0",
        "maxTileMatrix", Integer.toString(set.deepest()),
        "boundingBox", bounds.isNull() ? null : box(bounds),
        "propertiesSchema", source.isMap() ? null : properties(visit, layer),
        "links",
            List.of(
                new Link(
                        visit.href(CollectionDocument.path(layer)),
                        "http://www.opengis.net/def/rel/ogc/1.0/geodata",
                        Formats.JSON,
                        visit.say(layer.title()))
                    .toJson()));
  }

  /** Null if the layer has units of several kinds: where no boundary is known, there are points. */
  private static Integer dimension(Mosaic mosaic) {
    GeometryKind kind = null;
    for (int i = 0; i < mosaic.size(); i++) {
      if (kind != null && kind != mosaic.kindOf(i)) {
        return null;
      }
      kind = mosaic.kindOf(i);
    }
    return kind == null ? null : kind == GeometryKind.POINT ? 0 : kind == GeometryKind.LINE ? 1 : 2;
  }

  private static Map<String, Object> properties(Visit visit, Layer layer) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (LayerField field : layer.fields()) {
      all.put(
          field.name(),
          Members.of(
              "type", SchemaDocument.typeName(field.type()),
              "title", visit.say(field.title()),
              "description", visit.say(field.description())));
    }
    return Members.of("type", "object", "properties", all);
  }

  /** TileJSON 3.0.0 of the tiles in the mercator of the web. */
  static Map<String, Object> tileJson(Visit visit, TileSource source) {
    Envelope bounds = source.bounds();
    String path = source.path() + "/" + TileMatrixSet.WEB_MERCATOR_QUAD.id() + "/{z}/{y}/{x}";
    String query = figures(visit, Map.of("f", source.tileFormats().favourite().f()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tilejson", "3.0.0");
    json.put("name", visit.say(source.title()));
    json.put("description", visit.say(LandingDocument.DESCRIPTION));
    json.put("version", "1.0.0");
    json.put("attribution", HtmlPage.escape(String.join(" · ", source.attribution())));
    json.put("scheme", "xyz");
    json.put("tiles", List.of(visit.href(path + query)));
    json.put("minzoom", 0);
    json.put("maxzoom", TileMatrixSet.WEB_MERCATOR_QUAD.deepest());
    if (!bounds.isNull()) {
      json.put(
          "bounds",
          List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
      json.put("center", List.of(bounds.centre().x, bounds.centre().y, CENTRE_LEVEL));
    }
    json.put(
        "vector_layers",
        source.isMap()
            ? List.of()
            : source.layers().stream().map(TilesetDocument::vector).toList());
    json.put("edition", visit.snapshot().edition());
    json.put("schematic", source.schematic());
    return json;
  }

  private static Map<String, Object> vector(Layer layer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (LayerField field : layer.fields()) {
      fields.put(field.name(), field.type() + ": " + field.title().en());
    }
    return Members.of(
        "id", layer.id(),
        "description", layer.summary().en(),
        "minzoom", 0,
        "maxzoom", TileMatrixSet.WEB_MERCATOR_QUAD.deepest(),
        "fields", fields);
  }

  static HtmlPage onePage(Visit visit, TileSource source, TileMatrixSet set) {
    HtmlPage page =
        new HtmlPage(visit, visit.say("Teselas: ", "Tiles: ") + visit.say(source.title()));
    page.paragraph(set.id() + ": " + visit.say(set.title()));
    page.paragraph(item(visit, source, set).href());
    if (source.schematic()) {
      page.note(
          visit.say(
              "Límites esquemáticos, no oficiales.", "Schematic boundaries, not official ones."));
    }
    page.heading(visit.say("Capas", "Layers"))
        .list(
            source.layers().stream()
                .map(layer -> layer.id() + ": " + visit.say(layer.title()))
                .toList());
    page.heading(visit.say("Teselas que hay", "Tiles that there are"));
    page.beginTable(
        List.of(
            visit.say("Nivel", "Level"),
            visit.say("Filas", "Rows"),
            visit.say("Columnas", "Columns")));
    for (TileMatrix.Limits limits : set.limits(source.bounds())) {
      page.beginRow()
          .cell(limits.matrix())
          .cell(limits.minRow() + "–" + limits.maxRow())
          .cell(limits.minCol() + "–" + limits.maxCol())
          .endRow();
    }
    page.endTable();
    return page.heading(visit.say("Fuentes", "Sources")).list(source.attribution());
  }
}
