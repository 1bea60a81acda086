package org.brecha.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brecha.ProgramRun;
import org.brecha.ServedAtlas;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GDAL's driver for vector tiles reads ours over HTTP, with the figures of the layer in them. */
@ServedAtlas
class TilesGdalIT {

  private static final String ID = "coverage_gap_adm2";
  private static final Layer LAYER = MiniAtlas.snapshot().findLayer(ID).orElseThrow();
  private static final FeatureTable TABLE = LAYER.table(LAYER.defaultSlice(null));
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort private int port;

  @TempDir private Path directory;

  private List<JsonNode> features(String source, String... options) throws Exception {
    Path copy = directory.resolve("tiles.geojson");
    List<String> all = new ArrayList<>(List.of("-f", "GeoJSON", "-t_srs", "EPSG:4326"));
    all.addAll(List.of(copy.toString(), source, ID));
    all.addAll(List.of(options));
    ProgramRun.of(directory, "ogr2ogr", all.toArray(String[]::new)).outOfSuccess();
    List<JsonNode> features = new ArrayList<>();
    JSON.readTree(copy.toFile()).get("features").forEach(features::add);
    return features;
  }

  private static Map<String, Integer> drawnRows() {
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < TABLE.size(); row++) {
      if (TABLE.geometryOf(row) >= 0) {
        rows.put(TABLE.value(row, TABLE.fieldIndex("unit_code")).toString(), row);
      }
    }
    return rows;
  }

  @Test
  void aTileHoldsEveryUnitWithEveryValue() throws Exception {
    Map<String, Integer> rows = drawnRows();
    assertThat(rows).isNotEmpty();
    List<JsonNode> features =
        features("MVT:http://localhost:" + port + "/tiles/" + ID + "/0/0/0.mvt");
    assertThat(features).hasSameSizeAs(rows.keySet());
    for (JsonNode feature : features) {
      JsonNode properties = feature.get("properties");
      Integer row = rows.get(properties.get("unit_code").stringValue());
      assertThat(row).isNotNull();
      for (int field = 0; field < TABLE.fields().size(); field++) {
        hold(TABLE.fields().get(field), properties, TABLE.value(row, field));
      }
    }
  }

  /** A tile has no null: what has no value is not in it, and GDAL tells it as null. */
  private static void hold(LayerField field, JsonNode properties, Object value) {
    JsonNode read = properties.path(field.name());
    if (value == null) {
      assertThat(read.isMissingNode() || read.isNull()).as(field.name() + read).isTrue();
    } else if (value instanceof Number number) {
      assertThat(read.asDouble()).as(field.name()).isCloseTo(number.doubleValue(), within(1e-9));
    } else if (value instanceof Boolean flag) {
      assertThat(read.isBoolean() ? read.booleanValue() : read.intValue() != 0)
          .as(field.name())
          .isEqualTo(flag);
    } else {
      assertThat(read.asString()).as(field.name()).isEqualTo(value.toString());
    }
  }

  @Test
  void aZoomLevelIsReadAsOneLayerByTheTileJson() throws Exception {
    String server = "http://localhost:" + port + "/tiles/" + ID;
    List<JsonNode> features =
        features(
            "MVT:" + server + "/5",
            "-oo",
            "TILE_EXTENSION=mvt",
            "-oo",
            "METADATA_FILE=" + server + ".json");
    Set<String> codes = new HashSet<>();
    features.forEach(f -> codes.add(f.get("properties").get("unit_code").stringValue()));
    assertThat(codes).isEqualTo(drawnRows().keySet());
  }
}
