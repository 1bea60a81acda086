package org.brecha.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.brecha.catalogue.LayerDescription;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Legend;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;
import org.brecha.layer.ValueWords;
import org.brecha.layer.Words;
import org.brecha.selection.FeatureTime;

/**
 * One KML document: what must be said, a style for each class of the layer's first legend, the
 * fields with their types, and a placemark a feature. A field without a value is left out of its
 * placemark. Not thread-safe.
 */
final class KmlDocument {

  /** What a balloon shows, of those that the layer has; the rest stands in the fields. */
  private static final List<String> SHOWN =
      List.of(
          "unit_code",
          "parent_name",
          "indicator",
          "period",
          "count",
          "population",
          "population_year",
          "rate_per_100k",
          "rate_lower",
          "rate_upper",
          "rate_status",
          "programmes_active",
          "programme_status",
          "gap_class",
          "rate_source",
          "area_km2",
          "boundary_kind",
          "neighbour_code",
          "lead_es",
          "nature",
          "status",
          "facts",
          "source");

  private static final List<String> NAMES = List.of("name", "name_es", "unit_name");
  private static final String OPACITY = "b3";
  private static final String SCHEMA = "fields";

  private final FileContent content;
  private final LayerDescription told;
  private final KmlTags kml;
  private final Layer layer;
  private final ChosenRows chosen;
  private final FeatureTable table;
  private final int nameField;
  private final List<Integer> shown = new ArrayList<>();
  private final Optional<Legend> legend;

  KmlDocument(FileContent content, LayerDescription told, KmlTags kml) {
    this.content = content;
    this.told = told;
    this.kml = kml;
    this.layer = content.layer();
    this.chosen = ChosenRows.of(content);
    this.table = chosen.table();
    this.nameField =
        NAMES.stream().map(table::fieldIndex).filter(i -> i >= 0).findFirst().orElse(-1);
    SHOWN.stream().map(table::fieldIndex).filter(i -> i >= 0).forEach(shown::add);
    this.legend = content.question().slice().map(s -> layer.legend(layer.styles().get(0), s));
  }

  void write() throws XMLStreamException {
    kml.startDocument();
    kml.start("Document", "id", layer.id());
    kml.text("name", told.title().es() + " | " + told.title().en());
    kml.text("description", said() + otherNames());
    if (legend.isPresent()) {
      for (LegendEntry entry : legend.get().entries()) {
        style(entry);
      }
    }
    kml.start("ExtendedData");
    data("edition", told.edition());
    data("schematic", Boolean.toString(layer.schematic()));
    data("asked", Colophon.asked(content));
    data("credits", String.join("; ", told.credits()));
    kml.end();
    schema();
    int[] classes = legend.map(l -> l.classify(table)).orElse(new int[0]);
    for (int row : chosen.rows()) {
      placemark(row, legend.map(l -> l.entries().get(classes[row])).orElse(null));
    }
    kml.end();
    kml.endDocument();
  }

  private String said() {
    return Colophon.of(content, told).stream()
        .map(
            entry ->
                "<p><b>%s / %s</b><br/>%s%s</p>"
                    .formatted(
                        entry.heading().es(),
                        entry.heading().en(),
                        html(entry.text().es()),
                        entry.text().es().equals(entry.text().en())
                            ? ""
                            : "<br/><i>" + html(entry.text().en()) + "</i>"))
        .collect(Collectors.joining("\n"));
  }

  private String otherNames() {
    return table.fields().stream()
        .map(LayerField::name)
        .filter(name -> !KmlNames.of(name).equals(name))
        .map(
            name ->
                ("\n<p><b>Nombre en KML / Name in KML</b><br/>%1$s = %2$s: KML tiene un «%1$s»"
                        + " propio<br/><i>%1$s = %2$s: KML has a «%1$s» of its own</i></p>")
                    .formatted(name, KmlNames.of(name)))
        .collect(Collectors.joining());
  }

  private void style(LegendEntry entry) throws XMLStreamException {
    String color = color(entry.color());
    boolean lines = chosen.mosaic().size() > 0 && chosen.mosaic().kindOf(0) == GeometryKind.LINE;
    kml.start("Style", "id", "class-" + entry.id());
    kml.start("IconStyle");
    kml.text("color", "ff" + color);
    kml.end();
    kml.start("LineStyle");
    kml.text("color", "ff" + (lines ? color : color(legend.orElseThrow().lineColor())));
    kml.text("width", "1");
    kml.end();
    kml.start("PolyStyle");
    kml.text("color", OPACITY + color);
    kml.end();
    kml.end();
    kml.line();
  }

  /** KML has blue first. */
  private static String color(String rgb) {
    return rgb.substring(5, 7) + rgb.substring(3, 5) + rgb.substring(1, 3);
  }

  private void data(String name, String value) throws XMLStreamException {
    kml.start("Data", "name", name);
    kml.text("value", value);
    kml.end();
  }

  private void schema() throws XMLStreamException {
    kml.start("Schema", "name", layer.id(), "id", SCHEMA);
    for (int f = 0; f < table.fields().size(); f++) {
      LayerField field = table.fields().get(f);
      kml.start("SimpleField", "type", type(field, f), "name", KmlNames.of(field.name()));
      kml.text("displayName", field.title().es() + " / " + field.title().en());
      kml.end();
    }
    kml.end();
    kml.line();
  }

  private String type(LayerField field, int index) {
    return switch (field.type()) {
      case TEXT -> "string";
      case NUMBER -> "double";
      case BOOLEAN -> "bool";
      case INTEGER -> isLarge(index) ? "double" : "int";
    };
  }

  /** KML's largest whole numbers have 32 bits. */
  private boolean isLarge(int field) {
    for (int row : chosen.rows()) {
      if (table.value(row, field) instanceof Long number && number != number.intValue()) {
        return true;
      }
    }
    return false;
  }

  private void placemark(int row, LegendEntry entry) throws XMLStreamException {
    kml.start("Placemark", "id", "f-" + table.featureId(row));
    Object name = nameField < 0 ? null : table.value(row, nameField);
    kml.text("name", name == null ? table.featureId(row) : name.toString());
    kml.text("description", balloon(row, entry));
    time(row);
    if (entry != null) {
      kml.text("styleUrl", "#class-" + entry.id());
    }
    kml.start("ExtendedData");
    kml.start("SchemaData", "schemaUrl", "#" + SCHEMA);
    for (int f = 0; f < table.fields().size(); f++) {
      Object value = table.value(row, f);
      if (value != null) {
        // GDAL reads true and false as 0; 1 and 0 are as good in XML.
        String text = value instanceof Boolean truth ? truth ? "1" : "0" : value.toString();
        kml.text("SimpleData", text, "name", KmlNames.of(table.fields().get(f).name()));
      }
    }
    kml.end();
    kml.end();
    if (chosen.hasGeometry(row)) {
      kml.geometry(chosen.mosaic().lonLat(table.geometryOf(row)));
    }
    kml.end();
    kml.line();
  }

  private String balloon(int row, LegendEntry entry) {
    StringBuilder text = new StringBuilder();
    if (entry != null) {
      text.append("<p><b>").append(html(entry.label().es())).append("</b> / ");
      text.append(html(entry.label().en())).append("</p>");
    }
    text.append("<table>");
    for (int f : shown) {
      LayerField field = table.fields().get(f);
      Words value = ValueWords.of(layer, field, table.value(row, f));
      text.append("<tr><td>").append(html(field.title().es())).append(" / ");
      text.append(html(field.title().en())).append("</td><td>");
      text.append(html(value.es()));
      text.append(value.es().equals(value.en()) ? "" : " / " + html(value.en()));
      text.append("</td></tr>");
    }
    text.append("</table>");
    if (told.boundaryNote() != null) {
      text.append("<p>").append(html(told.boundaryNote().es())).append("<br/>");
      text.append(html(told.boundaryNote().en())).append("</p>");
    }
    return text.toString();
  }

  /** A feature's own time as its source says it, otherwise the days for which figures hold. */
  private void time(int row) throws XMLStreamException {
    Optional<FeatureTime> own = FeatureTime.of(layer);
    Period period = content.question().slice().map(Slice::period).orElse(null);
    if (own.isPresent()) {
      span(table.value(row, own.get().start()), table.value(row, own.get().end()));
    } else if (period != null) {
      span(period.start(), period.end().minusDays(1));
    }
  }

  private void span(Object begin, Object end) throws XMLStreamException {
    String from = date(begin);
    String to = date(end);
    if (from == null && to == null) {
      return;
    }
    kml.start("TimeSpan");
    if (from != null) {
      kml.text("begin", from);
    }
    if (to != null) {
      kml.text("end", to);
    }
    kml.end();
  }

  /** Null for what is no date in XML's eyes. */
  private static String date(Object text) {
    return text != null && text.toString().matches("[0-9]{4}(-[0-9]{2}){0,2}")
        ? text.toString()
        : null;
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
