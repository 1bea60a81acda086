package org.brecha.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Mosaic;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The geometries of some rows as {@code .shp} and {@code .shx} (ESRI Shapefile Technical
 * Description, 1998), all of one kind, in longitude and latitude (EPSG:4326). Shells go clockwise
 * and holes the other way. Holds one geometry at a time.
 */
final class ShapeRecords {

  private static final int POINT = 1;
  private static final int LINE = 3;
  private static final int POLYGON = 5;
  private static final int HEADER_WORDS = 50;

  private final Mosaic mosaic;
  private final FeatureTable table;
  private final int[] rows;
  private final int type;
  private final Envelope bounds = new Envelope();
  private final long words;

  /** The points of one part of a shape, in the order to write them. */
  private record Part(CoordinateSequence points, boolean reverse) {}

  /**
   * @param rows all with a geometry of this kind
   * @throws IOException if the file would be larger than the format can be
   */
  ShapeRecords(Mosaic mosaic, FeatureTable table, int[] rows, GeometryKind kind)
      throws IOException {
    this.mosaic = mosaic;
    this.table = table;
    this.rows = rows;
    this.type =
        switch (kind) {
          case POINT -> POINT;
          case LINE -> LINE;
          case POLYGON -> POLYGON;
        };
    long sum = HEADER_WORDS;
    for (int row : rows) {
      Geometry geometry = geometry(row);
      bounds.expandToInclude(geometry.getEnvelopeInternal());
      sum += 4 + contentWords(geometry);
    }
    if (sum > Integer.MAX_VALUE) {
      throw new IOException("a shapefile cannot hold " + 2 * sum + " bytes");
    }
    this.words = sum;
  }

  private Geometry geometry(int row) {
    return mosaic.lonLat(table.geometryOf(row));
  }

  private int contentWords(Geometry geometry) {
    if (type == POINT) {
      return 10;
    }
    int parts = type == LINE ? 1 : 0;
    for (int i = 0; i < geometry.getNumGeometries() && type == POLYGON; i++) {
      parts += 1 + ((Polygon) geometry.getGeometryN(i)).getNumInteriorRing();
    }
    return 22 + 2 * parts + 8 * geometry.getNumPoints();
  }

  /** Writes the geometries. */
  void writeShapes(OutputStream out) throws IOException {
    out.write(header(words));
    int number = 0;
    for (int row : rows) {
      Geometry geometry = geometry(row);
      int content = contentWords(geometry);
      ByteBuffer record = ByteBuffer.allocate(8 + 2 * content);
      record.putInt(++number).putInt(content);
      record.order(ByteOrder.LITTLE_ENDIAN).putInt(type);
      if (geometry instanceof Point point) {
        record.putDouble(point.getX()).putDouble(point.getY());
      } else {
        putParts(record, geometry);
      }
      out.write(record.array());
    }
  }

  /** Writes where each geometry is. */
  void writeIndex(OutputStream out) throws IOException {
    out.write(header(HEADER_WORDS + 4L * rows.length));
    ByteBuffer entry = ByteBuffer.allocate(8);
    int at = HEADER_WORDS;
    for (int row : rows) {
      int content = contentWords(geometry(row));
      entry.clear();
      entry.putInt(at).putInt(content);
      out.write(entry.array());
      at += 4 + content;
    }
  }

  private byte[] header(long fileWords) {
    ByteBuffer header = ByteBuffer.allocate(2 * HEADER_WORDS);
    header.putInt(9994).position(24);
    header.putInt((int) fileWords).order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(type);
    if (!bounds.isNull()) {
      putBox(header, bounds);
    }
    return header.array();
  }

  private static void putBox(ByteBuffer to, Envelope box) {
    to.putDouble(box.getMinX()).putDouble(box.getMinY());
    to.putDouble(box.getMaxX()).putDouble(box.getMaxY());
  }

  private static void putParts(ByteBuffer record, Geometry geometry) {
    List<Part> parts = parts(geometry);
    putBox(record, geometry.getEnvelopeInternal());
    record.putInt(parts.size()).putInt(geometry.getNumPoints());
    int first = 0;
    for (Part part : parts) {
      record.putInt(first);
      first += part.points().size();
    }
    for (Part part : parts) {
      int last = part.points().size() - 1;
      for (int i = 0; i <= last; i++) {
        int at = part.reverse() ? last - i : i;
        record.putDouble(part.points().getX(at)).putDouble(part.points().getY(at));
      }
    }
  }

  private static List<Part> parts(Geometry geometry) {
    List<Part> parts = new ArrayList<>();
    if (geometry instanceof LineString line) {
      parts.add(new Part(line.getCoordinateSequence(), false));
      return parts;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      parts.add(ring(polygon.getExteriorRing().getCoordinateSequence(), true));
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        parts.add(ring(polygon.getInteriorRingN(hole).getCoordinateSequence(), false));
      }
    }
    return parts;
  }

  private static Part ring(CoordinateSequence points, boolean clockwise) {
    return new Part(points, Orientation.isCCW(points) == clockwise);
  }
}
