package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FlatGeobuf files, read by GDAL. */
class FlatGeobufIT extends ServedFiles {

  @ParameterizedTest
  @MethodSource("questions")
  void theFileHoldsEveryCellOfTheItems(Asked asked) throws Exception {
    ReadBack.assertSame(
        ReadBack.byGdal(file(asked, "fgb"), asked.layer()), items(asked), ReadBack.Losses.none());
  }

  @Test
  void theIndexFindsWhatTheItemsHaveInABox() throws Exception {
    Path file = file(new Asked("boundaries_adm2", ""), "fgb");
    for (String[] box :
        new String[][] {
          {"-84.2", "9.8", "-83.9", "10.1"},
          {"-83", "7", "-77", "9.7"},
          {"-80.00001", "8.50001", "-80", "8.50002"},
          {"10", "10", "11", "11"}
        }) {
      ReadBack.assertSame(
          ReadBack.byGdal(file, "boundaries_adm2", "-spat", box[0], box[1], box[2], box[3]),
          items(
              new Asked(
                  "boundaries_adm2",
                  "bbox=" + String.join(",", box) + "&filter=NOT%20geometry%20IS%20NULL")),
          ReadBack.Losses.none());
    }
  }

  @Test
  void theHeaderTellsTheSystemAndTypesEveryColumnEvenOneWithoutAnyValue() throws Exception {
    for (Layer layer : layers()) {
      Asked whole = new Asked(layer.id(), "");
      String summary = ReadBack.gdal("ogrinfo", "-ro", "-so", "-al", file(whole, "fgb").toString());
      assertThat(summary).contains("ID[\"EPSG\",4326]", "Feature Count: " + items(whole).size());
      for (LayerField field : layer.fields()) {
        assertThat(summary).contains("\n" + field.name() + ": " + type(field.type()));
      }
    }
  }

  private static String type(FieldType type) {
    return switch (type) {
      case TEXT -> "String (0.0)";
      case INTEGER -> "Integer64 (0.0)";
      case NUMBER -> "Real (0.0)";
      case BOOLEAN -> "Integer(Boolean) (0.0)";
    };
  }

  @Test
  void theHeaderHoldsEditionCreditsAndBoundaryNote() throws Exception {
    Asked asked = new Asked("coverage_gap_adm2", "period=2018");
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file(asked, "fgb")));
    bytes.order(ByteOrder.LITTLE_ENDIAN).position(Constants.MAGIC_BYTES.length + Integer.BYTES);
    Header header = Header.getRootAsHeader(bytes.slice().order(ByteOrder.LITTLE_ENDIAN));
    assertThat(header.name()).isEqualTo("coverage_gap_adm2");
    JsonNode notes = JsonMapper.builder().build().readTree(header.metadata());
    assertThat(notes.get("edition").stringValue()).isEqualTo(edition());
    assertThat(notes.get("period").stringValue()).isEqualTo("2018");
    assertThat(notes.get("schematic").booleanValue()).isTrue();
    assertThat(notes.get("attribution")).isNotEmpty();
    assertThat(notes.get("sources")).isNotEmpty();
    assertThat(header.description()).contains("esquemáticos", "Schematic");
    assertThat(header.columns(0).description()).isNotBlank();
  }
}
