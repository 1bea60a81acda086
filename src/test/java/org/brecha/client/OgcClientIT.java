package org.brecha.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.brecha.NodeRun;
import org.brecha.ServedAtlas;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the npm package {@code @camptocamp/ogc-client} understands of the landing page alone. */
@ServedAtlas
class OgcClientIT {

  private static final Layer LAYER =
      MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();

  @LocalServerPort private int port;

  @TempDir private Path directory;

  private JsonNode seen;

  @BeforeEach
  void readTheServer() throws Exception {
    String base = "http://localhost:" + port;
    String out =
        NodeRun.script(
                directory, "/clients/ogc-client.mjs", base + "/ogc", LAYER.id(), base + "/wms")
            .outOfSuccess();
    seen = JsonMapper.builder().build().readTree(out);
  }

  @Test
  void itFindsTheCollectionsTheirQueryablesAndTheirItems() {
    List<String> layers = MiniAtlas.snapshot().layers().stream().map(Layer::id).toList();
    assertThat(texts(seen.get("featureCollections"), "")).containsExactlyElementsOf(layers);
    assertThat(seen.get("hasFeatures").booleanValue()).isTrue();
    JsonNode collection = seen.get("collection");
    assertThat(texts(collection.get("queryables"), "name"))
        .containsAll(LAYER.fields().stream().map(LayerField::name).toList());
    assertThat(texts(collection.get("sortables"), "name")).contains("rate_per_100k");
    assertThat(texts(collection.get("itemFormats"), "")).contains("application/geo+json");
    assertThat(texts(collection.get("crs"), "")).hasSize(5);
    assertThat(seen.get("itemsUrl").stringValue())
        .contains("/ogc/collections/coverage_gap_adm2/items?", "limit=3", "bbox=", "properties=");
    assertThat(seen.get("items")).hasSize(3);
    assertThat(seen.get("items").get(0).get("id").stringValue())
        .isEqualTo(LAYER.table(LAYER.defaultSlice(null)).featureId(0));
  }

  @Test
  void itFindsTheStylesAndTheirSheets() {
    assertThat(seen.get("hasStyles").booleanValue()).isTrue();
    List<String> expected =
        MiniAtlas.snapshot().layers().stream()
            .flatMap(layer -> layer.styles().stream().map(style -> layer.id() + "_" + style))
            .toList();
    assertThat(texts(seen.get("styles"), "id")).containsAll(expected);
    assertThat(seen.get("styleUrl").stringValue()).contains("/ogc/styles/", "f=mbs");
  }

  @Test
  void itFindsTheVectorTilesAndTheMapTiles() {
    assertThat(seen.get("hasTiles").booleanValue()).isTrue();
    List<String> layers = MiniAtlas.snapshot().layers().stream().map(Layer::id).toList();
    assertThat(texts(seen.get("vectorTileCollections"), "")).containsExactlyElementsOf(layers);
    assertThat(texts(seen.get("mapTileCollections"), "")).containsExactlyElementsOf(layers);
    assertThat(seen.get("tileMatrixSets").toString()).contains("WebMercatorQuad", "WorldCRS84Quad");
    assertThat(seen.get("tileUrl").stringValue())
        .contains("/ogc/collections/coverage_gap_adm2/tiles/WebMercatorQuad");
  }

  @Test
  void itReadsTheCapabilitiesOfTheWms() {
    JsonNode wms = seen.get("wms");
    assertThat(wms.get("version").stringValue()).isEqualTo("1.3.0");
    assertThat(texts(wms.get("info").get("outputFormats"), "")).contains("image/png");
    assertThat(texts(wms.get("layers"), "name")).contains(LAYER.id());
    JsonNode layer =
        StreamSupport.stream(wms.get("layers").spliterator(), false)
            .filter(one -> one.path("name").asString("").equals(LAYER.id()))
            .findFirst()
            .orElseThrow();
    assertThat(texts(layer.get("availableCrs"), ""))
        .containsExactlyInAnyOrder("CRS:84", "EPSG:4326", "EPSG:3857", "EPSG:5367", "EPSG:32617");
    assertThat(texts(layer.get("styles"), "name")).containsAll(LAYER.styles());
    assertThat(wms.get("mapUrl").stringValue()).contains("/wms?", "REQUEST=GetMap");
  }

  private static List<String> texts(JsonNode list, String member) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> (member.isEmpty() ? one : one.path(member)).asString(""))
        .toList();
  }
}
