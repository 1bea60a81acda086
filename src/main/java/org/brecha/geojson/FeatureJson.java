package org.brecha.geojson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes features of one layer as GeoJSON (RFC 7946): longitude first, or the axes of another
 * system in their order if that was asked for; shells counter-clockwise on the map and holes
 * clockwise, no {@code crs} member. Every chosen property is in every feature, null where there is
 * no value, so that readers can type the columns from any feature. Not thread-safe.
 */
public final class FeatureJson {

  private final JsonBytes json;
  private final Layer layer;
  private final List<Integer> fields;
  private final boolean skipGeometry;
  private final ReferenceSystem system;

  /** Every property's name as JSON, with what stands before and after it. */
  private final byte[][] names;

  /**
   * @param fields positions of the properties to write
   * @param system of the positions
   */
  public FeatureJson(
      JsonBytes json,
      Layer layer,
      List<Integer> fields,
      boolean skipGeometry,
      ReferenceSystem system) {
    this.json = json;
    this.layer = layer;
    this.fields = List.copyOf(fields);
    this.skipGeometry = skipGeometry;
    this.system = system;
    this.names = new byte[fields.size()][];
    for (int i = 0; i < names.length; i++) {
      String name = layer.fields().get(fields.get(i)).name();
      names[i] = ((i == 0 ? "\"" : ",\"") + name + "\":").getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes a feature but for its closing brace, so that the caller can add members.
   *
   * @param table of the layer
   */
  public void writeOpen(FeatureTable table, int row) throws IOException {
    json.raw("{\"type\":\"Feature\",\"id\":").value(table.featureId(row));
    json.raw(",\"geometry\":");
    int geometry = table.geometryOf(row);
    if (skipGeometry || geometry < 0) {
      json.value(null);
    } else {
      writeGeometry(layer.mosaic().lonLat(geometry));
    }
    json.raw(",\"properties\":{");
    for (int i = 0; i < names.length; i++) {
      json.raw(names[i]).value(table.value(row, fields.get(i)));
    }
    json.raw('}');
  }

  private void writeGeometry(Geometry geometry) throws IOException {
    if (geometry instanceof Point point) {
      json.raw("{\"type\":\"Point\",\"coordinates\":");
      double[] position = {point.getX(), point.getY()};
      system.fromLonLat(position);
      json.position(position[0], position[1], system.decimals());
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
    writePoints(points, isCounterClockwise(points) != counterClockwise);
  }

  /** By the sign of the area, seen from the first point so that small rings keep their digits. */
  private static boolean isCounterClockwise(CoordinateSequence ring) {
    double x0 = ring.getX(0);
    double y0 = ring.getY(0);
    double area = 0;
    double x = 0;
    double y = 0;
    for (int i = 1; i < ring.size(); i++) {
      double nextX = ring.getX(i) - x0;
      double nextY = ring.getY(i) - y0;
      area += x * nextY - nextX * y;
      x = nextX;
      y = nextY;
    }
    return area > 0;
  }

  private void writePoints(CoordinateSequence points, boolean reverse) throws IOException {
    if (system != ReferenceSystem.CRS84) {
      writeTransformed(points, reverse);
      return;
    }
    int last = points.size() - 1;
    int decimals = system.decimals();
    for (int i = 0; i <= last; i++) {
      int at = reverse ? last - i : i;
      json.raw(i == 0 ? '[' : ',');
      json.position(points.getX(at), points.getY(at), decimals);
    }
    json.raw(']');
  }

  private void writeTransformed(CoordinateSequence points, boolean reverse) throws IOException {
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
      json.position(positions[2 * i], positions[2 * i + 1], system.decimals());
    }
    json.raw(']');
  }
}
