package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document names what is really there: its paths answer, its parameters work. */
@OgcWebTest
class ApiDefinitionWebTest {

  @LocalServerPort private int port;

  @Test
  @DisplayName("api-definition-op, -success: OpenAPI 3.0 by its own media type")
  void theDefinitionIsOpenApi30() throws Exception {
    Answer answer =
        Answer.to(url("/ogc/api"), "Accept", "application/vnd.oai.openapi+json;version=3.0");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
    JsonNode api = answer.json();
    assertThat(api.get("openapi").stringValue()).startsWith("3.0.");
    assertThat(api.get("info").get("title").isString()).isTrue();
    assertThat(api.get("info").get("version").isString()).isTrue();
    assertThat(api.get("servers").get(0).get("url").stringValue()).isEqualTo(url("/ogc"));
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryOperationIdIsUnique() throws Exception {
    JsonNode api = api();
    List<String> references = new ArrayList<>();
    collect(api, "$ref", references);
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
    List<String> ids = new ArrayList<>();
    collect(api.get("paths"), "operationId", ids);
    assertThat(ids).hasSize(api.get("paths").size()).doesNotHaveDuplicates();
  }

  @Test
  void everyPathAnswersInEveryFormatItNamesAndDeclaresProblems() throws Exception {
    JsonNode api = api();
    for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
      JsonNode get = path.getValue().get("get");
      assertThat(get.get("responses").propertyNames()).contains("400", "404", "406", "412", "500");
      if (path.getKey().contains("{") || path.getValue().has("servers")) {
        continue;
      }
      JsonNode content = get.get("responses").get("200").get("content");
      String address = url("/ogc" + path.getKey());
      assertThat(Answer.to(address).status()).as(address).isEqualTo(200);
      JsonNode formats = parameters(api, path.getKey()).get("f").get("schema").get("enum");
      for (JsonNode format : formats) {
        Answer answer = Answer.to(address + "?f=" + format.stringValue());
        assertThat(answer.status()).as(address + " " + format).isEqualTo(200);
        assertThat(content.propertyNames()).contains(answer.type().replace(";charset=UTF-8", ""));
      }
      assertThat(content.size()).as(address).isEqualTo(formats.size());
    }
  }

  @Test
  void whatIsNotThereIsNotFoundInEveryFormat() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      String address = url("/ogc/collections/" + layer.id() + "/items/none");
      for (String format : List.of("json", "html")) {
        assertThat(Answer.to(address + "?f=" + format).status()).isEqualTo(404);
      }
    }
  }

  @Test
  @DisplayName("fc-bbox-definition, fc-limit-definition, fc-time-definition")
  void parametersOfTheStandardAreDefinedAsItSays() throws Exception {
    JsonNode api = api();
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      Map<String, JsonNode> parameters = parameters(api, "/collections/" + layer.id() + "/items");
      for (String name : List.of("bbox", "limit", "datetime")) {
        JsonNode parameter = parameters.get(name);
        assertThat(parameter.get("in").stringValue()).isEqualTo("query");
        assertThat(parameter.get("required").booleanValue()).isFalse();
        assertThat(parameter.get("style").stringValue()).isEqualTo("form");
        assertThat(parameter.get("explode").booleanValue()).isFalse();
      }
      JsonNode bbox = parameters.get("bbox").get("schema");
      assertThat(bbox.get("type").stringValue()).isEqualTo("array");
      assertThat(bbox.get("items").get("type").stringValue()).isEqualTo("number");
      assertThat(bbox.get("oneOf").get(0).get("minItems").intValue()).isEqualTo(4);
      assertThat(bbox.get("oneOf").get(1).get("maxItems").intValue()).isEqualTo(6);
      JsonNode limit = parameters.get("limit").get("schema");
      assertThat(limit.get("type").stringValue()).isEqualTo("integer");
      assertThat(limit.get("minimum").intValue()).isEqualTo(1);
      assertThat(limit.get("maximum").intValue()).isEqualTo(10_000);
      assertThat(limit.get("default").intValue()).isEqualTo(1000);
      assertThat(parameters.get("datetime").get("schema").get("type").stringValue())
          .isEqualTo("string");
    }
  }

  @Test
  void theParametersDefinedAreExactlyThoseAccepted() throws Exception {
    JsonNode api = api();
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      String path = "/collections/" + layer.id() + "/items";
      Map<String, JsonNode> parameters = parameters(api, path);
      Set<String> accepted = new HashSet<>(ItemsQuery.parameters(layer));
      accepted.addAll(List.of("f", "lang"));
      assertThat(parameters.keySet()).isEqualTo(accepted);
      for (LayerField field : layer.fields()) {
        assertThat(parameters).containsKey(field.name());
      }
      Map<String, JsonNode> ofItem = parameters(api, path + "/{featureId}");
      assertThat(ofItem.remove("featureId").get("required").booleanValue()).isTrue();
      Set<String> acceptedOfItem = new HashSet<>(ItemsQuery.itemParameters(layer));
      acceptedOfItem.addAll(List.of("f", "lang"));
      assertThat(ofItem.keySet()).isEqualTo(acceptedOfItem);
    }
  }

  private static Map<String, JsonNode> parameters(JsonNode api, String path) {
    Map<String, JsonNode> parameters = new HashMap<>();
    for (JsonNode listed : Answer.list(api.get("paths").get(path).get("get").get("parameters"))) {
      JsonNode parameter =
          listed.has("$ref") ? api.at(listed.get("$ref").stringValue().substring(1)) : listed;
      parameters.put(parameter.get("name").stringValue(), parameter);
    }
    return parameters;
  }

  private static void collect(JsonNode node, String name, List<String> found) {
    if (node.isObject() && node.has(name) && node.get(name).isString()) {
      found.add(node.get(name).stringValue());
    }
    node.forEach(child -> collect(child, name, found));
  }

  private JsonNode api() throws Exception {
    return Answer.to(url("/ogc/api?f=json")).json();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
