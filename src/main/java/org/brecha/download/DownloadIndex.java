package org.brecha.download;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;

/**
 * The list of files: what each holds, who must be credited, and where its columns are explained.
 */
final class DownloadIndex {

  private DownloadIndex() {}

  /**
   * @param base what stands before the path in links
   */
  static Map<String, Object> of(LayerSnapshot snapshot, List<FileFormat> formats, String base) {
    List<Map<String, Object>> files = new ArrayList<>();
    for (Layer layer : snapshot.layers()) {
      files.add(file(layer, formats, base));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("edition", snapshot.edition());
    body.put("updated", snapshot.changedAt().toString());
    body.put("files", files);
    return body;
  }

  private static Map<String, Object> file(Layer layer, List<FileFormat> formats, String base) {
    String collection = base + "/ogc/collections/" + layer.id();
    Slice usual = layer.defaultSlice(null);
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("layer", layer.id());
    file.put("title", layer.title());
    file.put("description", layer.summary());
    file.put("schematic", layer.schematic());
    file.put("attribution", layer.attribution());
    file.put("columns", collection + "/schema?f=json");
    file.put("collection", collection + "?f=json");
    file.put("parameters", FileContent.sharedParameters(layer));
    file.put("indicator", usual.indicator());
    file.put("period", usual.period() == null ? null : usual.period().text());
    file.put("periods", periods(layer));
    file.put("formats", formats.stream().map(format -> format(layer, format, base)).toList());
    return file;
  }

  private static Map<String, Object> format(Layer layer, FileFormat format, String base) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("extension", format.extension());
    one.put("type", format.mediaType());
    one.put("href", base + "/downloads/" + layer.id() + "." + format.extension());
    one.put("title", format.title());
    one.put("parameters", format.parameters());
    return one;
  }

  private static Map<String, Object> periods(Layer layer) {
    Map<String, Object> periods = new LinkedHashMap<>();
    for (String indicator : layer.indicators()) {
      periods.put(indicator, layer.periods(indicator).stream().map(Period::text).toList());
    }
    return periods;
  }
}
