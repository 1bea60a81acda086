package org.brecha.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.brecha.http.EntityTag;
import org.brecha.layer.Layer;
import org.brecha.layer.Legend;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = TileWebServer.class,
    properties = {
      "management.server.port=0",
      "brecha.http.public-url=https://map.example.org/brecha",
      "brecha.tiles.cache-size=0B",
      TileWebServer.NO_LAYERS_HEALTH,
      TileWebServer.NO_DATABASE
    })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("TileJSON, legends and health")
class LayerDocumentsWebTest {

  private static final String PUBLIC = "https://map.example.org/brecha";

  private final JsonMapper json = JsonMapper.builder().build();

  @Autowired private Publication publication;
  @LocalServerPort private int port;

  @BeforeEach
  void publishTheMiniAtlas(org.junit.jupiter.api.TestInfo test) {
    if (test.getTags().contains("published")) {
      publication.publish(MiniAtlas.snapshot());
    }
  }

  @Test
  @Order(1)
  void untilTheFirstEditionIsThereEverythingButHealthIsNotReady() throws Exception {
    for (String path :
        List.of(
            "/tiles",
            "/tiles/coverage_gap_adm2.json",
            "/tiles/coverage_gap_adm2/0/0/0.mvt",
            "/tiles/coverage_gap_adm2/0/0/0.png",
            "/legend/coverage_gap_adm2.json")) {
      HttpResponse<byte[]> answer = get(path);
      assertThat(answer.statusCode()).describedAs(path).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
    JsonNode health = read("/health");
    assertThat(health.get("status").asString()).isEqualTo("up");
    assertThat(health.get("edition").isNull()).isTrue();
  }

  @Test
  @Order(2)
  @org.junit.jupiter.api.Tag("published")
  void theListNamesEveryLayerWithItsTileJson() throws Exception {
    JsonNode list = read("/tiles");
    assertThat(list.get("edition").asString()).isEqualTo(MiniAtlas.snapshot().edition());
    List<String> ids = new ArrayList<>();
    for (JsonNode layer : list.get("layers")) {
      ids.add(layer.get("id").asString());
      assertThat(layer.get("tilejson").asString())
          .isEqualTo(PUBLIC + "/tiles/" + layer.get("id").asString() + ".json");
    }
    assertThat(ids).isEqualTo(MiniAtlas.snapshot().layers().stream().map(Layer::id).toList());
  }

  @Test
  @Order(3)
  @org.junit.jupiter.api.Tag("published")
  void tileJsonHasWhatTheSpecificationDemandsForEveryLayer() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      JsonNode tileJson = read("/tiles/" + layer.id() + ".json");
      assertThat(tileJson.get("tilejson").asString()).isEqualTo("3.0.0");
      assertThat(tileJson.get("tiles").get(0).asString())
          .startsWith(PUBLIC + "/tiles/" + layer.id() + "/{z}/{x}/{y}.mvt?")
          .contains("v=" + EntityTag.version(MiniAtlas.snapshot().edition()));
      assertThat(tileJson.get("style").asString())
          .isEqualTo(PUBLIC + "/ogc/styles/" + layer.id() + "_" + layer.styles().get(0) + "?f=mbs");
      JsonNode vectorLayer = tileJson.get("vector_layers").get(0);
      assertThat(vectorLayer.get("id").asString()).isEqualTo(layer.id());
      assertThat(vectorLayer.get("fields").size()).isEqualTo(layer.fields().size());
      assertThat(vectorLayer.get("fields").has("unit_code")).isTrue();
      assertThat(tileJson.get("minzoom").asInt()).isZero();
      assertThat(tileJson.get("maxzoom").asInt()).isEqualTo(14);
      assertThat(tileJson.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+");
      assertThat(tileJson.get("attribution").asString()).isNotBlank().doesNotContain("<");
      JsonNode bounds = tileJson.get("bounds");
      assertThat(bounds == null).isEqualTo(layer.mosaic().size() == 0);
      if (bounds == null) {
        continue; // A level without boundaries has no place on earth.
      }
      assertThat(bounds.get(0).asDouble()).isLessThan(bounds.get(2).asDouble());
      assertThat(bounds.get(1).asDouble()).isLessThan(bounds.get(3).asDouble());
    }
  }

  @Test
  @Order(4)
  @org.junit.jupiter.api.Tag("published")
  void tileJsonKeepsTheSliceAskedForInItsAddressesAndTellsWhatCanBeAsked() throws Exception {
    JsonNode tileJson = read("/tiles/coverage_gap_adm2.json?indicator=homicide&datetime=2018");
    assertThat(tileJson.get("tiles").get(0).asString())
        .contains("indicator=homicide")
        .contains("datetime=2018");
    JsonNode homicide = tileJson.get("indicators").get(0);
    assertThat(homicide.get("code").asString()).isEqualTo("homicide");
    assertThat(homicide.get("periods").get(0).asString()).isNotBlank();
    assertThat(tileJson.get("default").get("indicator").asString()).isEqualTo("homicide");
    assertThat(tileJson.get("schematic").asBoolean()).isTrue();
    assertThat(get("/tiles/coverage_gap_adm2.json?indicator=luck").statusCode()).isEqualTo(400);
    assertThat(get("/tiles/coverage_gap_adm2.json?x=1").statusCode()).isEqualTo(400);
    assertThat(get("/tiles/nothing.json").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(5)
  @org.junit.jupiter.api.Tag("published")
  void theLegendHasTheClassesOfTheLayerAndCanBeRevalidated() throws Exception {
    Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    for (String style : layer.styles()) {
      Legend legend = layer.legend(style, MiniAtlas.HOMICIDE_2018);
      String path =
          "/legend/coverage_gap_adm2.json?indicator=homicide&datetime=2018&style=" + style;
      JsonNode answer = read(path);
      assertThat(answer.get("style").asString()).isEqualTo(style);
      assertThat(answer.get("entries").size()).isEqualTo(legend.entries().size());
      for (int i = 0; i < legend.entries().size(); i++) {
        JsonNode entry = answer.get("entries").get(i);
        assertThat(entry.get("id").asString()).isEqualTo(legend.entries().get(i).id());
        assertThat(entry.get("color").asString()).isEqualTo(legend.entries().get(i).color());
        assertThat(entry.get("label").get("es").asString()).isNotBlank();
      }
      String tag = get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
  }

  @Test
  @Order(6)
  @org.junit.jupiter.api.Tag("published")
  void theLegendAsAPictureExistsInBothLanguagesAndRefusesOthers() throws Exception {
    byte[] spanish = get("/legend/coverage_gap_adm2.png?lang=es").body();
    byte[] english = get("/legend/coverage_gap_adm2.png?lang=en").body();
    assertThat(ImageIO.read(new ByteArrayInputStream(spanish)).getHeight()).isGreaterThan(100);
    assertThat(english).isNotEqualTo(spanish);
    assertThat(get("/legend/coverage_gap_adm2.png?lang=xx").statusCode()).isEqualTo(400);
  }

  @Test
  @Order(7)
  @org.junit.jupiter.api.Tag("published")
  void withTheCacheOffTilesAreMadeOnEachRequestAndAreTheSame() throws Exception {
    String path = "/tiles/coverage_gap_adm2/8/68/120.mvt";
    assertThat(get(path).body()).isNotEmpty().isEqualTo(get(path).body());
  }

  @Test
  @Order(8)
  @org.junit.jupiter.api.Tag("published")
  void theLegendSaysHowItsClassesCameAboutAndHowManyUnitsAreInEach() throws Exception {
    String path = "/legend/coverage_gap_adm2.json?datetime=2018&style=rate";
    JsonNode natural = read(path + "&classes=jenks&class_count=3");
    assertThat(natural.get("method").asString()).isEqualTo("jenks");
    assertThat(natural.get("class_count").asInt()).isEqualTo(3);
    assertThat(natural.get("breaks").size()).isEqualTo(2);
    int units = 0;
    for (JsonNode entry : natural.get("entries")) {
      units += entry.get("units").asInt();
    }
    assertThat(units).isEqualTo(13);
    String breaks = natural.get("breaks").get(0) + "," + natural.get("breaks").get(1);
    JsonNode byHand = read(path + "&classes=manual&breaks=" + breaks);
    assertThat(unitsOf(byHand)).isEqualTo(unitsOf(natural));
    JsonNode few = read(path + "&class_count=7");
    assertThat(few.get("class_count_asked").asInt()).isEqualTo(7);
    assertThat(few.get("class_count").asInt()).isLessThan(7);
    assertThat(few.get("notes").toString()).contains("Se pidieron 7 clases y salen");
    assertThat(read(path).get("method").asString()).isEqualTo("quantile");
    assertThat(read("/legend/coverage_gap_adm2.json").get("breaks").isNull()).isTrue();
  }

  private static List<Integer> unitsOf(JsonNode legend) {
    List<Integer> units = new ArrayList<>();
    for (JsonNode entry : legend.get("entries")) {
      units.add(entry.get("units").asInt());
    }
    return units;
  }

  @Test
  @Order(9)
  @org.junit.jupiter.api.Tag("published")
  void theSquareOfNeedAndSupplyNamesOnlyEntriesOfItsLegend() throws Exception {
    JsonNode legend = read("/legend/coverage_gap_adm2.json?datetime=2018&style=bivariate");
    List<String> ids = new ArrayList<>();
    for (JsonNode entry : legend.get("entries")) {
      ids.add(entry.get("id").asString());
    }
    JsonNode matrix = legend.get("matrix");
    assertThat(matrix.get("row_title").get("es").asString()).isEqualTo("Necesidad");
    assertThat(matrix.get("column_title").get("en").asString()).isEqualTo("Supply");
    assertThat(matrix.get("cells").get(0).get(0).asString()).isEqualTo("high_low");
    assertThat(matrix.get("cells").get(2).get(2).asString()).isEqualTo("low_high");
    for (JsonNode row : matrix.get("cells")) {
      for (JsonNode cell : row) {
        assertThat(ids).contains(cell.asString());
      }
    }
    JsonNode unsure = legend.get("overlays").get(0);
    assertThat(unsure.get("field").asString()).isEqualTo("class_stable");
    assertThat(unsure.get("equal_to").get(0).asString()).isEqualTo("false");
    assertThat(unsure.get("pattern").asString()).isEqualTo("stripes");
    assertThat(unsure.get("units").asInt()).isPositive();
    assertThat(get("/legend/coverage_gap_adm2.png?style=bivariate").statusCode()).isEqualTo(200);
  }

  private JsonNode read(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).describedAs(path).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return TileWebServer.send(port, "GET", path, headers);
  }
}
