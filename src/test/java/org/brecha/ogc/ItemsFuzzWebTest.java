package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.brecha.filter.FilterGrammar;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Requests made at random from the OpenAPI document and the grammar of CQL2: none fails here, none
 * takes a second. {@code -Dfuzz.requests=200000} asks more.
 */
@OgcWebTest
class ItemsFuzzWebTest {

  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1500);
  private static final int WARM_UP = 100;
  private static final String DIRT = "0123456789.,-/:TZe+%&=;abc_~ \u00e9'\"()<>\u0000";

  private final Random random = new Random(20261122);

  @LocalServerPort private int port;

  @Test
  void noRequestFailsHereOrTakesASecond() throws Exception {
    JsonNode api = Answer.to(url("/ogc/api?f=json")).json();
    List<Layer> layers = MiniAtlas.snapshot().layers();
    List<FilterGrammar> grammars =
        layers.stream().map(layer -> new FilterGrammar(layer, 99)).toList();
    int answered = 0;
    for (int i = 0; i < REQUESTS; i++) {
      int chosen = random.nextInt(layers.size());
      String path = "/collections/" + layers.get(chosen).id() + "/items";
      String request = url("/ogc" + path + query(api, path, grammars.get(chosen)));
      long start = System.nanoTime();
      Answer answer = Answer.to(request);
      double seconds = (System.nanoTime() - start) / 1e9;
      assertThat(answer.status()).as(request).isIn(200, 400);
      if (answer.status() == 400) {
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").stringValue()).as(request).contains(": ");
      } else {
        answered++;
      }
      if (i >= WARM_UP) {
        assertThat(seconds).as(request).isLessThan(1);
      }
    }
    assertThat(answered).isBetween(REQUESTS / 20, REQUESTS * 19 / 20);
  }

  private String query(JsonNode api, String path, FilterGrammar grammar) {
    List<String> parts = new ArrayList<>();
    List<JsonNode> parameters =
        Answer.list(api.get("paths").get(path).get("get").get("parameters"));
    for (int n = random.nextInt(4); n > 0; n--) {
      JsonNode listed = parameters.get(random.nextInt(parameters.size()));
      JsonNode parameter =
          listed.has("$ref") ? api.at(listed.get("$ref").stringValue().substring(1)) : listed;
      String name = parameter.get("name").stringValue();
      if (!name.equals("filter") && parts.stream().noneMatch(p -> p.startsWith(name + "="))) {
        parts.add(name + "=" + encode(value(name, parameter.get("schema"))));
      }
    }
    if (random.nextBoolean()) {
      String filter = random.nextInt(5) == 0 ? grammar.brokenCondition() : grammar.condition();
      parts.add("filter=" + encode(filter));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  /** A value that the schema allows, or anything. */
  private String value(String name, JsonNode schema) {
    if (random.nextInt(6) == 0) {
      return dirt();
    }
    JsonNode item = schema.has("items") ? schema.get("items") : schema;
    if (item.has("enum")) {
      JsonNode legal = item.get("enum");
      return legal.get(random.nextInt(legal.size())).asString();
    }
    if (name.equals("bbox")) {
      double west = -85 + 3 * random.nextDouble();
      double south = 9 + 2 * random.nextDouble();
      return west + "," + south + "," + (west + random.nextDouble()) + "," + (south + 0.5);
    }
    return switch (item.get("type").stringValue()) {
      case "integer" -> Integer.toString(random.nextInt(50) - 2);
      case "number" -> Double.toString(random.nextGaussian() * 100);
      case "boolean" -> Boolean.toString(random.nextBoolean());
      default -> text(name);
    };
  }

  private String text(String name) {
    List<String> texts =
        switch (name) {
          case "datetime", "period", "compare" ->
              List.of("2018", "2019", "2018/2019", "2018-02-30", "../2018", "2018-01-01/P1Y");
          case "sortby" -> List.of("name", "-name", "name,-unit_code", "+nope", ",");
          case "need" -> List.of("homicide:2,robbery:1", "homicide", "robbery:0");
          case "neighbours" -> List.of("usual", "queen", "knn:4", "knn:999", "band:30");
          default -> List.of("XA", "Alba", "zero", "", "2018");
        };
    return texts.get(random.nextInt(texts.size()));
  }

  private String dirt() {
    StringBuilder value = new StringBuilder();
    for (int n = random.nextInt(24); n > 0; n--) {
      value.append(DIRT.charAt(random.nextInt(DIRT.length())));
    }
    return value.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
