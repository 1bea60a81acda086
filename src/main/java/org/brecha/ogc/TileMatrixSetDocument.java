package org.brecha.ogc;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brecha.tile.TileMatrix;
import org.brecha.tile.TileMatrixSet;

/** The tile matrix sets as OGC 17-083r4 (2D Tile Matrix Set 2.0) encodes them in JSON. */
final class TileMatrixSetDocument {

  static final String PATH = "/ogc/tileMatrixSets";

  private TileMatrixSetDocument() {}

  static Map<String, Object> list(Visit visit) {
    return Members.of(
        "links",
        visit.selfAndAlternate().stream().map(Link::toJson).toList(),
        "tileMatrixSets",
        Stream.of(TileMatrixSet.values()).map(set -> entry(visit, set)).toList());
  }

  static HtmlPage listPage(Visit visit) {
    HtmlPage page = new HtmlPage(visit, visit.say("Matrices de teselas", "Tile matrix sets"));
    return page.links(
        Stream.of(TileMatrixSet.values())
            .map(set -> link(visit, set, "item", "?f=html", Formats.HTML))
            .toList());
  }

  /** The suite of the OGC looks for a link named item, the standard speaks of self. */
  private static Map<String, Object> entry(Visit visit, TileMatrixSet set) {
    return Members.of(
        "id", set.id(),
        "title", visit.say(set.title()),
        "uri", set.uri(),
        "crs", set.system().uri(),
        "links",
            Stream.of("self", "item")
                .map(rel -> link(visit, set, rel, "?f=json", Formats.JSON).toJson())
                .toList());
  }

  private static Link link(
      Visit visit, TileMatrixSet set, String rel, String query, String mediaType) {
    String href = visit.href(PATH + "/" + set.id() + query);
    return new Link(href, rel, mediaType, set.id() + ": " + visit.say(set.title()));
  }

  static Link tilingScheme(Visit visit, TileMatrixSet set) {
    return link(visit, set, Link.TILING_SCHEME, "?f=json", Formats.JSON);
  }

  static Map<String, Object> one(Visit visit, TileMatrixSet set) {
    return Members.of(
        "id", set.id(),
        "title", visit.say(set.title()),
        "uri", set.uri(),
        "crs", set.system().uri(),
        "orderedAxes", set.axes(),
        "wellKnownScaleSet", set.wellKnownScaleSet(),
        "tileMatrices", set.matrices().stream().map(matrix -> matrix(set, matrix)).toList(),
        "links", visit.selfAndAlternate().stream().map(Link::toJson).toList());
  }

  private static Map<String, Object> matrix(TileMatrixSet set, TileMatrix matrix) {
    return Members.of(
        "id", Integer.toString(matrix.number()),
        "scaleDenominator", matrix.scaleDenominator(),
        "cellSize", matrix.cellSize(),
        "cornerOfOrigin", "topLeft",
        "pointOfOrigin", set.pointOfOrigin(),
        "tileWidth", TileMatrix.TILE_PIXELS,
        "tileHeight", TileMatrix.TILE_PIXELS,
        "matrixWidth", matrix.width(),
        "matrixHeight", matrix.height());
  }

  static HtmlPage onePage(Visit visit, TileMatrixSet set) {
    HtmlPage page = new HtmlPage(visit, set.id());
    page.paragraph(visit.say(set.title())).list(List.of(set.uri(), set.system().uri()));
    page.beginTable(
        List.of(
            visit.say("Nivel", "Level"),
            visit.say("Denominador de escala", "Scale denominator"),
            visit.say("Tamaño del píxel", "Size of a pixel"),
            visit.say("Columnas", "Columns"),
            visit.say("Filas", "Rows")));
    for (TileMatrix matrix : set.matrices()) {
      page.beginRow()
          .cell(matrix.number())
          .cell(matrix.scaleDenominator())
          .cell(matrix.cellSize())
          .cell(matrix.width())
          .cell(matrix.height())
          .endRow();
    }
    return page.endTable();
  }
}
