package org.brecha.download;

import java.io.IOException;
import java.io.OutputStream;
import org.brecha.geojson.JsonBytes;
import org.brecha.layer.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * GeoJSON text sequence (RFC 8142): before every feature a record separator, after it a line feed.
 */
@Component
@Order(21)
class GeoJsonSequenceFormat implements StreamedFormat {

  private static final Words TITLE =
      new Words(
          "Secuencia de textos GeoJSON (RFC 8142): un elemento tras otro, para programas que leen de corrido.",
          "GeoJSON text sequence (RFC 8142): one feature after the other, for programs that read as it comes.");

  @Override
  public String extension() {
    return "geojsons";
  }

  @Override
  public String mediaType() {
    return "application/geo+json-seq";
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
      json.raw('\u001e');
      lines.write(row);
      json.raw('\n');
    }
    json.finish();
  }
}
