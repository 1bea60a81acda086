package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundles: their data are the files that can be had one by one, read by GDAL once more. */
class BundleIT extends ServedFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @MethodSource("questions")
  void theDataAreTheFilesThatCanBeHadOneByOne(Asked asked) throws Exception {
    Map<String, byte[]> files = unzip(file(asked, "zip"));
    for (String extension : List.of("csv", "geojson", "gpkg")) {
      assertThat(files.get("datos-data/" + asked.layer() + "." + extension))
          .as(extension)
          .isEqualTo(Files.readAllBytes(file(asked, extension)));
    }
    Path data = directory.resolve(asked.layer() + ".gpkg");
    Files.write(data, files.get("datos-data/" + asked.layer() + ".gpkg"));
    ReadBack.assertSame(ReadBack.byGdal(data, asked.layer()), items(asked), ReadBack.Losses.none());
  }

  @Test
  void everyTextSaysHowTheDataWereMadeAndHowToUseThem() throws Exception {
    Asked asked = new Asked("coverage_gap_adm2", "period=2015/2018&country=CR");
    Map<String, byte[]> files = unzip(file(asked, "zip"));
    assertThat(text(files, "LEEME.md"))
        .contains("period=2015/2018", "country=CR", "## Método", "## Fuentes", "Cómo citar")
        .contains("Límites esquemáticos", "Edición", "SHA-256");
    assertThat(text(files, "README.md"))
        .contains("period=2015/2018", "country=CR", "## Method", "## Sources", "How to cite")
        .contains("Schematic boundaries", "Edition", "https://creativecommons.org/licenses/");
  }

  @Test
  void metadataStylesAndDictionaryAreThereAndWellFormed() throws Exception {
    Layer layer =
        layers().stream().filter(l -> l.id().equals("coverage_gap_adm2")).findAny().orElseThrow();
    Map<String, byte[]> files = unzip(file(new Asked(layer.id(), ""), "zip"));
    JsonNode dcat = JSON.readTree(files.get("metadatos-metadata/dcat.jsonld"));
    assertThat(dcat.get("@type").stringValue()).isEqualTo("dcat:Dataset");
    assertThat(JSON.readTree(files.get("metadatos-metadata/archivo-file.json")).get("edition"))
        .isNotNull();
    for (String style : layer.styles()) {
      String path = "estilos-styles/" + layer.id() + "_" + style;
      assertThat(JSON.readTree(files.get(path + ".maplibre.json")).get("version").intValue())
          .isEqualTo(8);
    }
    int markups = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().matches(".*\\.(xml|qml|sld)")) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.getValue()));
        markups++;
      }
    }
    assertThat(markups).isGreaterThanOrEqualTo(1 + 2 * layer.styles().size());
    assertThat(text(files, "campos-fields.csv").lines().map(line -> line.split(",")[0]).toList())
        .containsAll(layer.fields().stream().map(LayerField::name).toList());
  }

  @Test
  void theSameQuestionHasTheSameBytes() throws Exception {
    Asked asked = new Asked("boundaries_adm1", "country=CR");
    byte[] once = Files.readAllBytes(file(asked, "zip"));
    Map<String, byte[]> files = unzip(file(asked, "zip"));
    assertThat(files.keySet()).startsWith("LEEME.md", "README.md");
    assertThat(Files.readAllBytes(file(asked, "zip"))).isEqualTo(once);
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unzip(Path zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
