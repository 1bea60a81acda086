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

/** The KML files, read by GDAL's LIBKML. */
class KmlIT extends ServedFiles {

  /** GDAL's names for what KML itself has; else a field of the same name would be mixed with it. */
  private static final String[] OWN_NAMES = {
    "--config", "LIBKML_NAME_FIELD", "kml_name", "--config", "LIBKML_BEGIN_FIELD", "kml_begin",
    "--config", "LIBKML_END_FIELD", "kml_end", "--config", "LIBKML_ID_FIELD", "kml_id"
  };

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
        ReadBack.byGdal(file, name, OWN_NAMES).stream()
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

  private static Map<String, Object> typed(Map<String, Object> row, Map<String, FieldType> types) {
    Map<String, Object> values = new TreeMap<>();
    types.forEach(
        (field, type) -> {
          Object value = row.get(field);
          values.put(
              field,
              type == FieldType.BOOLEAN && value instanceof Number number
                  ? number.intValue() == 1
                  : value);
        });
    return values;
  }
}
