package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Along the abstract tests of OGC API Maps Part 1 (20-058, annex A). */
@DisplayName("OGC API Maps")
@OgcWebTest
class MapsWebTest {

  private static final String MAP_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/map";
  private static final String MAP = "/ogc/collections/coverage_gap_adm2/map";

  @LocalServerPort private int port;

  private HttpResponse<byte[]> send(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private BufferedImage image(String path) throws Exception {
    HttpResponse<byte[]> answer = send(path);
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void aMapWithoutParametersShowsTheWholeLayerWithItsAreaSystemAndTime() throws Exception {
    HttpResponse<byte[]> answer = send(MAP);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Crs")).isEmpty();
    assertThat(header(answer, "Content-Datetime")).isIn("2018", "2019");
    double[] box =
        Stream.of(header(answer, "Content-Bbox").split(","))
            .mapToDouble(Double::parseDouble)
            .toArray();
    Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    assertThat(box[0]).isLessThan(layer.mosaic().bounds().getMinX());
    assertThat(box[1]).isLessThan(layer.mosaic().bounds().getMinY());
    assertThat(box[2]).isGreaterThan(layer.mosaic().bounds().getMaxX());
    assertThat(box[3]).isGreaterThan(layer.mosaic().bounds().getMaxY());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertThat(Math.max(image.getWidth(), image.getHeight())).isEqualTo(1024);
    assertThat(image.getRGB(0, 0) >>> 24).as("transparent outside").isZero();
  }

  /** As the suite of the OGC for Maps asks of its first abstract tests. */
  @ParameterizedTest
  @MethodSource("layers")
  void whatACollectionLinksAsItsMapTellsOfItsTimeIfTheCollectionHasOne(String id) throws Exception {
    JsonNode collection =
        Answer.to("http://localhost:" + port + "/ogc/collections/" + id + "?f=json").json();
    HttpResponse<byte[]> answer = null;
    for (JsonNode link : collection.get("links")) {
      if (answer == null && link.get("rel").stringValue().equals(MAP_RELATION)) {
        String href = link.get("href").stringValue();
        answer = send(href.substring(href.indexOf("/ogc/")));
        assertThat(header(answer, "Content-Type")).isEqualTo(link.get("type").stringValue());
      }
    }
    assertThat(answer).isNotNull();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Bbox").split(",")).hasSize(4);
    if (collection.path("extent").has("temporal")) {
      assertThat(header(answer, "Content-Datetime")).matches("[0-9-]+( / [0-9-]+)?");
    }
  }

  static Stream<String> layers() {
    return MiniAtlas.snapshot().layers().stream().map(Layer::id);
  }

  @Test
  void theAreaOfATileHasItsPixels() throws Exception {
    double half = Math.PI * 6_378_137;
    double side = 2 * half / 256;
    String box =
        (68 * side - half)
            + ","
            + (half - 121 * side)
            + ","
            + (69 * side - half)
            + ","
            + (half - 120 * side);
    String mercator = ReferenceSystem.WEB_MERCATOR.uri();
    BufferedImage map =
        image(
            MAP
                + "?period=2018&width=256&height=256&crs="
                + mercator
                + "&bbox-crs="
                + mercator
                + "&bbox="
                + box);
    BufferedImage tile = image("/tiles/coverage_gap_adm2/8/68/120.png?period=2018");
    for (int y = 0; y < 256; y++) {
      for (int x = 0; x < 256; x++) {
        assertThat(map.getRGB(x, y)).isEqualTo(tile.getRGB(x, y));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ReferenceSystem.class)
  void everySystemOfTheCollectionHoldsItsMapInTheOrderOfItsAxes(ReferenceSystem system)
      throws Exception {
    HttpResponse<byte[]> answer =
        send(MAP + "?crs=" + system.uri() + "&bbox=-84,9,-82,11&width=400");
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    assertThat(header(answer, "Content-Crs"))
        .isEqualTo(system == ReferenceSystem.CRS84 ? "" : system.uri());
    double[] box =
        Stream.of(header(answer, "Content-Bbox").split(","))
            .mapToDouble(Double::parseDouble)
            .toArray();
    double[] middle = {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2};
    system.toLonLat(middle);
    assertThat(middle[0]).isEqualTo(-83, within(0.05));
    assertThat(middle[1]).isEqualTo(10, within(0.05));
    BufferedImage map = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertThat(map.getWidth()).isEqualTo(400);
    // Two by two degrees at 10 degrees north are a little higher than wide on the ground.
    assertThat(map.getHeight()).isBetween(400, 412);
  }

  @Test
  void everyStyleHasItsMapAndIsLinkedFromTheListOfStyles() throws Exception {
    JsonNode styles =
        Answer.to("http://localhost:" + port + "/ogc/collections/coverage_gap_adm2/styles?f=json")
            .json()
            .get("styles");
    int maps = 0;
    for (JsonNode style : styles) {
      for (JsonNode link : style.get("links")) {
        if (link.get("rel").stringValue().equals(MAP_RELATION)) {
          String href = link.get("href").stringValue();
          assertThat(image(href.substring(href.indexOf("/ogc")) + "&width=50").getWidth())
              .isEqualTo(50);
          maps++;
        }
      }
    }
    assertThat(maps).isEqualTo(styles.size()).isGreaterThan(2);
    assertThat(send(MAP.replace("map", "styles/night/map")).statusCode()).isEqualTo(404);
    String box = "?bbox=-84,9,-82,11&width=200&period=2018";
    assertThat(send(MAP + box).body())
        .isEqualTo(send(MAP.replace("/map", "/styles/coverage_gap_adm2_gap/map") + box).body())
        .isNotEqualTo(send(MAP.replace("/map", "/styles/coverage_gap_adm2_rate/map") + box).body());
  }

  @Test
  void theCollectionLinksToItsMapAndItsLegend() throws Exception {
    Answer collection =
        Answer.to("http://localhost:" + port + "/ogc/collections/coverage_gap_adm2?f=json");
    assertThat(collection.links(MAP_RELATION))
        .extracting(link -> link.get("type").stringValue())
        .containsExactly("image/png", "text/html");
    assertThat(collection.links("legend")).hasSize(1);
    HttpResponse<byte[]> map = send(MAP + "?period=2018&width=20");
    String link = header(map, "Link");
    assertThat(link).contains("rel=\"legend\"").contains("period=2018").contains("style=gap");
    String legend = link.substring(link.indexOf("/legend"), link.indexOf('>'));
    assertThat(image(legend).getWidth()).isGreaterThan(100);
  }

  @Test
  void theGroundIsTransparentUnlessAColourIsAsked() throws Exception {
    String far = MAP + "?bbox=10,10,11,11&width=5&height=5";
    assertThat(image(far).getRGB(2, 2) >>> 24).isZero();
    assertThat(image(far + "&transparent=false").getRGB(2, 2)).isEqualTo(0xffffffff);
    assertThat(image(far + "&bgcolor=0x336699").getRGB(2, 2)).isEqualTo(0xff336699);
    assertThat(image(far + "&bgcolor=0x336699&transparent=true").getRGB(2, 2) >>> 24).isZero();
  }

  @Test
  void aScaleMakesTheSize() throws Exception {
    // One degree of latitude is 111,319 m, at 1:1,000,000 and 0.28 mm a pixel 397.6 pixels.
    BufferedImage map = image(MAP + "?bbox=-84,0,-83,1&scale-denominator=1000000");
    assertThat(map.getHeight()).isEqualTo(398);
    assertThat(map.getWidth()).isBetween(397, 398);
    assertThat(image(MAP + "?bbox=-84,0,-83,1&scale-denominator=2000000").getHeight())
        .isEqualTo(199);
  }

  @Test
  void aTimeWithoutFiguresHasNoMap() throws Exception {
    assertThat(send(MAP + "?datetime=1950").statusCode()).isEqualTo(204);
    assertThat(send(MAP + "?datetime=2018-05-01&width=10").headers().firstValue("Content-Datetime"))
        .hasValue("2018");
  }

  @ParameterizedTest(name = "{0} is refused for {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "width=0 | width",
        "width=4097 | width",
        "height=1.5 | height",
        "bbox=1,2,3 | bbox",
        "bbox=9,-84,10,-83 | bbox",
        "bbox=-84,9,0,-83,10,1 | bbox",
        "bbox=-84,9,-84,10 | bbox",
        "bbox=-84,10,-83,9 | bbox",
        "bbox=9,-84,10,-183 | bbox",
        "bbox=170,-10,-170,10 | bbox",
        "bbox=-84,9,-83.9999999999999,10 | bbox",
        "bbox=-180,-90,180,90&crs=http://www.opengis.net/def/crs/EPSG/0/5367 | bbox",
        "bbox=-84,9,-83.9,79&width=4000 | width",
        "bbox-crs=nowhere | bbox-crs",
        "crs=http://www.opengis.net/def/crs/EPSG/0/31970 | crs",
        "scale-denominator=0 | scale-denominator",
        "scale-denominator=1000&width=5 | scale-denominator",
        "scale-denominator=10 | scale-denominator",
        "bgcolor=red | bgcolor",
        "transparent=maybe | transparent",
        "style=rate | style",
        "f=json | f",
        "period=18 | period",
        "classes=many | classes"
      })
  void whatIsNotLegalIsRefusedByItsName(String query, String parameter) throws Exception {
    HttpResponse<byte[]> answer = send(MAP + "?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body())).contains("\"detail\":\"" + parameter + ": ");
  }

  @Test
  void cornersWithTheirAxesSwappedAreNotAnEmptyMap() throws Exception {
    HttpResponse<byte[]> answer = send(MAP + "?bbox=9,-84,10,-83");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body())).contains("look swapped", "longitude comes first");
    String latitudeFirst = "&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326";
    assertThat(send(MAP + "?bbox=9,-84,10,-83" + latitudeFirst).statusCode()).isEqualTo(200);
    assertThat(send(MAP + "?bbox=9,84,10,85").statusCode()).isEqualTo(200);
  }

  @Test
  void peopleGetAPageWithTheMapItsLegendAndItsSources() throws Exception {
    HttpResponse<byte[]> page = send(MAP + "?bbox=-84,9,-82,11&lang=en", "Accept", "text/html");
    assertThat(header(page, "Content-Type")).startsWith("text/html");
    String text = new String(page.body());
    assertThat(text)
        .contains("<img")
        .contains("/legend/coverage_gap_adm2.png?")
        .contains("Schematic boundaries")
        .contains("Invented court records");
    int at = text.indexOf("src=\"") + 5;
    String src = text.substring(at, text.indexOf('"', at)).replace("&amp;", "&");
    assertThat(src).contains("bbox=-84,9,-82,11").contains("f=png");
    assertThat(image(src.substring(src.indexOf("/ogc"))).getWidth()).isPositive();
  }

  @Test
  void onlyWhatHoldsIsDeclared() throws Exception {
    JsonNode declared =
        Answer.to("http://localhost:" + port + "/ogc/conformance?f=json").json().get("conformsTo");
    List<String> maps =
        Answer.list(declared).stream()
            .map(JsonNode::stringValue)
            .filter(uri -> uri.contains("ogcapi-maps"))
            .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
            .toList();
    assertThat(maps)
        .containsExactly("core", "scaling", "crs", "collection-map", "styled-map", "png", "html");
  }
}
