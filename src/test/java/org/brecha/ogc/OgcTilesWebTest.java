package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.brecha.style.LayerStyle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Written along the abstract test suite of OGC API Tiles Part 1, version 1.0 (OGC 20-057, annex A),
 * and the way in which its executable suite (ets-ogcapi-tiles10) walks: from the links of the
 * landing page and the collections to lists, tilesets, templates and tiles.
 */
@OgcWebTest
class OgcTilesWebTest {

  private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
  private static final String MVT = "application/vnd.mapbox-vector-tile";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  static Stream<String> collections() {
    return MiniAtlas.snapshot().layers().stream().map(Layer::id);
  }

  /** Lists of tilesets: of the dataset, and of each kind that a collection has. */
  static Stream<String> lists() {
    List<String> lists = new ArrayList<>(List.of("/ogc/tiles"));
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      String path = "/ogc/collections/" + layer.id();
      lists.add(path + "/tiles");
      lists.add(path + "/map/tiles");
      for (String style : layer.styles()) {
        lists.add(path + "/styles/" + LayerStyle.id(layer, style) + "/map/tiles");
      }
    }
    return lists.stream();
  }

  @Test
  @DisplayName("/conf/core/conformance-success and the other classes: the list declares them")
  void theClassesAreDeclared() throws Exception {
    List<String> declared = new ArrayList<>();
    get("/ogc/conformance").json().get("conformsTo").forEach(c -> declared.add(c.stringValue()));
    for (String name :
        List.of(
            "core",
            "tileset",
            "tilesets-list",
            "dataset-tilesets",
            "geodata-tilesets",
            "collections-selection",
            "mvt",
            "png",
            "oas30")) {
      assertThat(declared).contains("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/" + name);
    }
    assertThat(declared).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("/conf/dataset-tilesets/landingpage: the landing page leads to a list of tilesets")
  void theLandingPageLeadsToTilesets() throws Exception {
    Answer landing = get("/ogc", "Accept", "application/json");
    String href = landing.links(REL + "tilesets-vector").get(0).get("href").stringValue();
    assertThat(href).contains("/tiles").contains("f=json");
    assertThat(Answer.list(Answer.to(href).json().get("tilesets"))).isNotEmpty();
    String schemes = landing.links(REL + "tiling-schemes").get(0).get("href").stringValue();
    assertThat(Answer.list(Answer.to(schemes).json().get("tileMatrixSets"))).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("collections")
  @DisplayName(
      "/conf/geodata-tilesets/desc-links, operation: collections lead to lists, at .../tiles")
  void collectionsLeadToTilesets(String id) throws Exception {
    Answer collection = get("/ogc/collections/" + id);
    for (String kind : List.of("tilesets-vector", "tilesets-map")) {
      String href = collection.links(REL + kind).get(0).get("href").stringValue();
      assertThat(href).contains("/tiles?");
      Answer list = Answer.to(href, "Accept", "application/json");
      assertThat(list.status()).isEqualTo(200);
      assertThat(Answer.list(list.json().get("tilesets"))).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName(
      "/conf/tilesets-list/tileset-links: every entry has the minimum and only links to JSON")
  void listsHaveTheMinimumOfEveryTileset(String list) throws Exception {
    for (JsonNode tileset : Answer.list(get(list).json().get("tilesets"))) {
      assertThat(tileset.get("dataType").stringValue())
          .isEqualTo(list.contains("map") ? "map" : "vector");
      assertThat(tileset.get("tileMatrixSetURI").stringValue())
          .startsWith("http://www.opengis.net/def/tilematrixset/OGC/1.0/");
      assertThat(tileset.get("crs").stringValue()).startsWith("http://www.opengis.net/def/crs/");
      boolean self = false;
      for (JsonNode link : tileset.get("links")) {
        Answer linked = Answer.to(link.get("href").stringValue(), "Accept", "application/json");
        assertThat(linked.status()).isEqualTo(200);
        assertThat(linked.json().isObject()).isTrue();
        self |= link.get("rel").stringValue().equals("self");
      }
      assertThat(self).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName(
      "/conf/tileset/description, /conf/core/tc-op, tc-tilematrix-definition, -tilerow-, -tilecol-"
          + "definition, tc-success, tc-error: templates lead to tiles, and only to those there are")
  void templatesLeadToTiles(String list) throws Exception {
    for (String set : List.of("WebMercatorQuad", "WorldCRS84Quad")) {
      Answer answer = get(list + "/" + set, "Accept", "application/json");
      assertThat(answer.type()).isEqualTo("application/json");
      JsonNode tileset = answer.json();
      for (String member : List.of("title", "dataType", "crs", "tileMatrixSetURI", "layers")) {
        assertThat(tileset.has(member)).as(member).isTrue();
      }
      // Some layers of the atlas have no geometry at all, and no tiles.
      boolean hasTiles = list.equals("/ogc/tiles") || !layerOf(list).mosaic().bounds().isNull();
      assertThat(tileset.has("boundingBox")).isEqualTo(hasTiles);
      assertThat(tileset.get("tileMatrixSetLimits").isEmpty()).isNotEqualTo(hasTiles);
      assertThat(tileset.has("centerPoint")).isEqualTo(hasTiles);
      assertThat(tileset.get("schematic").isBoolean()).isTrue();
      assertThat(tileset.get("attribution").stringValue()).isNotBlank();
      Answer scheme =
          Answer.to(answer.links(REL + "tiling-scheme").get(0).get("href").stringValue());
      assertThat(scheme.json().get("uri")).isEqualTo(tileset.get("tileMatrixSetURI"));
      JsonNode item = answer.links("item").get(0);
      assertThat(item.get("templated").booleanValue()).isTrue();
      String template = item.get("href").stringValue();
      assertThat(template).contains("/tiles/" + set + "/{tileMatrix}/{tileRow}/{tileCol}");
      for (JsonNode limits : tileset.get("tileMatrixSetLimits")) {
        String inside =
            template
                .replace("{tileMatrix}", limits.get("tileMatrix").stringValue())
                .replace("{tileCol}", limits.get("minTileCol").asString());
        int row = limits.get("maxTileRow").intValue();
        HttpURLConnection tile = javaNet(inside.replace("{tileRow}", "" + row));
        assertThat(tile.getResponseCode()).as(inside).isIn(200, 204);
        if (tile.getResponseCode() == 200) {
          assertThat(tile.getContentType()).isEqualTo(item.get("type").stringValue());
        }
        assertThat(javaNet(inside.replace("{tileRow}", "" + (row + 1))).getResponseCode())
            .isEqualTo(404);
        if (limits.get("tileMatrix").stringValue().equals("6")) {
          break;
        }
      }
    }
  }

  private static Layer layerOf(String list) {
    return MiniAtlas.snapshot().findLayer(list.split("/")[3]).orElseThrow();
  }

  /** Asks as the executable suite does, with the header Accept that Java sends by itself. */
  private static HttpURLConnection javaNet(String url) throws Exception {
    return (HttpURLConnection) URI.create(url).toURL().openConnection();
  }

  @ParameterizedTest
  @CsvSource({
    "WebMercatorQuad/6/2147483647/2147483647, 404",
    "WebMercatorQuad/15/0/0, 404",
    "WebMercatorQuad/-1/0/0, 404",
    "WebMercatorQuad/6/0/0, 404",
    "WorldCRS84Quad/14/0/0, 404",
    "WorldCRS84Quad/3/a/5, 400",
    "WorldCRS84Quad/3/99999999999999999999/5, 400",
    "NotAQuad/3/3/5, 404"
  })
  @DisplayName("/conf/core/tc-error: out of range is 404, nonsense 400 or 404")
  void whatIsNoTileIsRefused(String tile, int status) throws Exception {
    for (String source : List.of("/ogc/tiles/", "/ogc/collections/boundaries_adm2/map/tiles/")) {
      Answer answer = get(source + tile);
      assertThat(answer.status()).as(source + tile).isEqualTo(status);
      assertThat(answer.type()).isEqualTo("application/problem+json");
    }
  }

  @Test
  @DisplayName("/conf/mvt/content, /conf/png/content: tiles are what their media type says")
  void tilesAreWhatTheyAreCalled() throws Exception {
    String vector = "/ogc/collections/boundaries_adm2/tiles/WebMercatorQuad/7/60/34";
    HttpResponse<byte[]> tile = bytes(vector + "?f=mvt");
    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(tile.headers().firstValue("Content-Type")).contains(MVT);
    assertThat(bytes("/tiles/boundaries_adm2/7/34/60.mvt").body()).isEqualTo(tile.body());
    assertThat(bytes(vector, "Accept", "application/x-protobuf").body()).isEqualTo(tile.body());
    assertThat(bytes(vector, "Accept", "image/png").statusCode()).isEqualTo(406);
    for (String set : List.of("WebMercatorQuad/7/60/34", "WorldCRS84Quad/6/28/34")) {
      HttpResponse<byte[]> map =
          bytes("/ogc/collections/boundaries_adm2/map/tiles/" + set + "?f=png");
      assertThat(map.headers().firstValue("Content-Type")).contains("image/png");
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(map.body()));
      assertThat(image.getWidth()).isEqualTo(256);
      assertThat(image.getHeight()).isEqualTo(256);
      assertThat(colours(image)).as(set).isGreaterThan(1);
    }
  }

  private static long colours(BufferedImage image) {
    return java.util.Arrays.stream(image.getRGB(0, 0, 256, 256, null, 0, 256)).distinct().count();
  }

  @Test
  void anEmptyVectorTileIs204AndAnEmptyMapTileIsTransparent() throws Exception {
    String place = "/WebMercatorQuad/7/60/34?datetime=1900";
    HttpResponse<byte[]> vector = bytes("/ogc/collections/coverage_gap_adm2/tiles" + place);
    assertThat(vector.statusCode()).isEqualTo(204);
    assertThat(vector.headers().firstValue("ETag")).isPresent();
    HttpResponse<byte[]> map = bytes("/ogc/collections/coverage_gap_adm2/map/tiles" + place);
    assertThat(map.statusCode()).isEqualTo(200);
    assertThat(colours(ImageIO.read(new ByteArrayInputStream(map.body())))).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "/conf/collections-selection/query-collections, collections-response: only those asked for,"
          + " in their order")
  void aTileHoldsTheCollectionsAskedFor() throws Exception {
    String chosen = "?collections=programmes,boundaries_adm1";
    JsonNode tileset = get("/ogc/tiles/WebMercatorQuad" + chosen).json();
    List<String> layers = new ArrayList<>();
    tileset.get("layers").forEach(layer -> layers.add(layer.get("id").stringValue()));
    assertThat(layers).containsExactly("programmes", "boundaries_adm1");
    String item = Answer.list(tileset.get("links")).get(0).get("href").stringValue();
    assertThat(item).contains("collections=programmes,boundaries_adm1");
    String place = "/ogc/tiles/WebMercatorQuad/7/60/34";
    byte[] one = bytes(place + "?collections=programmes").body();
    byte[] two = bytes(place + "?collections=boundaries_adm1").body();
    byte[] both = bytes(place + chosen).body();
    assertThat(one).isNotEmpty();
    assertThat(two).isNotEmpty();
    assertThat(both).startsWith(one).endsWith(two).hasSize(one.length + two.length);
    assertThat(bytes(place).body().length).isGreaterThan(both.length / 2);
    assertThat(get(place + "?collections=nope").status()).isEqualTo(400);
    assertThat(get(place + "?collections=programmes,programmes").status()).isEqualTo(400);
    assertThat(get("/ogc/collections/programmes/tiles?collections=programmes").status())
        .isEqualTo(400);
  }

  @Test
  void theLayersOfATilesetDescribeTheirProperties() throws Exception {
    JsonNode layer =
        get("/ogc/collections/coverage_gap_adm2/tiles/WorldCRS84Quad").json().get("layers").get(0);
    assertThat(layer.get("id").stringValue()).isEqualTo("coverage_gap_adm2");
    assertThat(layer.get("maxTileMatrix").stringValue()).isEqualTo("13");
    JsonNode properties = layer.get("propertiesSchema").get("properties");
    Layer served = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    assertThat(properties.propertyNames())
        .containsExactlyElementsOf(served.fields().stream().map(f -> f.name()).toList());
    assertThat(properties.get("rate_per_100k").get("type").stringValue()).isEqualTo("number");
  }

  @Test
  @DisplayName("tile matrix sets: as the OGC registers them, with the links that its suite follows")
  void theTileMatrixSetsAreThoseOfTheRegister() throws Exception {
    for (JsonNode set : get("/ogc/tileMatrixSets").json().get("tileMatrixSets")) {
      List<String> relations = new ArrayList<>();
      for (JsonNode link : set.get("links")) {
        relations.add(link.get("rel").stringValue());
        assertThat(link.get("type").stringValue()).isEqualTo("application/json");
        JsonNode one = Answer.to(link.get("href").stringValue()).json();
        assertThat(one.get("id")).isEqualTo(set.get("id"));
        assertThat(one.get("tileMatrices").get(0).get("tileWidth").intValue()).isEqualTo(256);
      }
      assertThat(relations).contains("item", "self");
    }
    JsonNode degrees = get("/ogc/tileMatrixSets/WorldCRS84Quad").json();
    assertThat(degrees.get("orderedAxes").get(0).stringValue()).isEqualTo("Lon");
    assertThat(degrees.get("tileMatrices")).hasSize(18);
    assertThat(degrees.get("tileMatrices").get(1).get("pointOfOrigin").get(1).doubleValue())
        .isEqualTo(90);
    assertThat(get("/ogc/tileMatrixSets/WorldCRS84Quad?f=html").type()).startsWith("text/html");
    assertThat(get("/ogc/tileMatrixSets/x").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/ogc/tiles", "/ogc/collections/coverage_gap_adm2/tiles?indicator=robbery"})
  void tileJsonLeadsToTheSameTiles(String list) throws Exception {
    String tileset = list.replace("/tiles", "/tiles/WebMercatorQuad");
    String more = list.contains("?") ? "&" : "?";
    Answer answer = get(tileset + more + "f=tilejson");
    assertThat(answer.type()).isEqualTo("application/vnd.mapbox.tile+json");
    assertThat(get(tileset, "Accept", "application/vnd.mapbox.tile+json").type())
        .isEqualTo("application/vnd.mapbox.tile+json");
    JsonNode json = answer.json();
    assertThat(json.get("tilejson").stringValue()).isEqualTo("3.0.0");
    assertThat(json.get("vector_layers").get(0).get("fields").size()).isPositive();
    String tile =
        json.get("tiles")
            .get(0)
            .stringValue()
            .replace("{z}", "7")
            .replace("{y}", "60")
            .replace("{x}", "34");
    assertThat(Answer.to(tile).status()).isEqualTo(200);
    assertThat(tile.contains("robbery")).isEqualTo(list.contains("robbery"));
    assertThat(get("/ogc/tiles/WorldCRS84Quad?f=tilejson").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("/conf/oas30/completeness, operation-id: every operation is in the definition")
  void theDefinitionHasEveryOperation() throws Exception {
    JsonNode paths = get("/ogc/api?f=json").json().get("paths");
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      ids.add(path.getValue().get("get").get("operationId").stringValue());
    }
    for (String suffix :
        List.of(
            "getTileMatrixSetsList",
            "getTileMatrixSet",
            ".dataset.vector.getTileSetsList",
            ".dataset.vector.getTileSet",
            ".dataset.vector.getTile",
            ".collection.vector.getTileSetsList",
            ".collection.vector.getTileSet",
            ".collection.vector.getTile",
            ".collection.map.getTileSetsList",
            ".collection.map.getTileSet",
            ".collection.map.getTile",
            ".collection.style.map.getTileSetsList",
            ".collection.style.map.getTileSet",
            ".collection.style.map.getTile")) {
      assertThat(ids).as(suffix).anyMatch(id -> id.endsWith(suffix));
    }
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      String path =
          "/collections/"
              + layer.id()
              + "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";
      List<String> names = new ArrayList<>();
      for (JsonNode parameter : paths.get(path).get("get").get("parameters")) {
        names.add(
            parameter.has("name")
                ? parameter.get("name").stringValue()
                : parameter.get("$ref").stringValue().replaceAll(".*/", ""));
      }
      List<String> known = new ArrayList<>(TileSource.ofCollection(layer).parameters());
      known.addAll(List.of("f", "lang", "tileMatrixSetId", "tileMatrix", "tileRow", "tileCol"));
      assertThat(names).containsExactlyInAnyOrderElementsOf(known);
    }
  }

  @ParameterizedTest
  @MethodSource("collections")
  void everyStyleThatIsListedHasItsMapAndItsMapTilesUnderItsId(String id) throws Exception {
    String styles = "/ogc/collections/" + id + "/styles";
    for (JsonNode style : get(styles + "?f=json").json().get("styles")) {
      String path = styles + "/" + style.get("id").stringValue() + "/map";
      assertThat(bytes(path + "?f=png&width=20").statusCode()).isEqualTo(200);
      List<String> linked = new ArrayList<>();
      style.get("links").forEach(link -> linked.add(link.get("href").stringValue()));
      assertThat(linked).anyMatch(href -> href.endsWith(path + "/tiles?f=json"));
      for (JsonNode set : get(path + "/tiles?f=json").json().get("tilesets")) {
        assertThat(set.get("style").get("id")).isEqualTo(style.get("id"));
        assertThat(set.get("style").get("links")).isNotEmpty();
      }
      String shortName = path.replace(id + "_", "");
      assertThat(bytes(shortName + "?f=png&width=20").statusCode()).isEqualTo(200);
      assertThat(get(shortName + "/tiles/WebMercatorQuad?f=json").status()).isEqualTo(200);
    }
    assertThat(get("/ogc/collections/" + id + "/tiles?f=json").json().get("tilesets").get(0))
        .noneMatch(member -> member.has("style"));
  }

  @Test
  void aTileSaysThatAcceptChoosesItsMediaTypeAndDoesNotDependOnTheLanguage() throws Exception {
    String tile = "/ogc/collections/boundaries_adm2/tiles/WorldCRS84Quad/6/28/34";
    HttpResponse<byte[]> one = bytes(tile, "Accept", "application/x-protobuf");
    HttpResponse<byte[]> other = bytes(tile, "Accept-Language", "en");
    HttpResponse<byte[]> third = bytes(tile, "Accept-Language", "es");
    for (HttpResponse<byte[]> answer : List.of(one, other, third)) {
      assertThat(answer.headers().firstValue("Vary").orElse("")).startsWith("Accept,");
      assertThat(answer.body()).isEqualTo(one.body());
    }
    assertThat(one.headers().firstValue("ETag")).isNotEqualTo(other.headers().firstValue("ETag"));
    assertThat(other.headers().firstValue("ETag")).isEqualTo(third.headers().firstValue("ETag"));
  }

  @Test
  void tilesAreKeptByCachesAndGzipped() throws Exception {
    String tile = "/ogc/collections/boundaries_adm2/tiles/WorldCRS84Quad/6/28/34";
    HttpResponse<byte[]> plain = bytes(tile);
    String tag = plain.headers().firstValue("ETag").orElseThrow();
    assertThat(bytes(tile, "If-None-Match", tag).statusCode()).isEqualTo(304);
    HttpResponse<byte[]> packed = bytes(tile, "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("ETag")).isPresent().isNotEqualTo(plain.headers());
    assertThat(get(tile + "?style=x").status()).isEqualTo(400);
    assertThat(get("/ogc/collections/boundaries_adm2/styles/nope/map/tiles").status())
        .isEqualTo(404);
  }

  private Answer get(String path, String... headers) throws Exception {
    return Answer.to("http://localhost:" + port + path, headers);
  }

  private HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
