package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.brecha.Brecha;
import org.brecha.layer.Layer;
import org.brecha.layer.Publication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole server with the bundled data, and the questions that every format must answer as the
 * items do. All tests of files share one server, because their configuration is the same.
 */
@SpringBootTest(
    classes = Brecha.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServedFiles {

  @LocalServerPort private int port;
  @Autowired private Publication publication;

  @TempDir Path directory;
  String origin;

  /** A layer and what is asked of it. */
  record Asked(String layer, String query) {

    @Override
    public String toString() {
      return layer + "?" + query;
    }
  }

  @DynamicPropertySource
  static void ownData(DynamicPropertyRegistry registry) throws IOException {
    Files.createDirectories(Path.of("target"));
    Path data = Files.createTempDirectory(Path.of("target"), "files-data-").toAbsolutePath();
    registry.add("BRECHA_DATA_DIR", data::toString);
  }

  @BeforeAll
  void awaitPublication() throws Exception {
    origin = "http://localhost:" + port;
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (publication.findCurrent().isEmpty()) {
      assertThat(Instant.now()).as("layers were not published").isBefore(end);
      Thread.sleep(200);
    }
  }

  List<Layer> layers() {
    return publication.findCurrent().orElseThrow().layers();
  }

  String edition() {
    return publication.findCurrent().orElseThrow().edition();
  }

  /** Every layer as it is, and some slices, filters and areas; one without any row. */
  Stream<Asked> questions() {
    return Stream.concat(
        layers().stream().map(layer -> new Asked(layer.id(), "")),
        Stream.of(
            new Asked("coverage_gap_adm2", "period=2015/2018&country=CR"),
            new Asked(
                "coverage_gap_adm2",
                "indicator=assault_robbery_of_persons&period=2016&measure=burden"),
            new Asked("coverage_gap_adm1", "datetime=2016&bbox=-83.2,7,-77,9.7"),
            new Asked(
                "coverage_gap_adm2",
                "filter=S_INTERSECTS(geometry,POINT(-84.08%209.93))%20OR%20count%20IS%20NULL"),
            new Asked("boundaries_adm2", "unit_code=CR-112"),
            new Asked("boundaries_adm2", "country=XX")));
  }

  /** The items that a file must hold. */
  List<ReadBack.Row> items(Asked asked) throws IOException, InterruptedException {
    return ReadBack.items(
        origin
            + "/ogc/collections/"
            + asked.layer()
            + "/items?f=json&limit=10000&"
            + asked.query());
  }

  Path file(Asked asked, String extension) throws IOException, InterruptedException {
    return ReadBack.download(
        origin + "/downloads/" + asked.layer() + "." + extension + "?" + asked.query(),
        Files.createTempDirectory(directory, "file").resolve(asked.layer() + "." + extension));
  }

  HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
