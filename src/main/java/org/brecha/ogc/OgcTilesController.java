package org.brecha.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.LayerSnapshot;
import org.brecha.tile.TileMatrix;
import org.brecha.tile.TileMatrixSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The routes of OGC API Tiles: tile matrix sets, lists of tilesets, tilesets and tiles. */
@RestController
class OgcTilesController {

  private static final String SET = "/{set}";
  private static final String TILE = "/{set}/{matrix}/{row}/{col}";
  private static final String VECTOR = "/ogc/collections/{id}/tiles";
  private static final String MAP = "/ogc/collections/{id}/map/tiles";
  private static final String STYLED = "/ogc/collections/{id}/styles/{style}/map/tiles";

  private final Visits visits;
  private final TileMaking making;

  OgcTilesController(Visits visits, TileMaking making) {
    this.visits = visits;
    this.making = making;
  }

  @GetMapping(TileMatrixSetDocument.PATH)
  void sets(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit =
        visits.begin(request, visits.snapshot(), TileMatrixSetDocument.PATH, Formats.DOCUMENT);
    visit.send(
        request,
        response,
        () -> TileMatrixSetDocument.list(visit),
        () -> TileMatrixSetDocument.listPage(visit));
  }

  @GetMapping(TileMatrixSetDocument.PATH + SET)
  void set(@PathVariable("set") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    TileMatrixSet set = findSet(id);
    String path = TileMatrixSetDocument.PATH + "/" + set.id();
    Visit visit = visits.begin(request, visits.snapshot(), path, Formats.DOCUMENT);
    visit.send(
        request,
        response,
        () -> TileMatrixSetDocument.one(visit, set),
        () -> TileMatrixSetDocument.onePage(visit, set));
  }

  @GetMapping({TileSource.DATASET_PATH, VECTOR, MAP, STYLED})
  void tilesets(
      @PathVariable Map<String, String> asked,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    TileSource source = source(snapshot, asked, request);
    Visit visit =
        visits.begin(request, snapshot, source.path(), Formats.DOCUMENT, source.parameters());
    TileMaking.check(source, visit.query());
    visit.send(
        request,
        response,
        () -> TilesetDocument.list(visit, source),
        () -> TilesetDocument.listPage(visit, source));
  }

  @GetMapping({TileSource.DATASET_PATH + SET, VECTOR + SET, MAP + SET, STYLED + SET})
  void tileset(
      @PathVariable Map<String, String> asked,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    TileSource source = source(snapshot, asked, request);
    TileMatrixSet set = findSet(asked.get("set"));
    Formats formats =
        set == TileMatrixSet.WEB_MERCATOR_QUAD ? TileFormats.MERCATOR_TILESET : TileFormats.TILESET;
    Visit visit =
        visits.begin(
            request, snapshot, source.path() + "/" + set.id(), formats, source.parameters());
    TileMaking.check(source, visit.query());
    boolean tileJson = visit.f().equals(TileFormats.TILE_JSON.f());
    visit.send(
        request,
        response,
        () ->
            tileJson
                ? TilesetDocument.tileJson(visit, source)
                : TilesetDocument.one(visit, source, set),
        () -> TilesetDocument.onePage(visit, source, set));
  }

  @GetMapping({TileSource.DATASET_PATH + TILE, VECTOR + TILE, MAP + TILE, STYLED + TILE})
  void tile(
      @PathVariable Map<String, String> asked,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    TileSource source = source(snapshot, asked, request);
    TileMatrixSet set = findSet(asked.get("set"));
    long matrix = number("tileMatrix", asked.get("matrix"));
    long row = number("tileRow", asked.get("row"));
    long col = number("tileCol", asked.get("col"));
    String path = String.join("/", source.path(), set.id(), matrix + "", row + "", col + "");
    Visit visit = visits.begin(request, snapshot, path, source.tileFormats(), source.parameters());
    TileMatrix.Limits limits = limits(set, source, matrix);
    requireBetween("tileRow", row, limits.minRow(), limits.maxRow());
    requireBetween("tileCol", col, limits.minCol(), limits.maxCol());
    visit.sendTile(
        request,
        response,
        () -> making.make(source, visit.query(), set, (int) matrix, (int) row, (int) col));
  }

  private static TileSource source(
      LayerSnapshot snapshot, Map<String, String> asked, HttpServletRequest request) {
    if (!asked.containsKey("id")) {
      return TileSource.ofDataset(snapshot, request.getQueryString());
    }
    var layer = Visits.layer(snapshot, asked.get("id"));
    if (asked.containsKey("style")) {
      return TileSource.mapOfStyle(layer, asked.get("style"));
    }
    boolean map = request.getRequestURI().contains("/map/tiles");
    return map ? TileSource.mapOfCollection(layer) : TileSource.ofCollection(layer);
  }

  private static TileMatrixSet findSet(String id) {
    return TileMatrixSet.find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound(
                        "There is no such tile matrix set; /ogc/tileMatrixSets lists them.")));
  }

  private static long number(String name, String text) {
    if (!text.matches("-?[0-9]{1,18}")) {
      throw QueryParameters.refuse(name, "must be a whole number");
    }
    return Long.parseLong(text);
  }

  /** Out of range is 404 (OGC 20-057, requirement /req/core/tc-error). */
  private static TileMatrix.Limits limits(TileMatrixSet set, TileSource source, long matrix) {
    requireBetween("tileMatrix", matrix, 0, set.deepest());
    List<TileMatrix.Limits> limits = set.limits(source.bounds());
    if (limits.isEmpty()) {
      throw new ProblemException(Problem.notFound("There are no tiles: the layer is empty."));
    }
    return limits.get((int) matrix);
  }

  private static void requireBetween(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new ProblemException(
          Problem.notFound(
              "There is no such tile: " + name + " runs from " + least + " to " + most + " here."));
    }
  }
}
