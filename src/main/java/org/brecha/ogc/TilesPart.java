package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brecha.layer.Layer;
import org.brecha.tile.TileMatrixSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** OGC API Tiles 1.0 (OGC 20-057) over the sets of OGC 17-083r4. */
@Component
@Order(10)
final class TilesPart implements OgcPart {

  private static final List<String> CLASSES =
      List.of(
          "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
          "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
          "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets",
          "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
          "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/collections-selection",
          "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
          "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/png",
          "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/oas30",
          "http://www.opengis.net/spec/tms/2.0/conf/tilematrixset",
          "http://www.opengis.net/spec/tms/2.0/conf/tilesetmetadata",
          "http://www.opengis.net/spec/tms/2.0/conf/tilematrixsetlimits",
          "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset",
          "http://www.opengis.net/spec/tms/2.0/conf/json-tilesetmetadata",
          "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixsetlimits");

  @Override
  public List<String> conformance() {
    return CLASSES;
  }

  @Override
  public List<Link> landingLinks(Visit visit) {
    return List.of(
        new Link(
            visit.href(TileSource.DATASET_PATH + "?f=json"),
            Link.TILESETS_VECTOR,
            Formats.JSON,
            visit.say("Teselas vectoriales de todo", "Vector tiles of everything")),
        new Link(
            visit.href(TileMatrixSetDocument.PATH + "?f=json"),
            Link.TILING_SCHEMES,
            Formats.JSON,
            visit.say("Matrices de teselas", "Tile matrix sets")));
  }

  @Override
  public List<Link> collectionLinks(Visit visit, Layer layer) {
    return List.of(
        new Link(
            visit.href(TileSource.ofCollection(layer).path() + "?f=json"),
            Link.TILESETS_VECTOR,
            Formats.JSON,
            visit.say("Teselas vectoriales", "Vector tiles")),
        new Link(
            visit.href(TileSource.mapOfCollection(layer).path() + "?f=json"),
            Link.TILESETS_MAP,
            Formats.JSON,
            visit.say("Teselas de mapa", "Map tiles")));
  }

  @Override
  public void addPaths(Visit visit, ApiPaths paths) {
    paths.get(
        "/tileMatrixSets",
        "getTileMatrixSetsList",
        visit.say("Matrices de teselas", "Tile matrix sets"),
        List.of(),
        Formats.DOCUMENT,
        "anyObject");
    paths.get(
        "/tileMatrixSets/{tileMatrixSetId}",
        "getTileMatrixSet",
        visit.say("Una matriz de teselas", "A tile matrix set"),
        List.of(set(visit)),
        Formats.DOCUMENT,
        "anyObject");
    TileSource dataset = TileSource.ofDataset(visit.snapshot(), null);
    add(visit, paths, dataset, "/tiles", ".dataset.vector", List.of(collections(visit)));
    for (Layer layer : visit.snapshot().layers()) {
      String path = "/collections/" + layer.id();
      String id = layer.id() + ".collection";
      add(visit, paths, TileSource.ofCollection(layer), path + "/tiles", id + ".vector", List.of());
      TileSource map = TileSource.mapOfCollection(layer);
      add(visit, paths, map, path + "/map/tiles", id + ".map", List.of());
      add(
          visit,
          paths,
          map,
          path + "/styles/{styleId}/map/tiles",
          id + ".style.map",
          List.of(
              ApiTileParameters.oneOf(
                  "styleId",
                  visit.say("Estilo.", "Style."),
                  StyleChoice.of(layer).stream().map(StyleChoice::id).toList())));
    }
  }

  private static void add(
      Visit visit, ApiPaths paths, TileSource source, String path, String id, List<Object> more) {
    String what =
        visit.say(source.title())
            + (source.isMap()
                ? visit.say(": teselas de mapa", ": map tiles")
                : visit.say(": teselas vectoriales", ": vector tiles"));
    List<Object> figures = new ArrayList<>(more);
    figures.addAll(ApiTileParameters.figures(visit, source));
    paths.get(path, id + ".getTileSetsList", what, figures, Formats.DOCUMENT, "tilesets");
    List<Object> ofSet = new ArrayList<>(figures);
    ofSet.add(set(visit));
    paths.get(
        path + "/{tileMatrixSetId}",
        id + ".getTileSet",
        what + visit.say(", descripción", ", description"),
        ofSet,
        TileFormats.MERCATOR_TILESET,
        "anyObject");
    List<Object> ofTile = new ArrayList<>(ofSet);
    ofTile.addAll(ApiTileParameters.place(visit));
    paths.getOrNothing(
        path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
        id + ".getTile",
        what + visit.say(", una", ", one"),
        ofTile,
        source.tileFormats(),
        "anyObject");
  }

  private static Map<String, Object> set(Visit visit) {
    return ApiTileParameters.oneOf(
        "tileMatrixSetId",
        visit.say("Matriz de teselas.", "Tile matrix set."),
        Stream.of(TileMatrixSet.values()).map(TileMatrixSet::id).toList());
  }

  private static Map<String, Object> collections(Visit visit) {
    return ApiParameters.parameter(
        "collections",
        visit.say(
            "Colecciones de la tesela, la de más abajo primero.",
            "Collections in the tile, the lowest first."),
        Members.of(
            "type",
            "array",
            "minItems",
            1,
            "uniqueItems",
            true,
            "items",
            Members.of(
                "type",
                "string",
                "enum",
                visit.snapshot().layers().stream().map(Layer::id).toList())));
  }
}
