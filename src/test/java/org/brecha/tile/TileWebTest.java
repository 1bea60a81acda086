package org.brecha.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.brecha.http.EntityTag;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Mosaic;
import org.brecha.layer.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = TileWebServer.class,
    properties = {
      "management.server.port=0",
      TileWebServer.NO_LAYERS_HEALTH,
      TileWebServer.NO_DATABASE
    })
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The lean tile path")
class TileWebTest {

  /** The north-west of the mini-atlas: several units. */
  private static final String TILE = "/tiles/coverage_gap_adm2/8/68/120";

  /** Far from every unit. */
  private static final String FAR = "/tiles/coverage_gap_adm2/8/0/0";

  @Autowired private Publication publication;
  @LocalServerPort private int port;

  @BeforeEach
  void publishTheMiniAtlas() {
    publish(MiniAtlas.snapshot().edition());
  }

  private void publish(String edition) {
    List<Layer> layers = new ArrayList<>(MiniAtlas.snapshot().layers());
    // A layer that cannot say its legend: what a fault of ours looks like.
    layers.add(
        new PlainLayer(
            Mosaic.of(List.of(new GeometryFactory().createPoint(new Coordinate(-83, 10))))));
    publication.publish(new LayerSnapshot(edition, Instant.EPOCH, layers));
  }

  @ParameterizedTest
  @ValueSource(strings = {".mvt", ".pbf"})
  void aVectorTileHasItsTypeAStrongTagAndAShortLife(String ending) throws Exception {
    HttpResponse<byte[]> answer = get(TILE + ending);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertHeader(answer, "Content-Type", "application/vnd.mapbox-vector-tile");
    assertHeader(answer, "Content-Length", Integer.toString(answer.body().length));
    assertHeader(answer, "Vary", "Accept-Encoding");
    assertHeader(answer, "Access-Control-Allow-Origin", "*");
    assertHeader(answer, "X-Content-Type-Options", "nosniff");
    assertThat(header(answer, "ETag")).matches("\"[^\"]+\"");
    assertThat(header(answer, "Cache-Control")).startsWith("public, max-age=60");
    assertThat(answer.headers().firstValue("Date")).isPresent();
  }

  @Test
  void theBytesAreThoseOfTheSlicerAndTheSameFromTheCache() throws Exception {
    Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    byte[] expected =
        new VectorTileSlicer().slice(layer, layer.table(MiniAtlas.HOMICIDE_2018), 8, 68, 120);
    String path = TILE + ".mvt?indicator=homicide&datetime=2018";
    assertThat(get(path).body()).isEqualTo(expected);
    assertThat(get(path).body()).isEqualTo(expected);
  }

  @Test
  void aClientThatTakesGzipGetsTheSameTilePackedUnderAnotherTag() throws Exception {
    HttpResponse<byte[]> plain = get(TILE + ".mvt");
    HttpResponse<byte[]> packed = get(TILE + ".mvt", "Accept-Encoding", "br, gzip");
    assertHeader(packed, "Content-Encoding", "gzip");
    assertHeader(packed, "Vary", "Accept-Encoding");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(in.readAllBytes()).isEqualTo(plain.body());
    }
    assertThat(get(TILE + ".mvt", "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain.body());
  }

  @ParameterizedTest
  @CsvSource({".mvt, identity", ".mvt, gzip", ".png, identity", "@2x.png, gzip"})
  void aTileThatTheClientHasIsNotSentAgain(String ending, String encoding) throws Exception {
    String tag = header(get(TILE + ending, "Accept-Encoding", encoding), "ETag");
    HttpResponse<byte[]> again =
        get(TILE + ending, "Accept-Encoding", encoding, "If-None-Match", "\"other\", W/" + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertHeader(again, "ETag", tag);
    assertThat(again.headers().firstValue("Cache-Control")).isPresent();
    assertThat(get(TILE + ending, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {".mvt", ".png"})
  void anotherVersionOfATileThanTheOneWantedIsRefused(String ending) throws Exception {
    String tag = header(get(TILE + ending), "ETag");
    HttpResponse<byte[]> refused = get(TILE + ending, "If-Match", "\"other\"");
    assertThat(refused.statusCode()).isEqualTo(412);
    assertHeader(refused, "Content-Type", "application/problem+json");
    assertThat(get(TILE + ending, "If-Match", tag).statusCode()).isEqualTo(200);
    assertThat(get(TILE + ending, "If-Match", "*").statusCode()).isEqualTo(200);
  }

  @Test
  void aNewEditionHasNewTagsAtTheSameAddressAndItsOwnAddressesHoldForEver() throws Exception {
    String old = header(get(TILE + ".mvt"), "ETag");
    publish("facade");
    HttpResponse<byte[]> answer = get(TILE + ".mvt", "If-None-Match", old);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "ETag")).isNotEqualTo(old);
    String version = EntityTag.version("facade");
    assertHeader(answer, "ETag", '"' + version + '"');
    assertThat(header(get(TILE + ".mvt?v=" + version), "Cache-Control")).contains("immutable");
    assertThat(header(get(TILE + ".png?v=" + version), "Cache-Control")).contains("immutable");
    for (String of : List.of("0dd", "facade", "facade-00000000")) {
      assertThat(header(get(TILE + ".mvt?v=" + of), "Cache-Control"))
          .as("another edition, or one as another program draws it")
          .doesNotContain("immutable");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".mvt", ".png"})
  void headHasTheHeadersOfGetAndNoBody(String ending) throws Exception {
    HttpResponse<byte[]> get = get(TILE + ending);
    HttpResponse<byte[]> head = TileWebServer.send(port, "HEAD", TILE + ending);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("Content-Type", "Content-Length", "ETag", "Cache-Control")) {
      assertThat(header(head, name)).isEqualTo(header(get, name));
    }
  }

  @Test
  void aPreflightIsAnsweredWithTheMethodsOfReaders() throws Exception {
    HttpResponse<byte[]> answer = TileWebServer.send(port, "OPTIONS", TILE + ".mvt");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertHeader(answer, "Access-Control-Allow-Origin", "*");
    assertHeader(answer, "Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void anotherMethodIsRefusedWithThoseThatWork(String method) throws Exception {
    HttpResponse<byte[]> answer = TileWebServer.send(port, method, TILE + ".png");
    assertProblem(answer, 405);
    assertHeader(answer, "Allow", "GET, HEAD, OPTIONS");
  }

  @Test
  void whereNothingIsAVectorTileIsNoContentAndAnImageIsTransparent() throws Exception {
    HttpResponse<byte[]> vector = get(FAR + ".mvt");
    assertThat(vector.statusCode()).isEqualTo(204);
    assertThat(vector.body()).isEmpty();
    assertThat(vector.headers().firstValue("ETag")).isPresent();
    for (String ending : List.of(".png", "@2x.png")) {
      HttpResponse<byte[]> image = get(FAR + ending);
      assertHeader(image, "Content-Type", "image/png");
      var read = ImageIO.read(new ByteArrayInputStream(image.body()));
      assertThat(read.getWidth()).isEqualTo(ending.equals(".png") ? 256 : 512);
      assertThat(read.getRGB(128, 128) >>> 24).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tiles/coverage_gap_adm2/15/0/0.mvt",
        "/tiles/coverage_gap_adm2/-1/0/0.mvt",
        "/tiles/coverage_gap_adm2/3/8/0.png",
        "/tiles/coverage_gap_adm2/3/0/8.mvt",
        "/tiles/coverage_gap_adm2/3/0/-1.mvt",
        "/tiles/no_such_layer/0/0/0.mvt",
        "/tiles/coverage_gap_adm2/0/0/0.jpg"
      })
  void whatIsOutsideTheLimitsIsNotFound(String path) throws Exception {
    assertProblem(get(path), 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/tiles/coverage_gap_adm2/x/0/0.mvt | path",
        "/tiles/coverage_gap_adm2/0/0/0@2x.mvt | @2x",
        "/tiles/coverage_gap_adm2/0/0/0.mvt?colour=red | colour: unknown parameter",
        "/tiles/coverage_gap_adm2/0/0/0.mvt?indicator=luck | indicator: must be one of homicide",
        "/tiles/coverage_gap_adm2/0/0/0.png?style=neon | style: must be one of bivariate, gap",
        "/tiles/coverage_gap_adm2/0/0/0.mvt?datetime=soon | datetime: must be",
        "/tiles/boundaries_adm2/0/0/0.mvt?indicator=homicide | indicator",
        "/tiles/coverage_gap_adm2/0/0/0.png?style=rate&classes=pretty | classes: must be one of",
        "/tiles/coverage_gap_adm2/0/0/0.png?style=rate&class_count=9 | class_count: must be",
        "/tiles/coverage_gap_adm2/0/0/0.png?style=rate&classes=manual&breaks=9,5 | breaks: must",
        "/tiles/coverage_gap_adm2/0/0/0.png?style=rate&breaks=5,9 | breaks: goes with",
        "/tiles/coverage_gap_adm2/0/0/0.png?style=programmes&classes=equal | classes: style",
        "/tiles/coverage_gap_adm2/0/0/0.mvt?style=rate&classes=equal | classes: unknown",
        "/legend/coverage_gap_adm2.json?style=bivariate&class_count=4 | class_count: style",
        "/legend/coverage_gap_adm2.png?style=rate&classes=equal&breaks=1 | breaks: goes with",
        "/legend/boundaries_adm2.json?classes=equal | classes: style",
        "/tiles/coverage_gap_adm2/0/0/0.mvt?v=1&v=2 | v: may be given only once"
      })
  void nonsenseIsABadRequestThatNamesWhatIsWrong(String path, String named) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertProblem(answer, 400);
    assertThat(text(answer)).contains(named);
  }

  @Test
  void aFaultOfOursShowsAReferenceAndTheLogHasTheRest(CapturedOutput log) throws Exception {
    HttpResponse<byte[]> answer = get("/tiles/plain/0/0/0.png");
    assertProblem(answer, 500);
    assertThat(text(answer)).doesNotContain("legend", "Exception");
    String reference = text(answer).replaceAll("(?s).*reference ([0-9a-f]{12})\\..*", "$1");
    assertThat(reference).hasSize(12);
    assertThat(log.getAll()).contains(reference).contains("a plain layer has no legend");
  }

  @Test
  void hundredsOfTilesComeOverOneConnectionAlsoWhenAskedAheadAndMixedWithOtherPaths()
      throws Exception {
    int rounds = 150;
    String head = " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String asked =
        "GET " + TILE + ".mvt" + head + "GET /health" + head + "GET " + FAR + ".mvt" + head;
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      Thread writer =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < rounds; i++) {
                    out.write(asked.getBytes(StandardCharsets.US_ASCII));
                  }
                  out.write(
                      ("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                          .getBytes(StandardCharsets.US_ASCII));
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      writer.start();
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      writer.join();
      assertThat(all.split("HTTP/1\\.1 200", -1)).hasSize(2 * rounds + 1 + 1);
      assertThat(all.split("HTTP/1\\.1 204", -1)).hasSize(rounds + 1);
    }
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return TileWebServer.send(port, "GET", path, headers);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
  }

  private static void assertHeader(HttpResponse<byte[]> answer, String name, String value) {
    assertThat(answer.headers().allValues(name)).containsExactly(value);
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertHeader(answer, "Content-Type", "application/problem+json");
    assertHeader(answer, "Cache-Control", "no-store");
    assertHeader(answer, "Access-Control-Allow-Origin", "*");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(text(answer)).contains("\"status\":" + status);
  }
}
