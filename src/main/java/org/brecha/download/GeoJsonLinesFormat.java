package org.brecha.download;

import java.io.IOException;
import java.io.OutputStream;
import org.brecha.geojson.JsonBytes;
import org.brecha.layer.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A feature a line, without record separators: what programs call newline-delimited GeoJSON. */
@Component
@Order(22)
class GeoJsonLinesFormat implements StreamedFormat {

  private static final Words TITLE =
      new Words(
          "GeoJSON por líneas: un elemento por línea, para jq, grep y afines.",
          "GeoJSON by lines: one feature a line, for jq, grep and the like.");

  @Override
  public String extension() {
    return "geojsonl";
  }

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public Words title() {
    return TITLE;
  }

  @Override
  public void write(FileContent content, OutputStream out) throws IOException {
    JsonBytes json = new JsonBytes(out);
    FeatureLines lines = new FeatureLines(json, content);
    for (int row : content.rows()) {

      lines.write(row);
      json.raw('\n');
    }
    json.finish();
  }
}
