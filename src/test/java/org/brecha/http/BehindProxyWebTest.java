package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brecha.PrefixProxy;
import org.brecha.ServedAtlas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client sees that knows only {@code https://map.example.org/brecha}, as the README has it.
 */
@ServedAtlas
@TestPropertySource(properties = "brecha.http.trust-forwarded=true")
class BehindProxyWebTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Addresses in the page, in its modules and in its styles. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:href|src)=\"([^\"#]+)\"|(?:import|from) \"([^\"]+)\"|url\\([\"']?([^)\"':]+)[\"']?\\)");

  /** A text of a script that begins like an address of ours at the root of the origin. */
  private static final Pattern AT_THE_ROOT =
      Pattern.compile("[\"'`(]/(css|js|webjars|tiles|legend|ogc|downloads|allocation|wms)\\b");

  @LocalServerPort private int port;

  private PrefixProxy proxy;

  @BeforeEach
  void startProxy() throws IOException {
    proxy = PrefixProxy.before(port);
  }

  @AfterEach
  void stopProxy() {
    proxy.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing/here",
        "/ogc/collections/none",
        "/ogc/collections?x=1",
        "/downloads/none.csv",
        "/tiles/none/0/0/0.mvt",
        "/tiles/boundaries_adm1/0/0/0.mvt?x=1"
      })
  void theTypeOfAProblemLeadsToItsExplanation(String path) throws Exception {
    HttpResponse<String> problem = get(proxy.root() + path);
    assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    String type = JsonMapper.shared().readTree(problem.body()).get("type").stringValue();
    HttpResponse<String> explained = get(problem.uri().resolve(type).toString());
    assertThat(explained.statusCode()).as(type).isEqualTo(200);
    assertThat(explained.body()).contains("(" + problem.statusCode() + ")");

    String plain = get("http://localhost:" + port + path).body();
    assertThat(JsonMapper.shared().readTree(plain).get("type").stringValue())
        .startsWith("/problems/");
  }

  @Test
  void everythingThatThePageOfTheMapLoadsIsBelowThePrefix() throws Exception {
    Set<URI> seen = new HashSet<>();
    Deque<URI> ahead = new ArrayDeque<>();
    ahead.add(URI.create(proxy.root() + "/"));
    while (!ahead.isEmpty()) {
      URI address = ahead.remove();
      if (!seen.add(address)) {
        continue;
      }
      HttpResponse<String> file = get(address.toString());
      assertThat(file.statusCode()).as(address.toString()).isEqualTo(200);
      boolean library = address.getPath().contains("/webjars/");
      boolean page = address.getPath().matches(".*(/|\\.js|\\.css)");
      if (!library && page) {
        assertThat(AT_THE_ROOT.matcher(file.body()).results().map(r -> r.group()))
            .as(address.toString())
            .isEmpty();
        Matcher found = ADDRESS.matcher(file.body());
        while (found.find()) {
          String first = found.group(1) == null ? found.group(2) : found.group(1);
          ahead.add(address.resolve(first == null ? found.group(3) : first));
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(25).allMatch(a -> a.toString().startsWith(proxy.root()));
    assertThat(seen.toString()).contains("/webjars/leaflet/dist/leaflet.js", "/js/api.js");
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(url)).header("Accept", "*/*").build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
