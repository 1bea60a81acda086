package org.brecha.ogc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.brecha.crs.ReferenceSystem;
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
 * Streams features as GeoJSON (RFC 7946): longitude first, or the axes of another system in their
 * order if that was asked for; shells counter-clockwise on the map and holes clockwise, no {@code
 * crs} member. Every chosen property is in every feature, null where there is no value, so that
 * readers can type the columns from any page.
 */
final class GeoJsonWriter {

  private final JsonBytes json;
  private final FeatureSelection features;
  private final List<Integer> fields;
  private final boolean skipGeometry;
  private final ReferenceSystem system;

  /** Every property's name as JSON, with what stands before and after it. */
  private final byte[][] names;

  /**
   * @param query says which properties to write, and in which system positions are
   */
  GeoJsonWriter(OutputStream out, FeatureSelection features, ItemsQuery query) {
    this.json = new JsonBytes(out);
    this.features = features;
    this.fields = query.fields();
    this.skipGeometry = query.skipGeometry();
    this.system = query.system();
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
      double[] position = {point.getX(), point.getY()};
      system.fromLonLat(position);
      writePosition(position, 0);
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
    int last = points.size() - 1;
    double[] positions = new double[2 * points.size()];
    for (int i = 0; i <= last; i++) {
      int at = reverse ? last - i : i;
      positions[2 * i] = points.getX(at);
      positions[2 * i + 1] = points.getY(at);
    }
    system.fromLonLat(positions);
    for (int i = 0; i <= last; i++) {
      json.raw(i == 0 ? '[' : ',');
      writePosition(positions, 2 * i);
    }
    json.raw(']');
  }

  private void writePosition(double[] positions, int at) throws IOException {
    json.raw('[');
    json.coordinate(positions[at], system.decimals());
    json.raw(',');
    json.coordinate(positions[at + 1], system.decimals());
    json.raw(']');
  }
}
