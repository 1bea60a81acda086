package org.brecha.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.layer.Layer;
import org.brecha.layer.Legend;
import org.brecha.layer.LegendEntry;

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
    json.put("line_color", legend.lineColor());
    json.put("entries", legend.entries().stream().map(LegendJson::entry).toList());
    json.put("notes", legend.notes().stream().map(TileJson::words).toList());
    json.put("attribution", List.copyOf(layer.attribution()));
    json.put("schematic", layer.schematic());
    return json;
  }

  private static Map<String, Object> entry(LegendEntry entry) {
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
    json.put("label", TileJson.words(entry.label()));
    return json;
  }
}
