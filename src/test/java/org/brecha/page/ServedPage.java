package org.brecha.page;

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
import org.brecha.Brecha;
import org.brecha.PrefixProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole server with the bundled data and a browser. All tests of the page share one server,
 * because their configuration is the same.
 */
@SpringBootTest(
    classes = Brecha.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "brecha.http.trust-forwarded=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServedPage {

  @LocalServerPort private int port;

  Browser browser;
  String origin;

  /** A proxy that puts the same server at a path of another address. */
  PrefixProxy proxy() throws IOException {
    return PrefixProxy.before(port);
  }

  @DynamicPropertySource
  static void ownData(DynamicPropertyRegistry registry) throws IOException {
    Files.createDirectories(Path.of("target"));
    Path data = Files.createTempDirectory(Path.of("target"), "page-data-").toAbsolutePath();
    registry.add("BRECHA_DATA_DIR", data::toString);
  }

  @BeforeAll
  void startBrowser() throws Exception {
    browser = Browser.start();
    origin = "http://localhost:" + port;
    awaitPublication();
  }

  @AfterAll
  void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private void awaitPublication() throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    int status = 0;
    while (status != 200) {
      assertThat(Instant.now()).as("last status was " + status).isBefore(end);
      Thread.sleep(200);
      status = ask("/tiles/coverage_gap_adm2.json").statusCode();
    }
  }

  /** The body of an answer of the server itself, to hold the page to it. */
  String read(String path) {
    try {
      HttpResponse<String> answer = ask(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("cannot read " + path, e);
    }
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
