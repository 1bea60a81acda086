package org.brecha.ogc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brecha.layer.Layer;
import org.brecha.tile.TileMatrixSet;

/** The parameters of tiles as OpenAPI 3.0 parameter objects. */
final class ApiTileParameters {

  private ApiTileParameters() {}

  /** Those that choose what is in the tiles and, for map tiles, how it is classed. */
  static List<Object> figures(Visit visit, TileSource source) {
    List<Object> all = ApiParameters.references("datetime");
    Set<String> known = new HashSet<>();
    for (Layer layer : source.layers()) {
      for (Object parameter : ApiSliceParameters.of(visit, layer)) {
        if (known.add((String) ((Map<?, ?>) parameter).get("name"))) {
          all.add(parameter);
        }
      }
    }
    if (source.isMap()) {
      all.addAll(StylesPart.classes(visit));
    }
    return all;
  }

  /** Place of a tile in its set. */
  static List<Object> place(Visit visit) {
    int deepest = TileMatrixSet.WEB_MERCATOR_QUAD.deepest();
    List<Object> all = new ArrayList<>();
    all.add(number("tileMatrix", visit.say("Nivel.", "Level."), deepest));
    all.add(
        number(
            "tileRow", visit.say("Fila, desde el norte.", "Row, from the north."), 1 << deepest));
    all.add(
        number(
            "tileCol",
            visit.say("Columna, desde el oeste.", "Column, from the west."),
            1 << deepest));
    return all;
  }

  private static Map<String, Object> number(String name, String description, int most) {
    return path(name, description, Members.of("type", "integer", "minimum", 0, "maximum", most));
  }

  /** A path parameter with a closed list of values. */
  static Map<String, Object> oneOf(String name, String description, List<String> legal) {
    return path(name, description, Members.of("type", "string", "enum", legal));
  }

  private static Map<String, Object> path(
      String name, String description, Map<String, Object> schema) {
    return Members.of(
        "name", name,
        "in", "path",
        "required", true,
        "description", description,
        "schema", schema);
  }
}
