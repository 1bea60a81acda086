package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brecha.ToolsOfThisMachine;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoPackages, read and checked by GDAL. */
class GeoPackageIT extends ServedFiles {

  /** The Python of the system has GDAL's modules; another one may come first on the path. */
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private static final Path CHECKER =
      Path.of("/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py");

  @ParameterizedTest
  @MethodSource("questions")
  void theFileHoldsEveryCellOfTheItems(Asked asked) throws Exception {
    ReadBack.assertSame(
        ReadBack.byGdal(file(asked, "gpkg"), asked.layer()), items(asked), ReadBack.Losses.none());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theCheckerOfGdalHasNothingToComplainOf(Asked asked) throws Exception {
    ToolsOfThisMachine.require(
        Optional.of(CHECKER).filter(Files::exists), "validate_gpkg.py (python3-gdal)");
    String report =
        ReadBack.run(
            List.of(
                PYTHON.toString(),
                CHECKER.toString(),
                "-k",
                "--extra",
                "--warning-as-error",
                file(asked, "gpkg").toString()));
    assertThat(report).isEmpty();
  }

  @Test
  void theIndexFindsWhatTheItemsHaveInABox() throws Exception {
    Path file = file(new Asked("boundaries_adm2", ""), "gpkg");
    for (String[] box :
        new String[][] {{"-84.2", "9.8", "-83.9", "10.1"}, {"-83", "7", "-77", "9.7"}}) {
      ReadBack.assertSame(
          ReadBack.byGdal(file, "boundaries_adm2", "-spat", box[0], box[1], box[2], box[3]),
          items(
              new Asked(
                  "boundaries_adm2",
                  "bbox=" + String.join(",", box) + "&filter=NOT%20geometry%20IS%20NULL")),
          ReadBack.Losses.none());
    }
    String used =
        sql(
            file,
            "SELECT count(*) AS n FROM rtree_boundaries_adm2_geom WHERE minx < -83 AND maxx > -84");
    assertThat(used).doesNotContain("n (Integer) = 0");
  }

  @Test
  void theFileSaysWhatItIsHowFreshAndHowItIsDrawn() throws Exception {
    for (Layer layer : layers()) {
      Path file = file(new Asked(layer.id(), ""), "gpkg");
      String summary = ReadBack.gdal("ogrinfo", "-ro", "-so", file.toString(), layer.id());
      assertThat(summary).contains("ID[\"EPSG\",4326]", "IDENTIFIER=" + layer.title().es());
      for (LayerField field : layer.fields()) {
        assertThat(summary).contains("\n" + field.name() + ": " + type(field.type()));
      }
      JsonNode notes =
          JsonMapper.builder()
              .build()
              .readTree(
                  cell(sql(file, "SELECT metadata FROM gpkg_metadata WHERE id = 1"), "metadata"));
      assertThat(notes.get("edition").stringValue()).isEqualTo(edition());
      assertThat(notes.get("schematic").booleanValue()).isEqualTo(layer.schematic());
      assertThat(notes.get("attribution")).isNotEmpty();
      String dictionary = sql(file, "SELECT count(*) AS n FROM data_dictionary");
      assertThat(dictionary).contains("n (Integer) = " + layer.fields().size());
      String styles =
          sql(
              file,
              "SELECT styleName, useAsDefault, styleQML LIKE '%<qgis%' AS qml, styleSLD LIKE"
                  + " '%StyledLayerDescriptor%' AS sld FROM layer_styles");
      assertThat(styles).contains(layer.styles()).doesNotContain("qml (Integer) = 0");
      assertThat(styles).doesNotContain("sld (Integer) = 0");
      assertThat(styles.split("useAsDefault \\(Integer\\(Boolean\\)\\) = 1", -1)).hasSize(2);
    }
  }

  @Test
  void twoWritingsAreTheSameBytes() throws Exception {
    String path = "/downloads/coverage_gap_adm2.gpkg";
    byte[] first = get(path).body();
    // Another question with the same answer: the shelf does not know that, and makes it anew.
    byte[] second = get(path + "?filter=1%20%3D%201").body();
    byte[] third = get(path + "?filter=2%20%3D%202").body();
    assertThat(first.length).isEqualTo(second.length);
    assertThat(third.length).isEqualTo(second.length);
    long different = 0;
    for (int i = 0; i < second.length; i++) {
      different += second[i] == third[i] ? 0 : 1;
    }
    // The notes name what was asked: "1" and "2", twice, in one text.
    assertThat(different).isEqualTo(2);
  }

  private static String sql(Path file, String sql) throws Exception {
    return ReadBack.gdal("ogrinfo", "-ro", "-q", file.toString(), "-sql", sql);
  }

  private static String cell(String output, String name) {
    String before = name + " (String) = ";
    int from = output.indexOf(before) + before.length();
    return output.substring(from, output.indexOf('\n', from));
  }

  private static String type(FieldType type) {
    return switch (type) {
      case TEXT -> "String (0.0)";
      case INTEGER -> "Integer64 (0.0)";
      case NUMBER -> "Real (0.0)";
      case BOOLEAN -> "Integer(Boolean) (0.0)";
    };
  }
}
