package org.brecha.wms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.http.XmlText;
import org.brecha.layer.LayerField;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.ValueWords;
import org.brecha.layer.Words;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** A {@link FeatureInfo} in its formats, texts in one language. */
final class InfoDocument {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double STEPS_OF_A_DEGREE = 1e7;

  private final FeatureInfo info;
  private final String language;

  InfoDocument(FeatureInfo info, String language) {
    this.info = info;
    this.language = language;
  }

  byte[] in(String format) {
    return switch (format) {
      case "text/plain" -> plain().getBytes(StandardCharsets.UTF_8);
      case "text/html" -> html();
      default -> JSON.writeValueAsBytes(json());
    };
  }

  /** GeoJSON (RFC 7946) with what belongs to the layers beside the features. */
  private Map<String, Object> json() {
    List<Object> features = new ArrayList<>();
    List<Object> layers = new ArrayList<>();
    for (FeatureInfo.OfLayer of : info.layers()) {
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("layer", of.layer().id());
      about.put("title", say(of.layer().title()));
      about.put("style", of.painted().style());
      about.put("indicator", of.slice().indicator());
      about.put("period", of.slice().period() == null ? null : of.slice().period().text());
      about.put("schematic", of.layer().schematic());
      about.put("notes", of.notes().stream().map(this::say).toList());
      about.put("attribution", of.layer().attribution());
      layers.add(about);
      for (int row : of.rows()) {
        LegendEntry entry = of.entry(row);
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", of.layer().id() + "." + of.table().featureId(row));
        feature.put("layer", of.layer().id());
        feature.put("class", entry.id());
        feature.put("class_label", say(entry.label()));
        feature.put("geometry", geometry(of.layer().mosaic().lonLat(of.table().geometryOf(row))));
        feature.put("properties", of.properties(row));
        features.add(feature);
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "FeatureCollection");
    json.put("edition", info.edition());
    json.put("layers", layers);
    json.put("features", features);
    return json;
  }

  private String plain() {
    StringBuilder text = new StringBuilder();
    for (FeatureInfo.OfLayer of : info.layers()) {
      text.append(say(of.layer().title())).append(" (").append(of.layer().id()).append(")\n");
      if (of.rows().length == 0) {
        text.append(say(WmsWords.NOTHING_HERE)).append('\n');
      }
      for (int row : of.rows()) {
        text.append('\n');
        line(text, say(WmsWords.CLASS), say(of.entry(row).label()));
        for (int f = 0; f < of.table().fields().size(); f++) {
          LayerField field = of.table().fields().get(f);
          line(text, say(field.title()), say(shown(of, row, f)));
        }
      }
      text.append('\n');
      of.notes().forEach(note -> text.append(say(note)).append('\n'));
      line(text, say(WmsWords.SOURCES), String.join("; ", of.layer().attribution()));
      text.append('\n');
    }
    line(text, say(WmsWords.EDITION), info.edition());
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }

  private byte[] html() {
    XmlText page = XmlText.page();
    page.open("html", "lang", language).open("head");
    page.empty("meta", "charset", "utf-8");
    page.text("title", say(WmsWords.TITLE));
    page.close().open("body");
    for (FeatureInfo.OfLayer of : info.layers()) {
      page.text("h1", say(of.layer().title()));
      if (of.rows().length == 0) {
        page.text("p", say(WmsWords.NOTHING_HERE));
      }
      for (int row : of.rows()) {
        page.open("table");
        cells(page, say(WmsWords.CLASS), say(of.entry(row).label()));
        for (int f = 0; f < of.table().fields().size(); f++) {
          cells(page, say(of.table().fields().get(f).title()), say(shown(of, row, f)));
        }
        page.close();
      }
      of.notes().forEach(note -> page.text("p", say(note)));
      page.text("p", say(WmsWords.SOURCES) + ": " + String.join("; ", of.layer().attribution()));
    }
    page.text("p", say(WmsWords.EDITION) + ": " + info.edition());
    return page.close().close().finish();
  }

  private static void cells(XmlText page, String name, String value) {
    page.open("tr").text("th", name).text("td", value).close();
  }

  private static Words shown(FeatureInfo.OfLayer of, int row, int field) {
    return ValueWords.of(of.layer(), of.table().fields().get(field), of.table().value(row, field));
  }

  private String say(Words words) {
    return language.equals("en") ? words.en() : words.es();
  }

  private static Map<String, Object> geometry(Geometry geometry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", geometry.getGeometryType());
    json.put("coordinates", coordinates(geometry));
    return json;
  }

  private static Object coordinates(Geometry geometry) {
    List<Object> parts = new ArrayList<>();
    if (geometry instanceof Point) {
      return position(geometry.getCoordinate());
    }
    if (geometry instanceof LineString line) {
      for (Coordinate at : line.getCoordinates()) {
        parts.add(position(at));
      }
      return parts;
    }
    if (geometry instanceof Polygon polygon) {
      // The other way round than the mosaic's: RFC 7946 has shells counter-clockwise.
      parts.add(coordinates(oriented(polygon.getExteriorRing(), true)));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        parts.add(coordinates(oriented(polygon.getInteriorRingN(i), false)));
      }
      return parts;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      parts.add(coordinates(geometry.getGeometryN(i)));
    }
    return parts;
  }

  private static Geometry oriented(LineString ring, boolean counterClockwise) {
    return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise
        ? ring
        : ring.reverse();
  }

  private static List<Double> position(Coordinate at) {
    return List.of(rounded(at.x), rounded(at.y));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * STEPS_OF_A_DEGREE) / STEPS_OF_A_DEGREE;
  }
}
