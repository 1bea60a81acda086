package org.brecha.download;

import java.io.IOException;
import java.util.stream.IntStream;
import org.brecha.crs.ReferenceSystem;
import org.brecha.geojson.FeatureJson;
import org.brecha.geojson.JsonBytes;
import org.brecha.layer.FeatureTable;

/** Writes features of a content as GeoJSON objects without line breaks. Not thread-safe. */
final class FeatureLines {

  private final JsonBytes json;
  private final FeatureJson features;

  /** Null if there are no rows to write. */
  private final FeatureTable table;

  FeatureLines(JsonBytes json, FileContent content) {
    this.json = json;
    this.table = content.table().orElse(null);
    this.features =
        new FeatureJson(
            json,
            content.layer(),
            IntStream.range(0, content.layer().fields().size()).boxed().toList(),
            false,
            ReferenceSystem.CRS84);
  }

  void write(int row) throws IOException {
    features.writeOpen(table, row);
    json.raw('}');
  }
}
