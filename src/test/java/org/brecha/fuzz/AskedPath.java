package org.brecha.fuzz;

import java.util.List;
import java.util.stream.IntStream;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;

/**
 * Something that can be asked for.
 *
 * @param template path of the server with its variables in braces
 * @param parameters those of the query and of the path
 * @param layer id of the layer that it is about, or null
 * @param weight how often it is drawn, compared with the others
 */
record AskedPath(String template, List<Asked> parameters, String layer, int weight) {

  /**
   * A parameter.
   *
   * @param in {@code query} or {@code path}
   * @param legal values of its enumeration; empty if there is none
   * @param type of OpenAPI: {@code string}, {@code integer}, {@code number}, {@code boolean}
   * @param many whether a value is a list with commas
   */
  record Asked(String name, String in, List<String> legal, String type, boolean many) {

    static Asked text(String name) {
      return new Asked(name, "query", List.of(), "string", false);
    }
  }

  /** Whether the layer has anything when nobody says of what and when. */
  boolean hasRows() {
    Layer of = MiniAtlas.snapshot().findLayer(layer).orElseThrow();
    return of.table(of.defaultSlice(null)).size() > 0;
  }

  /** Whether any unit has a gap that a plan could close, when nobody says of what and when. */
  boolean hasGap() {
    Layer of = MiniAtlas.snapshot().findLayer(layer).orElseThrow();
    FeatureTable table = of.table(of.defaultSlice(null));
    int gap = table.fieldIndex("gap");
    return IntStream.range(0, table.size()).anyMatch(row -> table.value(row, gap) != null);
  }

  /** Whether any feature of the layer, or of all layers, lies anywhere. */
  boolean hasGeometry() {
    return layer == null
        || !MiniAtlas.snapshot().findLayer(layer).orElseThrow().mosaic().bounds().isNull();
  }

  /** Whether faults are told in the words of OGC's map services. */
  boolean isWms() {
    return template.equals("/wms");
  }

  List<Asked> inQuery() {
    return parameters.stream().filter(p -> p.in().equals("query")).toList();
  }
}
