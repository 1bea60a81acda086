package org.brecha.ogc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.LayerSnapshot;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Streams features as GeoJSON (RFC 7946): longitude first, shells counter-clockwise and holes
 * clockwise, no {@code crs} member. Every chosen property is in every feature, null where there is
 * no value, so that readers can type the columns from any page.
 */
final class GeoJsonWriter {

  private final JsonBytes json;
  private final FeatureSelection features;
  private final List<Integer> fields;
  private final boolean skipGeometry;

  /** Every property's name as JSON, with what stands before and after it. */
  private final byte[][] names;

  /**
   * @param fields positions of the properties to write
   */
  GeoJsonWriter(
      OutputStream out, FeatureSelection features, List<Integer> fields, boolean skipGeometry) {
    this.json = new JsonBytes(out);
    this.features = features;
    this.fields = fields;
    this.skipGeometry = skipGeometry;
    this.names = new byte[fields.size()][];
    for (int i = 0; i < names.length; i++) {
      String name = features.layer().fields().get(fields.get(i)).name();
      names[i] = ((i == 0 ? "\"" : ",\"") + name + "\":").getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes a FeatureCollection. Its time stamp is when the snapshot was made: the features were
   * generated then, and the same question has the same bytes until the next one.
   */
  void writeCollection(LayerSnapshot snapshot, List<Link> links) throws IOException {
    json.raw("{\"type\":\"FeatureCollection\",\"timeStamp\":");
    json.value(snapshot.builtAt().truncatedTo(ChronoUnit.SECONDS).toString());
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
      writeFeature(row);
      json.raw('}');
    }
    json.raw("\n]}\n").finish();
  }

  /** Writes the only feature of the selection, with links. */
  void writeItem(List<Link> links) throws IOException {
    writeFeature(features.rows()[0]);
    json.raw(",\"links\":");
    writeLinks(links);
    json.raw("}\n").finish();
  }

  private void writeFeature(int row) throws IOException {
    FeatureTable table = features.table();
    json.raw("{\"type\":\"Feature\",\"id\":").value(table.featureId(row));
    json.raw(",\"geometry\":");
    int geometry = table.geometryOf(row);
    if (skipGeometry || geometry < 0) {
      json.value(null);
    } else {
      writeGeometry(features.layer().mosaic().lonLat(geometry));
    }
    json.raw(",\"properties\":{");
    for (int i = 0; i < fields.size(); i++) {
      json.raw(names[i]).value(table.value(row, fields.get(i)));
    }
    json.raw('}');
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

  private void writeGeometry(Geometry geometry) throws IOException {
    if (geometry instanceof Point point) {
      json.raw("{\"type\":\"Point\",\"coordinates\":");
      writePosition(point.getX(), point.getY());
    } else if (geometry instanceof LineString line) {
      json.raw("{\"type\":\"LineString\",\"coordinates\":");
      writePoints(line.getCoordinateSequence(), false);
    } else if (geometry instanceof Polygon polygon) {
      json.raw("{\"type\":\"Polygon\",\"coordinates\":");
      writePolygon(polygon);
    } else {
      json.raw("{\"type\":\"MultiPolygon\",\"coordinates\":");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        json.raw(i == 0 ? '[' : ',');
        writePolygon((Polygon) geometry.getGeometryN(i));
      }
      json.raw(']');
    }
    json.raw('}');
  }

  private void writePolygon(Polygon polygon) throws IOException {
    json.raw('[');
    writeRing(polygon.getExteriorRing(), true);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      json.raw(',');
      writeRing(polygon.getInteriorRingN(i), false);
    }
    json.raw(']');
  }

  private void writeRing(LinearRing ring, boolean counterClockwise) throws IOException {
    CoordinateSequence points = ring.getCoordinateSequence();
    writePoints(points, Orientation.isCCW(points) != counterClockwise);
  }

  private void writePoints(CoordinateSequence points, boolean reverse) throws IOException {
    for (int i = 0; i < points.size(); i++) {
      json.raw(i == 0 ? '[' : ',');
      int at = reverse ? points.size() - 1 - i : i;
      writePosition(points.getX(at), points.getY(at));
    }
    json.raw(']');
  }

  private void writePosition(double lon, double lat) throws IOException {
    json.raw('[');
    json.degrees(lon);
    json.raw(',');
    json.degrees(lat);
    json.raw(']');
  }
}
