package org.brecha.download;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import org.brecha.geojson.JsonBytes;
import org.brecha.layer.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A FeatureCollection (RFC 7946) with what is said of the whole as foreign members, a feature a
 * line.
 */
@Component
@Order(20)
class GeoJsonFormat implements StreamedFormat {

  private static final Words TITLE =
      new Words(
          "GeoJSON: geometría y todos los campos, longitud primero (CRS84).",
          "GeoJSON: geometry and all fields, longitude first (CRS84).");

  @Override
  public String extension() {
    return "geojson";
  }

  @Override
  public String mediaType() {
    return "application/geo+json";
  }

  @Override
  public Words title() {
    return TITLE;
  }

  @Override
  public void write(FileContent content, OutputStream out) throws IOException {
    JsonBytes json = new JsonBytes(out);
    int[] rows = content.rows();
    json.raw("{\"type\":\"FeatureCollection\",\"name\":").value(content.layer().id());
    json.raw(",\"title\":").value(content.layer().title().es());
    json.raw(",\"title_en\":").value(content.layer().title().en());
    json.raw(",\"timeStamp\":");
    json.value(content.snapshot().changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    json.raw(",\"numberReturned\":").value((long) rows.length);
    json.raw(",\"edition\":").value(content.snapshot().edition());
    json.raw(",\"schematic\":").value(content.layer().schematic());
    json.raw(",\"attribution\":").value(String.join("; ", content.layer().attribution()));
    json.raw(",\"indicator\":").value(content.indicator());
    json.raw(",\"period\":").value(content.period());
    json.raw(",\"features\":[");
    FeatureLines lines = new FeatureLines(json, content);
    for (int i = 0; i < rows.length; i++) {
      json.raw(i == 0 ? "\n" : ",\n");
      lines.write(rows[i]);
    }
    json.raw("\n]}\n").finish();
  }
}
