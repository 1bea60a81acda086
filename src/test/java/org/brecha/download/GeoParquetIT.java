package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.brecha.NodeRun;
import org.brecha.layer.FieldType;
import org.brecha.layer.LayerField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The GeoParquet files, read by hyparquet, which shares no code with the library that writes. */
class GeoParquetIT extends ServedFiles {

  @ParameterizedTest
  @MethodSource("questions")
  void everyCellAndShapeIsThatOfTheItems(Asked asked) throws Exception {
    JsonNode read = read(file(asked, "parquet"));
    ReadBack.assertSame(ReadBack.rows(read), items(asked), ReadBack.Losses.none());
  }

  @Test
  void columnsAreTypedAndTheFileSaysWhereItsGeometryIs() throws Exception {
    Asked asked = new Asked("coverage_gap_adm2", "");
    JsonNode read = read(file(asked, "parquet"));
    for (LayerField field :
        layers().stream()
            .filter(l -> l.id().equals(asked.layer()))
            .findAny()
            .orElseThrow()
            .fields()) {
      assertThat(column(read, field.name()).get("type").stringValue())
          .as(field.name())
          .isEqualTo(
              field.type() == FieldType.TEXT
                  ? "BYTE_ARRAY"
                  : field.type() == FieldType.INTEGER
                      ? "INT64"
                      : field.type() == FieldType.NUMBER ? "DOUBLE" : "BOOLEAN");
    }
    JsonNode geo = read.get("geo");
    assertThat(geo.get("version").stringValue()).isEqualTo("1.1.0");
    JsonNode geometry = geo.get("columns").get(geo.get("primary_column").stringValue());
    assertThat(geometry.get("encoding").stringValue()).isEqualTo("WKB");
    assertThat(texts(geometry.get("geometry_types"))).contains("MultiPolygon");
    assertThat(geometry.get("bbox")).hasSize(4);
    for (JsonNode feature : read.get("features")) {
      assertThat(feature.has("bbox")).isEqualTo(!feature.get("geometry").isNull());
    }
    JsonNode said = read.get("brecha");
    assertThat(said.get("schematic").booleanValue()).isTrue();
    assertThat(texts(said.get("en"))).anyMatch(line -> line.startsWith("How to cite: "));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::stringValue).toList();
  }

  private static JsonNode column(JsonNode read, String name) {
    return StreamSupport.stream(read.get("schema").spliterator(), false)
        .filter(column -> column.get("name").stringValue().equals(name))
        .findAny()
        .orElseThrow();
  }

  private JsonNode read(Path file) throws Exception {
    String said =
        NodeRun.script(directory, "/clients/parquet-rows.mjs", file.toString()).outOfSuccess();
    return JsonMapper.builder().build().readTree(said);
  }
}
