package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The KML files, read by GDAL's LIBKML. */
class KmlIT extends ServedFiles {

  @ParameterizedTest
  @MethodSource("questions")
  void everyCellAndShapeIsThatOfTheItems(Asked asked) throws Exception {
    List<ReadBack.Row> items = items(asked);
    Path file = file(asked, "kml");
    if (items.isEmpty()) {
      assertThat(Files.readString(file)).doesNotContain("<Placemark");
      return;
    }
    Layer layer =
        layers().stream().filter(l -> l.id().equals(asked.layer())).findAny().orElseThrow();
    Map<String, FieldType> types =
        layer.fields().stream().collect(Collectors.toMap(LayerField::name, LayerField::type));
    String name = layer.title().es() + " | " + layer.title().en();
    List<ReadBack.Row> read =
        ReadBack.byGdal(file, name).stream()
            .map(row -> new ReadBack.Row(typed(row.values(), types), row.geometry()))
            .toList();
    ReadBack.assertSame(read, items, ReadBack.Losses.none());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyFileFollowsTheSchemaOfTheStandard(Asked asked) throws Exception {
    try (InputStream in = Files.newInputStream(file(asked, "kml"))) {
      KmlSchema.validate(in);
    }
  }

  @Test
  void aPlacemarkHasItsTimeItsClassAndTheNoteOnItsBoundaries() throws Exception {
    String kml = Files.readString(file(new Asked("coverage_gap_adm2", "period=2018"), "kml"));
    String first = kml.substring(kml.indexOf("<Placemark"), kml.indexOf("</Placemark>"));
    assertThat(first)
        .contains("<begin>2018-01-01</begin><end>2018-12-31</end>")
        .contains("<styleUrl>#class-", "Schematic boundaries", "rate_source");
    String style = first.replaceAll("(?s).*<styleUrl>#([^<]*)</styleUrl>.*", "$1");
    assertThat(kml).contains("<Style id=\"" + style + "\">");
  }

  /** Those that LIBKML reads in any placemark, as its documentation lists them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "description",
        "timestamp",
        "begin",
        "end",
        "altitudeMode",
        "tessellate",
        "extrude",
        "visibility",
        "drawOrder",
        "icon",
        "snippet",
        "id",
        "heading",
        "tilt",
        "roll",
        "model"
      })
  void aFieldNamedAsSomethingOfKmlIsReadAsItIs(String field) throws Exception {
    String kml =
        """
        <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>all</name>
        <Schema name="all" id="fields"><SimpleField type="string" name="%1$s"/></Schema>
        <Placemark id="f-1"><name>KML</name><description>KML</description>
        <TimeSpan><begin>2018</begin><end>2019</end></TimeSpan><ExtendedData>
        <SchemaData schemaUrl="#fields"><SimpleData name="%1$s">2022</SimpleData></SchemaData>
        </ExtendedData><Point><coordinates>1,2</coordinates></Point></Placemark>
        <Placemark id="f-2"><name>KML</name><description>KML</description>
        <TimeSpan><begin>2018</begin><end>2019</end></TimeSpan>
        <Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>
        """
            .formatted(KmlNames.of(field));
    Path file = Files.writeString(directory.resolve(field + ".kml"), kml);
    List<ReadBack.Row> rows = ReadBack.byGdal(file, "all");
    String column = field.equals("name") ? "Name" : KmlNames.of(field);
    assertThat(rows.get(0).values().get(column)).isEqualTo("2022");
    // Without a value there is none, but for the name, which every placemark has.
    assertThat(rows.get(1).values().get(column)).isEqualTo(field.equals("name") ? "KML" : null);
  }

  @Test
  void theDocumentSaysWhichFieldHasAnotherName() throws Exception {
    String kml = Files.readString(file(new Asked("programmes", ""), "kml"));
    assertThat(kml)
        .contains("<SimpleField type=\"string\" name=\"end_\"")
        .contains("end = end_: KML has a «end» of its own");
  }

  private static Map<String, Object> typed(Map<String, Object> row, Map<String, FieldType> types) {
    Map<String, Object> values = new TreeMap<>();
    types.forEach(
        (field, type) -> {
          // GDAL calls its own column of names so, and puts a field of that name into it.
          Object value = row.get(field.equals("name") ? "Name" : KmlNames.of(field));
          values.put(
              field,
              type == FieldType.BOOLEAN && value instanceof Number number
                  ? number.intValue() == 1
                  : value);
        });
    return values;
  }
}
