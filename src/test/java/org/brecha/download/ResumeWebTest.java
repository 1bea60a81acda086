package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Downloads that are broken off and go on, over the mini-atlas. */
@DownloadsOverMiniAtlas
class ResumeWebTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private Publication publication;

  private HttpResponse<byte[]> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse(null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/downloads/coverage_gap_adm2.csv",
        "/downloads/coverage_gap_adm2.geojson?country=XA",
        "/downloads/boundaries_adm2.geojsons?bbox=-84,9,-82,11"
      })
  void aFileInPiecesIsTheFileInOnePiece(String path) throws Exception {
    HttpResponse<byte[]> whole = send("GET", path);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    String tag = header(whole, "ETag");
    int size = whole.body().length;
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    while (pieces.size() < size) {
      int first = pieces.size();
      HttpResponse<byte[]> piece =
          send("GET", path, "Range", "bytes=" + first + "-" + (first + 699), "If-Range", tag);
      assertThat(piece.statusCode()).isEqualTo(206);
      int last = Math.min(size, first + 700) - 1;
      assertThat(header(piece, "Content-Range"))
          .isEqualTo("bytes " + first + "-" + last + "/" + size);
      assertThat(header(piece, "Content-Length")).isEqualTo(Integer.toString(last - first + 1));
      assertThat(header(piece, "ETag")).isEqualTo(tag);
      pieces.write(piece.body());
    }
    assertThat(pieces.toByteArray()).isEqualTo(whole.body());
    HttpResponse<byte[]> finished = send("GET", path);
    assertThat(header(finished, "Content-Length")).isEqualTo(Integer.toString(size));
    assertThat(finished.body()).isEqualTo(whole.body());
    HttpResponse<byte[]> head = send("HEAD", path, "Range", "bytes=0-9");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(size));
    assertThat(send("GET", path, "Range", "bytes=0-9", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/downloads/programmes.csv",
        "/downloads/programmes.gpkg",
        "/downloads/programmes.zip",
        "/downloads/index.json",
        "/ogc/collections/programmes/items?f=json",
        "/ogc/collections/coverage_gap_adm2/items/XA-101?f=json",
        "/ogc/collections/programmes/metadata?f=iso",
        "/legend/coverage_gap_adm2.json"
      })
  void whoeverWantsOneVersionOnlyIsRefusedAnother(String path) throws Exception {
    String tag = header(send("GET", path), "ETag");
    for (String method : new String[] {"GET", "HEAD"}) {
      for (String other : new String[] {"\"zz\"", "W/" + tag, "\"zz\", \"yy\""}) {
        HttpResponse<byte[]> refused = send(method, path, "If-Match", other, "If-None-Match", tag);
        assertThat(refused.statusCode()).as(method + other).isEqualTo(412);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(refused, "Content-Disposition")).isNull();
        assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
      }
      assertThat(send(method, path, "If-Match", "\"zz\", " + tag).statusCode()).isEqualTo(200);
      assertThat(send(method, path, "If-Match", "\"zz\"", "If-Match", tag).statusCode())
          .isEqualTo(200);
      assertThat(send(method, path, "If-Match", "*").statusCode()).isEqualTo(200);
    }
    assertThat(send("GET", path, "If-Match", tag, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(send("GET", path, "If-Match", "\"zz\"", "Range", "bytes=0-3").statusCode())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "geojson", "gpkg", "xlsx", "zip"})
  void whoWritesTheParametersInAnotherOrderGoesOnWithTheSameFile(String extension)
      throws Exception {
    String file = "/downloads/coverage_gap_adm2." + extension;
    HttpResponse<byte[]> one = send("GET", file + "?country=XA&indicator=robbery&period=2018");
    assertThat(one.statusCode()).as(new String(one.body())).isEqualTo(200);
    String tag = header(one, "ETag");
    HttpResponse<byte[]> other =
        send(
            "GET",
            file + "?period=2018&indicator=robbery&country=XA",
            "Range",
            "bytes=40-",
            "If-Range",
            tag);
    assertThat(other.statusCode()).isEqualTo(206);
    assertThat(header(other, "ETag")).isEqualTo(tag);
    assertThat(other.body()).isEqualTo(Arrays.copyOfRange(one.body(), 40, one.body().length));
  }

  @Test
  void aRangeBehindTheEndIsRefusedWithTheSize() throws Exception {
    String path = "/downloads/programmes.csv";
    int size = send("GET", path).body().length;
    HttpResponse<byte[]> answer = send("GET", path, "Range", "bytes=" + size + "-");
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + size);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void aRangeThatCannotBeReadAndSeveralRangesGetEverything() throws Exception {
    String path = "/downloads/programmes.csv";
    byte[] whole = send("GET", path).body();
    for (String range : new String[] {"bytes=0-1,5-6", "items=0-1", "bytes=7-2"}) {
      HttpResponse<byte[]> answer = send("GET", path, "Range", range);
      assertThat(answer.statusCode()).as(range).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(whole);
    }
  }

  @Test
  void aPackedAnswerPromisesNoRanges() throws Exception {
    HttpResponse<byte[]> packed =
        send("GET", "/downloads/programmes.csv", "Accept-Encoding", "gzip");
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "Accept-Ranges")).isNull();
    HttpResponse<byte[]> rest =
        send(
            "GET",
            "/downloads/programmes.csv",
            "Accept-Encoding",
            "gzip",
            "Range",
            "bytes=10-",
            "If-Range",
            header(packed, "ETag"));
    assertThat(rest.statusCode()).isEqualTo(200);
    assertThat(rest.body()).isEqualTo(packed.body());
  }

  @Test
  void afterNewDataTheRestOfAnOldFileIsTheWholeNewOne() throws Exception {
    String path = "/downloads/coverage_gap_adm2.geojson";
    HttpResponse<byte[]> old = send("GET", path, "Range", "bytes=0-99");
    assertThat(old.statusCode()).isEqualTo(206);
    String oldTag = header(old, "ETag");
    LayerSnapshot before = publication.findCurrent().orElseThrow();
    LayerSnapshot after =
        new LayerSnapshot(
            "0123456789abcdef", Instant.parse("2026-02-03T04:05:06Z"), before.layers());
    publication.publish(after);
    try {
      HttpResponse<byte[]> rest = send("GET", path, "Range", "bytes=100-", "If-Range", oldTag);
      assertThat(rest.statusCode()).isEqualTo(200);
      assertThat(header(rest, "ETag")).isNotEqualTo(oldTag).contains("0123456789abcdef");
      assertThat(new String(rest.body(), StandardCharsets.UTF_8))
          .startsWith("{\"type\":\"FeatureCollection\"")
          .contains("0123456789abcdef")
          .endsWith("]}\n");
    } finally {
      publication.publish(before);
    }
  }
}
