package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The manners of every answer, over real HTTP, in front of controllers made to misbehave. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = HttpWebTest.WebOnly.class,
    properties = {
      "management.server.port=0",
      "management.endpoint.health.validate-group-membership=false",
      "brecha.http.image-sources=https://tile.example.org",
      "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
          + ",org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
          + ",org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@ExtendWith(OutputCaptureExtension.class)
class HttpWebTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @Test
  void whatIsNotThereIsA404Problem() throws Exception {
    HttpResponse<String> answer = get("/nothing/here");
    assertProblem(answer, 404);
    assertThat(answer.body()).contains("\"type\":\"/problems/not-found\"");
  }

  @Test
  void aProblemOfOursIsAnsweredAsItIs() throws Exception {
    HttpResponse<String> answer = get("/ogc/refused");
    assertProblem(answer, 400);
    assertThat(answer.body()).contains("\"detail\":\"limit: must be \\\"small\\\"\"");
  }

  @Test
  void traceIsRefusedAsEveryOtherMethod() throws Exception {
    for (String path : List.of("/ogc/refused", "/", "/nothing/here")) {
      HttpResponse<String> answer =
          send(request(path).method("TRACE", HttpRequest.BodyPublishers.noBody()));
      assertProblem(answer, 405);
      assertThat(answer.headers().allValues("Allow")).containsExactly("GET, HEAD, OPTIONS");
    }
  }

  @Test
  void theMapIsAtTheBareAddressWhateverIsAccepted() throws Exception {
    for (String accept : List.of("text/html", "application/json", "image/png")) {
      HttpResponse<String> answer = send(request("/").header("Accept", accept));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(answer.body()).startsWith("<!doctype html>");
    }
    for (String method : List.of("DELETE", "PUT", "PATCH", "POST")) {
      HttpResponse<String> answer =
          send(
              request("/")
                  .header("Accept", "application/json")
                  .method(method, HttpRequest.BodyPublishers.noBody()));
      assertProblem(answer, 405);
      assertThat(answer.headers().allValues("Allow")).containsExactly("GET, HEAD, OPTIONS");
    }
  }

  @Test
  void aWrongMethodIsA405ThatNamesTheRightOnes() throws Exception {
    HttpResponse<String> answer =
        send(request("/ogc/refused").POST(HttpRequest.BodyPublishers.ofString("x")));
    assertProblem(answer, 405);
    HttpResponse<String> options =
        send(request("/ogc/refused").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.headers().allValues("Allow"))
        .containsExactly("GET, HEAD, OPTIONS")
        .isEqualTo(options.headers().allValues("Allow"));
    assertThat(answer.body()).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void anUnacceptableMediaTypeIsA406ProblemAllTheSame() throws Exception {
    HttpResponse<String> answer = send(request("/json").header("Accept", "image/png"));
    assertProblem(answer, 406);
    assertThat(answer.body()).contains("application/json");
  }

  @Test
  void aPathOfTheWrongTypeNamesTheVariable() throws Exception {
    HttpResponse<String> answer = get("/number/abc");
    assertProblem(answer, 400);
    assertThat(answer.body()).contains("n: must be a number").doesNotContain("abc");
  }

  @Test
  void anUnforeseenErrorShowsAReferenceAndTheLogHasTheRest(CapturedOutput log) throws Exception {
    HttpResponse<String> answer = get("/breaks?secret=token");
    assertProblem(answer, 500);
    assertThat(answer.body()).doesNotContain("inner detail", "Exception");
    String reference = answer.body().replaceAll("(?s).*reference ([0-9a-f]{12})\\..*", "$1");
    assertThat(log.getAll()).contains(reference + ": GET /breaks failed").contains("inner detail");
    assertThat(log.getAll()).doesNotContain("secret");
  }

  @Test
  void anErrorThrownByTheMachineIsCaughtToo() throws Exception {
    assertProblem(get("/overflows"), 500);
  }

  @Test
  void aRefusalOfTheContainerIsAProblemToo() throws Exception {
    assertProblem(get("/sends-error"), 410);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /ogc/<b> HTTP/1.1\r\nHost: localhost",
        "GET /ogc/%zz HTTP/1.1\r\nHost: localhost",
        "GET /ogc/a%2Fb HTTP/1.1\r\nHost: localhost",
        "GET /%00 HTTP/1.1\r\nHost: localhost",
        "GET /ogc HTTP/1.1\r\nHost: bad host"
      })
  void whatTomcatRefusesByItselfIsAProblemToo(String head) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String request = head + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("Content-Type: application/problem+json")
          .contains("Cache-Control: no-store")
          .contains("\"status\":400")
          .doesNotContain("Tomcat", "<", "HTTP Status");
    }
  }

  @Test
  void anAnswerThatBreaksHalfWayDoesNotLookComplete() {
    Assertions.assertThatThrownBy(() -> get("/half")).isInstanceOf(IOException.class);
  }

  @Test
  void everyTypeOfProblemLeadsToItsExplanation() throws Exception {
    for (Problem problem :
        List.of(
            Problem.badParameter("a", "b"),
            Problem.notFound("a"),
            Problem.notAcceptable("a"),
            Problem.notReady(),
            Problem.broken("a"))) {
      HttpResponse<String> answer = get(problem.type().toString());
      assertThat(answer.statusCode()).as(problem.type().toString()).isEqualTo(200);
      assertThat(answer.body()).contains("(" + problem.status() + ")");
    }
    assertProblem(get("/problems/no-such-kind"), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "en", "es-CR", "de"})
  void thePageOfTheMapIsCalledSpanishAsItsHtmlIs(String language) throws Exception {
    HttpResponse<String> page = send(request("/").header("Accept-Language", language));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<html lang=\"es\">").contains("dónde falta prevención");
    assertThat(page.headers().allValues("Content-Language")).containsExactly("es");
    assertThat(page.headers().firstValue("Content-Type").orElse(""))
        .matches("text/html(;charset=UTF-8)?");
  }

  @Test
  void anImageIsNotPackedASecondTime() throws Exception {
    HttpResponse<String> answer = send(request("/ogc/image").header("Accept-Encoding", "gzip"));
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.body()).isEqualTo("not really");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() throws Exception {
    for (String path : new String[] {"/json", "/nothing/here", "/breaks"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'self'; img-src 'self' data: https://tile.example.org;")
          .contains("frame-ancestors 'self'");
    }
  }

  @Test
  void publicPathsAreOpenToScriptsOfOtherSitesAndOthersAreNot() throws Exception {
    HttpResponse<String> answer = get("/ogc/packed");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("ETag", "Link", "Content-Disposition", "OGC-NumberReturned");
    assertThat(get("/ogc/refused").headers().firstValue("Access-Control-Allow-Origin"))
        .contains("*");
    assertThat(get("/json").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(get("/ogcx").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aPreflightIsAnsweredWithReadingMethodsOnly() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/ogc/packed")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET"));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
        .contains("GET, HEAD, OPTIONS");
  }

  @Test
  void plainAndPackedBytesHaveDifferentTagsAndEachIsRevalidated() throws Exception {
    HttpResponse<String> plain = get("/ogc/packed");
    assertThat(plain.body()).isEqualTo("hello ".repeat(1000));
    String plainTag = plain.headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> packed =
        client.send(
            request("/ogc/packed").header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    String packedTag = packed.headers().firstValue("ETag").orElseThrow();
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
    assertThat(packed.body().length).isLessThan(200);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
    assertThat(packedTag).isNotEqualTo(plainTag);

    HttpResponse<String> again = send(request("/ogc/packed").header("If-None-Match", plainTag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(plainTag);
    assertThat(send(request("/ogc/packed").header("If-None-Match", packedTag)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws Exception {
    HttpResponse<String> head =
        send(request("/ogc/packed").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    HttpResponse<String> get = get("/ogc/packed");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body()).contains("\"status\":" + status);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  @EnableAutoConfiguration
  @ComponentScan(basePackageClasses = HttpSettings.class)
  static class WebOnly {}

  @RestController
  static class Misbehaving {

    @GetMapping("/ogc/refused")
    void refused() {
      throw QueryParameters.refuse("limit", "must be \"small\"");
    }

    @GetMapping(path = "/json", produces = MediaType.APPLICATION_JSON_VALUE)
    String json() {
      return "{}";
    }

    @GetMapping("/number/{n}")
    String number(@PathVariable("n") int n) {
      return Integer.toString(n);
    }

    @GetMapping("/breaks")
    void breaks() {
      throw new IllegalStateException("inner detail");
    }

    @GetMapping("/overflows")
    void overflows() {
      throw new StackOverflowError("inner detail");
    }

    @GetMapping("/sends-error")
    void sendsError(HttpServletResponse response) throws IOException {
      response.sendError(410, "inner detail");
    }

    @GetMapping("/half")
    void half(HttpServletResponse response) throws IOException {
      response.getOutputStream().write(new byte[100_000]);
      response.flushBuffer();
      throw new IllegalStateException("inner detail");
    }

    @GetMapping("/ogc/image")
    void image(HttpServletRequest request, HttpServletResponse response) throws IOException {
      new Representation("image/png", EntityTag.of("e1", "image"), "")
          .send(request, response, out -> out.write("not really".getBytes()));
    }

    @GetMapping("/ogc/packed")
    void packed(HttpServletRequest request, HttpServletResponse response) throws IOException {
      new Representation("text/plain;charset=UTF-8", EntityTag.of("e1", "packed"), "Accept")
          .send(request, response, out -> out.write("hello ".repeat(1000).getBytes()));
    }
  }
}
