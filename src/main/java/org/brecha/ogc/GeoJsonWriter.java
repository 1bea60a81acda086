package org.brecha.ogc;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.brecha.geojson.FeatureJson;
import org.brecha.geojson.JsonBytes;
import org.brecha.layer.LayerSnapshot;

/** Writes the answers of items as GeoJSON: features with what is said of them all. */
final class GeoJsonWriter {

  private final JsonBytes json;
  private final FeatureSelection features;
  private final FeatureJson feature;

  /**
   * @param query says which properties to write, and in which system positions are
   */
  GeoJsonWriter(OutputStream out, FeatureSelection features, ItemsQuery query) {
    this.json = new JsonBytes(out);
    this.features = features;
    this.feature =
        new FeatureJson(
            json, features.layer(), query.fields(), query.skipGeometry(), query.system());
  }

  /**
   * Writes a FeatureCollection. Its time stamp is when the facts last changed: what the answer says
   * holds since then, and the same question has the same bytes until they change again.
   */
  void writeCollection(LayerSnapshot snapshot, List<Link> links) throws IOException {
    json.raw("{\"type\":\"FeatureCollection\",\"timeStamp\":");
    json.value(snapshot.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    json.raw(",\"numberMatched\":").value((long) features.matched());
    json.raw(",\"numberReturned\":").value((long) features.rows().length);
    json.raw(",\"edition\":").value(snapshot.edition());
    json.raw(",\"schematic\":").value(features.layer().schematic());
    json.raw(",\"attribution\":").value(String.join("; ", features.layer().attribution()));
    json.raw(",\"links\":");
    writeLinks(links);
    json.raw(",\"features\":[");
    String between = "\n";
    for (int row : features.rows()) {
      json.raw(between);
      between = ",\n";
      feature.writeOpen(features.table(), row);
      json.raw('}');
    }
    json.raw("\n]}\n").finish();
  }

  /** Writes the only feature of the selection, with links. */
  void writeItem(List<Link> links) throws IOException {
    feature.writeOpen(features.table(), features.rows()[0]);
    json.raw(",\"links\":");
    writeLinks(links);
    json.raw("}\n").finish();
  }

  private void writeLinks(List<Link> links) throws IOException {
    String between = "[";
    for (Link link : links) {
      json.raw(between).raw("{\"href\":").value(link.href());
      json.raw(",\"rel\":").value(link.rel());
      json.raw(",\"type\":").value(link.type());
      json.raw(",\"title\":").value(link.title()).raw('}');
      between = ",";
    }
    json.raw(']');
  }
}
