package org.brecha.download;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.http.CsvWriter;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;
import org.brecha.selection.FeatureQuestion;

/**
 * The list of files: what each holds, who must be credited, and where its columns are explained.
 */
final class DownloadIndex {

  private DownloadIndex() {}

  /**
   * @param base what stands before the path in links
   */
  static Map<String, Object> of(LayerSnapshot snapshot, String base) {
    List<Map<String, Object>> files = new ArrayList<>();
    for (Layer layer : snapshot.layers()) {
      files.add(file(layer, base));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("edition", snapshot.edition());
    body.put("built_at", snapshot.builtAt().toString());
    body.put(
        "format",
        "CSV (RFC 4180), UTF-8, comma, header line, CRLF. An empty cell is no value, and the status"
            + " columns say why. A text that a spreadsheet would take for a formula (= + - @ first)"
            + " has an apostrophe in front.");
    body.put("files", files);
    return body;
  }

  private static Map<String, Object> file(Layer layer, String base) {
    String collection = base + "/ogc/collections/" + layer.id();
    Slice usual = layer.defaultSlice(null);
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("layer", layer.id());
    file.put("href", base + "/downloads/" + layer.id() + ".csv");
    file.put("type", CsvWriter.MEDIA_TYPE);
    file.put("title", layer.title());
    file.put("description", layer.summary());
    file.put("schematic", layer.schematic());
    file.put("attribution", layer.attribution());
    file.put("columns", collection + "/schema?f=json");
    file.put("collection", collection + "?f=json");
    file.put("parameters", FeatureQuestion.parameters(layer));
    file.put("indicator", usual.indicator());
    file.put("period", usual.period() == null ? null : usual.period().text());
    file.put("periods", periods(layer));
    return file;
  }

  private static Map<String, Object> periods(Layer layer) {
    Map<String, Object> periods = new LinkedHashMap<>();
    for (String indicator : layer.indicators()) {
      periods.put(indicator, layer.periods(indicator).stream().map(Period::text).toList());
    }
    return periods;
  }
}
