package org.brecha.ogc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server said to one request of a test. */
record Answer(HttpResponse<String> http) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer to(String url, String... headers) throws IOException, InterruptedException {
    return toMethod("GET", url, headers);
  }

  static Answer toMethod(String method, String url, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  int status() {
    return http.statusCode();
  }

  String body() {
    return http.body();
  }

  Optional<String> header(String name) {
    return http.headers().firstValue(name);
  }

  /** Media type with its parameters. */
  String type() {
    return header("Content-Type").orElse("");
  }

  JsonNode json() {
    return JSON.readTree(http.body());
  }

  List<JsonNode> features() {
    return list(json().get("features"));
  }

  List<String> ids() {
    return features().stream().map(f -> f.get("id").stringValue()).toList();
  }

  /** The links of a relation. */
  List<JsonNode> links(String relation) {
    return list(json().get("links")).stream()
        .filter(link -> link.get("rel").stringValue().equals(relation))
        .toList();
  }

  static List<JsonNode> list(JsonNode array) {
    return array == null
        ? new ArrayList<>()
        : StreamSupport.stream(array.spliterator(), false).toList();
  }
}
