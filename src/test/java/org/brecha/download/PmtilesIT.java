package org.brecha.download;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.brecha.NodeRun;
import org.brecha.layer.LayerField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The PMTiles archives, read by ranges with the library that maps in browsers use. */
class PmtilesIT extends ServedFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource({
    "neighbours_adm1, '', 100000",
    "boundaries_adm1, '', 100000",
    "coverage_gap_adm2, '', 400",
    "coverage_gap_adm2, '?indicator=assault_robbery_of_persons&period=2016', 200",
    "programmes, '', 400",
    "coverage_gap_adm3, '', 200"
  })
  void everyTileIsTheOneThatTheServerSends(String layer, String query, int most) throws Exception {
    JsonNode found =
        read(
            origin + "/downloads/" + layer + ".pmtiles" + query,
            origin + "/tiles/" + layer + "/{z}/{x}/{y}.mvt" + query,
            most);
    assertThat(found.get("different")).isEmpty();
    assertThat(found.get("same").intValue()).isGreaterThan(10);
    assertThat(found.get("header").get("clustered").booleanValue()).isTrue();
  }

  @Test
  void theArchiveSaysWhatItIs() throws Exception {
    String archive = origin + "/downloads/coverage_gap_adm2.pmtiles?period=2018";
    JsonNode found = read(archive, origin + "/tiles/coverage_gap_adm2/{z}/{x}/{y}.mvt", 1);
    JsonNode metadata = found.get("metadata");
    assertThat(metadata.get("schematic").booleanValue()).isTrue();
    assertThat(metadata.get("period").stringValue()).isEqualTo("2018");
    assertThat(metadata.get("edition").stringValue()).matches("[0-9a-f]{32}");
    assertThat(metadata.get("attribution").stringValue()).isNotBlank();
    JsonNode fields = metadata.get("vector_layers").get(0).get("fields");
    assertThat(fields.propertyNames())
        .containsAll(
            layers().stream()
                .filter(layer -> layer.id().equals("coverage_gap_adm2"))
                .flatMap(layer -> layer.fields().stream())
                .map(LayerField::name)
                .toList());
    assertThat(metadata.get("said").toString()).contains("Schematic boundaries", "Cómo citar");
  }

  @Test
  void aFilteredArchiveHoldsTheWantedFeaturesAlone() throws Exception {
    JsonNode all = read(origin + "/downloads/boundaries_adm2.pmtiles", origin + "/no", 0);
    JsonNode one =
        read(origin + "/downloads/boundaries_adm2.pmtiles?unit_code=CR-101", origin + "/no", 0);
    JsonNode box = one.get("header");
    assertThat(box.get("maxLon").doubleValue() - box.get("minLon").doubleValue())
        .isBetween(0.01, 1.0);
    assertThat(box.get("numAddressedTiles").intValue())
        .isBetween(13, all.get("header").get("numAddressedTiles").intValue() / 5);
    JsonNode none =
        read(origin + "/downloads/boundaries_adm2.pmtiles?country=XX", origin + "/no", 0);
    assertThat(none.get("header").get("numAddressedTiles").intValue()).isOne();
  }

  @Test
  void manyTilesAreFoundThroughLeaves() throws Exception {
    Path file = directory.resolve("many.pmtiles");
    long first = HilbertCurve.firstId(8);
    // Packed tiles must differ in length, or their directory would fit into the root.
    String noise =
        new Random(4).ints(997, 'a', 'z').mapToObj(Character::toString).collect(joining());
    try (PmtilesArchive archive = new PmtilesArchive(file)) {
      for (long position = 0; position < 65_536; position++) {
        int[] tile = HilbertCurve.tile(8, position);
        // A stripe of equal tiles makes runs and repeats; the rest are all different.
        int length = (31 * tile[0] * tile[0] + 17 * tile[1] * tile[1] + tile[0] * tile[1]) % 997;
        String text =
            tile[1] == 100 ? "stripe" : tile[0] + "/" + tile[1] + noise.substring(0, length);
        archive.add(first + position, text.getBytes(StandardCharsets.UTF_8));
      }
      archive.finish(8, new Envelope(-180, 180, -85, 85), "{}");
    }
    JsonNode read =
        JSON.readTree(
            NodeRun.script(directory, "/clients/pmtiles-leaves.mjs", file.toString())
                .outOfSuccess());
    assertThat(read.get("wrong")).isEmpty();
    assertThat(read.get("right").intValue()).isEqualTo(65_536);
    assertThat(read.get("leafBytes").intValue()).isPositive();
    assertThat(read.get("rootBytes").intValue()).isLessThan(16_384 - 127);
    assertThat(read.get("contents").intValue()).isEqualTo(65_536 - 256 + 1);
    assertThat(Files.exists(directory.resolve("many.pmtiles.tiles"))).isFalse();
  }

  private JsonNode read(String archive, String tiles, int most) throws Exception {
    String said =
        NodeRun.script(
                directory, "/clients/pmtiles-archive.mjs", archive, tiles, Integer.toString(most))
            .outOfSuccess();
    return JSON.readTree(said);
  }
}
