package org.brecha.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.layer.ClassBreaks;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.Legend;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.LegendMatrix;
import org.brecha.layer.LegendOverlay;

/** A legend as JSON: the classes, their rules in the order to try them, and what to know. */
final class LegendJson {

  private LegendJson() {}

  static Map<String, Object> of(String edition, Layer layer, Legend legend) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("layer", legend.layer());
    json.put("style", legend.style());
    json.putAll(TileJson.slice(legend.slice()));
    json.put("edition", edition);
    json.put("title", TileJson.words(legend.title()));
    json.put("method", legend.method());
    putClasses(legend.classes(), json);
    json.put("line_color", legend.lineColor());
    putEntries(layer, legend, json);
    json.put("matrix", legend.matrix() == null ? null : matrix(legend.matrix()));
    json.put("notes", legend.notes().stream().map(TileJson::words).toList());
    json.put("attribution", List.copyOf(layer.attribution()));
    json.put("schematic", layer.schematic());
    return json;
  }

  /** How numbers were cut: {@code breaks} give the same classes again with {@code manual}. */
  private static void putClasses(ClassBreaks classes, Map<String, Object> json) {
    json.put("class_count", classes == null ? null : classes.count());
    json.put("class_count_asked", classes == null ? null : classes.asked());
    json.put("breaks", classes == null ? null : classes.breaks());
    json.put("least", classes == null ? null : finite(classes.least()));
    json.put("greatest", classes == null ? null : finite(classes.greatest()));
  }

  private static Double finite(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static void putEntries(Layer layer, Legend legend, Map<String, Object> json) {
    int[] units = new int[legend.entries().size()];
    int[] under = new int[legend.overlays().size()];
    FeatureTable table = layer.table(legend.slice());
    int[] classes = legend.classify(table);
    int[] overlays = legend.overlay(table, classes);
    for (int row = 0; row < classes.length; row++) {
      units[classes[row]]++;
      if (overlays[row] >= 0) {
        under[overlays[row]]++;
      }
    }
    List<Map<String, Object>> entries = new ArrayList<>();
    for (int e = 0; e < units.length; e++) {
      entries.add(entry(legend.entries().get(e), units[e]));
    }
    List<Map<String, Object>> overlaysJson = new ArrayList<>();
    for (int o = 0; o < under.length; o++) {
      overlaysJson.add(overlay(legend.overlays().get(o), under[o]));
    }
    json.put("entries", entries);
    json.put("overlays", overlaysJson);
  }

  private static Map<String, Object> entry(LegendEntry entry, int units) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", entry.id());
    json.put("field", entry.field());
    json.put("equal_to", entry.equalTo());
    json.put("from", entry.from());
    json.put("to", entry.to());
    json.put("to_inclusive", entry.toInclusive());
    json.put("color", entry.color());
    json.put("pattern", entry.pattern());
    json.put("nothing", entry.nothing());
    json.put("units", units);
    json.put("label", TileJson.words(entry.label()));
    return json;
  }

  private static Map<String, Object> overlay(LegendOverlay overlay, int units) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", overlay.id());
    json.put("field", overlay.field());
    json.put("equal_to", overlay.equalTo());
    json.put("pattern", overlay.pattern());
    json.put("units", units);
    json.put("label", TileJson.words(overlay.label()));
    return json;
  }

  private static Map<String, Object> matrix(LegendMatrix matrix) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row_title", TileJson.words(matrix.rowTitle()));
    json.put("column_title", TileJson.words(matrix.columnTitle()));
    json.put("rows", matrix.rows().stream().map(TileJson::words).toList());
    json.put("columns", matrix.columns().stream().map(TileJson::words).toList());
    json.put("cells", matrix.cells());
    return json;
  }
}
