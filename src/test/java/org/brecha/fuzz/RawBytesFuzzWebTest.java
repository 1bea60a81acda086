package org.brecha.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.brecha.ServedAtlas;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Requests that no well-bred client sends: broken percent-encoding, control characters, odd
 * methods, headers without end. The server refuses or hangs up; it never breaks. {@code
 * -Dfuzz.raw=20000} asks more.
 */
@ServedAtlas
class RawBytesFuzzWebTest {

  private static final int REQUESTS = Integer.getInteger("fuzz.raw", 3000);
  private static final double SLOWEST_SECONDS = 1;
  private static final List<String> METHODS =
      List.of(
          "GET",
          "HEAD",
          "OPTIONS",
          "POST",
          "PUT",
          "DELETE",
          "PATCH",
          "TRACE",
          "CONNECT",
          "PROPFIND",
          "get",
          "FOO",
          "G\u00e9T",
          "A".repeat(300),
          "");
  private static final List<String> TARGETS =
      List.of(
          "/ogc",
          "/ogc/collections",
          "/ogc/collections/coverage_gap_adm2/items?filter=name%20=%20'a'",
          "/ogc/collections/coverage_gap_adm2/items?bbox=%zz",
          "/ogc/collections/coverage_gap_adm2/items?bbox=%",
          "/ogc/collections/coverage_gap_adm2/items?name=%ff%fe%80",
          "/ogc/collections/coverage_gap_adm2/items?name=\u00ff\u0001",
          "/ogc/collections/coverage_gap_adm2/items?%00=%00",
          "/ogc/collections/../../../etc/passwd",
          "/ogc/collections/%2e%2e/%2e%2e/items",
          "/ogc/collections/coverage_gap_adm2;jsessionid=1/items",
          "/ogc//collections",
          "/ogc/?",
          "/ogc?f=json&f=json",
          "/tiles/coverage_gap_adm2/3/2/3.mvt",
          "/tiles/coverage_gap_adm2/99999999999/2/3.png",
          "/tiles/coverage_gap_adm2/-1/-1/-1.mvt",
          "/tiles/%63overage_gap_adm2/3/2/3.png?%",
          "/downloads/coverage_gap_adm2.csv",
          "/downloads/.csv",
          "/downloads/a.b.c",
          "/legend/coverage_gap_adm2.json?style=%c3%28",
          "/wms?service=WMS&request=%",
          "http://elsewhere.example/ogc",
          "*",
          "/",
          "");
  private static final List<String> HEADERS =
      List.of(
          "Accept: " + "a/b,".repeat(3000),
          "Accept: text/html;q=9999999999999999999999",
          "Accept: \u0001\u0002",
          "Accept-Language: " + "x-".repeat(500),
          "Accept-Encoding: gzip;q=0, identity;q=0, *;q=0",
          "If-None-Match: " + "\"a\",".repeat(2000),
          "If-None-Match: \"",
          "If-Modified-Since: yesterday",
          "Range: bytes=" + "0-0,".repeat(2000) + "1-1",
          "Range: lines=1-2",
          "Range: bytes=a-b",
          "Content-Length: 5",
          "Content-Length: -1",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: nonsense",
          "Expect: 100-continue",
          "Expect: the unexpected",
          "Origin: null",
          "X: " + "y".repeat(100_000),
          "NoColonHere",
          " : ",
          "X-Forwarded-Proto: javascript\r\nX-Forwarded-Host: a b",
          "Upgrade: h2c\r\nConnection: Upgrade\r\nHTTP2-Settings: AAA");
  private static final List<String> VERSIONS =
      List.of("HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/", "", "FTP/1");

  private final Random random = new Random(20261122);

  @LocalServerPort private int port;

  @Test
  void nothingThatComesOverTheWireBreaksTheServer() throws Exception {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      String method = of(METHODS);
      String request = request(method);
      String shown = request.substring(0, Math.min(400, request.length()));
      double seconds = Double.MAX_VALUE;
      String outcome = "";
      for (int turn = 0; turn < 3 && seconds >= SLOWEST_SECONDS; turn++) {
        // A connection each: what is left of a broken request must not be taken for the next.
        try (RawHttp http = new RawHttp(port)) {
          long start = System.nanoTime();
          outcome = outcome(http, request, method);
          seconds = Math.min(seconds, (System.nanoTime() - start) / 1e9);
        }
      }
      if (outcome.equals("501")) {
        // What RFC 9110 and 9112 answer to a method or coding that is not implemented.
        assertThat(request.contains("Transfer-Encoding: nonsense") || method.equals("CONNECT"))
            .as(shown)
            .isTrue();
      } else if (outcome.equals("505")) {
        assertThat(request.lines().findFirst().orElseThrow()).doesNotContain("HTTP/1.");
      } else {
        assertThat(outcome).as(shown).doesNotStartWith("5");
      }
      assertThat(seconds).as(shown).isLessThan(SLOWEST_SECONDS);
      outcomes.merge(outcome, 1, Integer::sum);
    }
    System.out.println("raw fuzz: " + REQUESTS + " requests, outcomes " + outcomes);
    assertThat(outcomes).containsKeys("200", "400", "404", "405");
    try (RawHttp http = new RawHttp(port)) {
      assertThat(http.get("/ogc?f=json", "").status()).isEqualTo(200);
    }
  }

  private static String outcome(RawHttp http, String request, String method) throws IOException {
    try {
      RawHttp.Answer answer = http.send(request.getBytes(StandardCharsets.ISO_8859_1), method);
      String text = answer.text();
      assertThat(text).doesNotContain("java.lang", "Exception:", "at org.");
      if (answer.status() >= 400 && answer.body().length > 0) {
        // WMS has words of its own for what is wrong; who never came as far as it does not.
        assertThat(answer.type())
            .as(text)
            .startsWith(
                text.contains("<ServiceExceptionReport") ? "text/xml" : "application/problem+json");
      }
      return Integer.toString(answer.status());
    } catch (EOFException hungUp) {
      return "hung up";
    }
  }

  private String request(String method) {
    StringBuilder request = new StringBuilder(method + " " + of(TARGETS) + " " + of(VERSIONS));
    request.append("\r\n");
    int hosts = random.nextInt(8) == 0 ? random.nextInt(3) : 1;
    request.append(
        ("Host: " + of(List.of("localhost", "localhost:1", "a b", "[::", "")) + "\r\n")
            .repeat(hosts));
    for (int n = random.nextInt(3); n > 0; n--) {
      request.append(of(HEADERS)).append("\r\n");
    }
    // The end of every connection is announced, so that what is answered is answered at once.
    return request.append("Connection: close\r\n\r\n").toString();
  }

  private String of(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
