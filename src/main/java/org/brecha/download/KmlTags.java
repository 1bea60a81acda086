package org.brecha.download;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.brecha.http.XmlText;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes the elements of KML 2.2. Characters that XML 1.0 does not know are replaced. Positions
 * have seven decimals (a centimetre), outer rings go counter-clockwise. Not thread-safe.
 */
final class KmlTags {

  static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

  private static final int POSITIONS_AT_A_TIME = 512;

  private final XMLStreamWriter xml;

  /**
   * @param out neither flushed nor closed by {@link #end} of the last element
   * @throws XMLStreamException if the writer cannot be made
   */
  KmlTags(OutputStream out) throws XMLStreamException {
    this.xml = XmlText.writer(out);
  }

  void startDocument() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("kml");
    xml.writeDefaultNamespace(NAMESPACE);
  }

  void endDocument() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  /**
   * @param attributes names and values by turns
   */
  void start(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], XmlText.legal(attributes[i + 1]));
    }
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  void text(String name, String text, String... attributes) throws XMLStreamException {
    start(name, attributes);
    xml.writeCharacters(XmlText.legal(text));
    end();
  }

  void geometry(Geometry geometry) throws XMLStreamException {
    if (geometry instanceof Point point) {
      start("Point");
      coordinates(point.getCoordinateSequence(), false);
      end();
    } else if (geometry instanceof LineString line) {
      start("LineString");
      coordinates(line.getCoordinateSequence(), false);
      end();
    } else if (geometry instanceof Polygon polygon) {
      polygon(polygon);
    } else {
      start("MultiGeometry");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        polygon((Polygon) geometry.getGeometryN(i));
      }
      end();
    }
  }

  private void polygon(Polygon polygon) throws XMLStreamException {
    start("Polygon");
    start("outerBoundaryIs");
    ring(polygon.getExteriorRing(), true);
    end();
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      start("innerBoundaryIs");
      ring(polygon.getInteriorRingN(hole), false);
      end();
    }
    end();
  }

  private void ring(LinearRing ring, boolean counterClockwise) throws XMLStreamException {
    CoordinateSequence points = ring.getCoordinateSequence();
    start("LinearRing");
    coordinates(points, Orientation.isCCW(points) != counterClockwise);
    end();
  }

  private void coordinates(CoordinateSequence points, boolean reverse) throws XMLStreamException {
    start("coordinates");
    StringBuilder text = new StringBuilder();
    int last = points.size() - 1;
    for (int i = 0; i <= last; i++) {
      int at = reverse ? last - i : i;
      text.append(i == 0 ? "" : " ");
      degrees(text, points.getX(at));
      text.append(',');
      degrees(text, points.getY(at));
      if (i % POSITIONS_AT_A_TIME == POSITIONS_AT_A_TIME - 1) {
        xml.writeCharacters(text.toString());
        text.setLength(0);
      }
    }
    xml.writeCharacters(text.toString());
    end();
  }

  private static void degrees(StringBuilder text, double degrees) {
    long rest = Math.round(degrees * 1e7);
    if (rest < 0) {
      text.append('-');
      rest = -rest;
    }
    text.append(rest / 10_000_000);
    long fraction = rest % 10_000_000;
    if (fraction > 0) {
      text.append('.');
      for (long digit = 1_000_000; fraction > 0; digit /= 10) {
        text.append((char) ('0' + fraction / digit));
        fraction %= digit;
      }
    }
  }
}
