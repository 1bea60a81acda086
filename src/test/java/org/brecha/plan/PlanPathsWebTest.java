package org.brecha.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brecha.ServedAtlas;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.brecha.selection.SliceChoice;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever makes a client of the API's definition gets the plans too. */
@ServedAtlas
class PlanPathsWebTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @Test
  void theDefinitionHasEveryPlanWithExactlyTheParametersThatItAccepts() throws Exception {
    JsonNode paths = JsonMapper.shared().readTree(get("/ogc/api?f=json").body()).get("paths");
    List<Layer> planned =
        MiniAtlas.snapshot().layers().stream().filter(AllocationIndex::canBePlanned).toList();
    assertThat(planned).isNotEmpty();
    List<String> expected = new ArrayList<>(List.of("/allocation"));
    for (Layer layer : planned) {
      for (String ending : List.of("", ".csv")) {
        String path = "/allocation/" + layer.id() + ending;
        expected.add(path);
        assertThat(paths.get(path).get("servers").get(0).get("url").stringValue())
            .isEqualTo("http://localhost:" + port);
        JsonNode get = paths.get(path).get("get");
        Set<String> accepted = new HashSet<>(SliceChoice.parameters(layer));
        accepted.addAll(AllocationWish.PARAMETERS);
        accepted.addAll(List.of("lang", "v"));
        assertThat(names(get.get("parameters"))).isEqualTo(accepted);
      }
    }
    assertThat(paths.propertyNames().stream().filter(path -> path.startsWith("/allocation")))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void thePlansHaveTheMediaTypesThatItSays() throws Exception {
    JsonNode paths = JsonMapper.shared().readTree(get("/ogc/api?f=json").body()).get("paths");
    for (String path :
        List.of("/allocation/coverage_gap_adm2", "/allocation/coverage_gap_adm2.csv")) {
      JsonNode answers = paths.get(path).get("get").get("responses").get("200").get("content");
      HttpResponse<String> plan = get(path + "?country=XA&sites=2");
      assertThat(plan.statusCode()).isEqualTo(200);
      assertThat(answers.propertyNames())
          .containsExactly(plan.headers().firstValue("Content-Type").orElseThrow());
    }
  }

  @Test
  void whatItCallsLegalIsAndOnlyTheCountryIsAlwaysNeeded() throws Exception {
    String path = "/allocation/coverage_gap_adm2";
    JsonNode api = JsonMapper.shared().readTree(get("/ogc/api?f=json").body());
    List<String> needed = new ArrayList<>();
    for (JsonNode parameter : api.get("paths").get(path).get("get").get("parameters")) {
      if (parameter.path("required").asBoolean(false)) {
        needed.add(parameter.get("name").stringValue());
      }
      String name = parameter.path("name").asString("");
      if (List.of("equity", "method", "lang").contains(name)) {
        for (JsonNode legal : parameter.get("schema").get("enum")) {
          String query = "?country=XA&sites=1&" + name + "=" + legal.stringValue();
          assertThat(get(path + query).statusCode()).as(query).isEqualTo(200);
        }
      }
    }
    assertThat(needed).containsExactly("country");
  }

  private static Set<String> names(JsonNode parameters) {
    Set<String> names = new HashSet<>();
    for (JsonNode parameter : parameters) {
      String reference = parameter.path("$ref").asString("");
      names.add(
          reference.isEmpty()
              ? parameter.get("name").stringValue()
              : reference.substring(reference.lastIndexOf('/') + 1));
    }
    return names;
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://localhost:" + port + path);
    return CLIENT.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
