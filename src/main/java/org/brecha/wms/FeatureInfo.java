package org.brecha.wms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Legend;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.Slice;
import org.brecha.layer.Words;
import org.brecha.tile.AreaPainter;
import org.brecha.tile.PaintedLayer;

/**
 * What a map shows under one of its pixels.
 *
 * @param layers one for each layer asked, in the order asked
 */
record FeatureInfo(String edition, List<OfLayer> layers) {

  static final List<String> FORMATS =
      List.of("application/json", "application/geo+json", "text/html", "text/plain");

  private static final int MOST_FEATURES = 100;

  /**
   * What is there of one layer.
   *
   * @param rows rows of the table, what lies on top first
   */
  record OfLayer(PaintedLayer painted, Legend legend, FeatureTable table, int[] rows) {

    Layer layer() {
      return painted.layer();
    }

    Slice slice() {
      return painted.slice();
    }

    /** The class that a row has on the map. */
    LegendEntry entry(int row) {
      for (LegendEntry entry : legend.entries()) {
        if (entry.matches(table.value(row, table.fieldIndex(entry.field())))) {
          return entry;
        }
      }
      throw new IllegalStateException("no class for row " + row + " of " + layer().id());
    }

    /** Everything a reader must know: of the legend, and of the boundaries. */
    List<Words> notes() {
      List<Words> notes = new ArrayList<>(legend.notes());
      if (layer().schematic()) {
        notes.add(WmsWords.SCHEMATIC);
      }
      return notes;
    }

    /** Properties of a row by field name, null where there is no value. */
    Map<String, Object> properties(int row) {
      Map<String, Object> properties = new LinkedHashMap<>();
      for (int f = 0; f < table.fields().size(); f++) {
        properties.put(table.fields().get(f).name(), table.value(row, f));
      }
      return properties;
    }
  }

  /**
   * @throws WmsFault for a point outside of the picture or a layer that is not in it
   */
  static FeatureInfo of(
      WmsQuery query, LayerSnapshot snapshot, MapRequest map, AreaPainter painter) {
    String columnName = query.isLegacy() ? "X" : "I";
    String rowName = query.isLegacy() ? "Y" : "J";
    int column = point(query, columnName, map.picture().width());
    int row = point(query, rowName, map.picture().height());
    int most =
        query.find("FEATURE_COUNT").isEmpty()
            ? 1
            : query.wholeNumber("FEATURE_COUNT", 1, Integer.MAX_VALUE);
    List<OfLayer> found = new ArrayList<>();
    for (Layer layer : MapRequest.layers(snapshot, "QUERY_LAYERS", query)) {
      PaintedLayer painted =
          map.layers().stream()
              .filter(p -> p.layer() == layer)
              .findFirst()
              .orElseThrow(
                  () ->
                      WmsFault.of(
                          WmsFault.LAYER_NOT_DEFINED,
                          "QUERY_LAYERS",
                          layer.id() + " is not among LAYERS"));
      int[] geometries = painter.find(painted, map.picture(), column, row);
      found.add(of(painted, geometries, Math.min(most, MOST_FEATURES)));
    }
    return new FeatureInfo(snapshot.edition(), List.copyOf(found));
  }

  private static OfLayer of(PaintedLayer painted, int[] geometries, int most) {
    FeatureTable table = painted.layer().table(painted.slice());
    List<Integer> rows = new ArrayList<>();
    for (int geometry : geometries) {
      for (int n = 0; n < table.rowCountOf(geometry) && rows.size() < most; n++) {
        rows.add(table.rowOf(geometry, n));
      }
    }
    Legend legend = painted.layer().legend(painted.style(), painted.slice(), painted.classes());
    return new OfLayer(painted, legend, table, rows.stream().mapToInt(r -> r).toArray());
  }

  private static int point(WmsQuery query, String name, int size) {
    String text = query.need(name, "a pixel of the map, from 0 to " + (size - 1));
    if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) < size) {
      return Integer.parseInt(text);
    }
    throw WmsFault.of(
        WmsFault.INVALID_POINT,
        name,
        name + " must be a whole number from 0 to " + (size - 1) + ", a pixel of the map");
  }
}
