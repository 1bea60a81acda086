package org.brecha.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.brecha.fuzz.AskedPath.Asked;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.SliceQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every path that the server answers: those of its OpenAPI document with their parameters, and
 * those beside it, which other documents of the server name.
 */
final class ApiPaths {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern FILE =
      Pattern.compile("/downloads/([A-Za-z0-9_-]+)\\.([a-z.0-9-]+)");

  private ApiPaths() {}

  /** The paths of the document, in its order. */
  static List<AskedPath> ofDocument(String openApi) {
    JsonNode api = JSON.readTree(openApi);
    List<AskedPath> paths = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
      List<Asked> parameters = new ArrayList<>();
      for (JsonNode listed : path.getValue().get("get").path("parameters")) {
        parameters.add(
            asked(
                listed.has("$ref")
                    ? api.at(listed.get("$ref").stringValue().substring(1))
                    : listed));
      }
      String layer = layerOf(path.getKey());
      boolean drawn = path.getKey().contains("/map");
      boolean planned = path.getKey().startsWith("/allocation/");
      int weight =
          path.getKey().endsWith("/items") ? 20 : drawn || planned || layer == null ? 4 : 1;
      String root = path.getValue().has("servers") ? "" : "/ogc";
      paths.add(new AskedPath(root + path.getKey(), parameters, layer, weight));
    }
    return paths;
  }

  private static Asked asked(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    boolean many = schema.has("items");
    JsonNode value = many ? schema.get("items") : schema;
    List<String> legal =
        StreamSupport.stream(value.path("enum").spliterator(), false)
            .map(JsonNode::asString)
            .toList();
    return new Asked(
        parameter.get("name").stringValue(),
        parameter.get("in").stringValue(),
        legal,
        value.path("type").asString("string"),
        many);
  }

  private static String layerOf(String path) {
    return MiniAtlas.snapshot().layers().stream()
        .map(Layer::id)
        .filter(id -> (path + "/").matches(".*/" + id + "[/_.].*"))
        .findFirst()
        .orElse(null);
  }

  /**
   * The paths beside the document.
   *
   * @param documented those of the document, of whose parameters files have most
   * @param downloads the list of files as the server gives it
   */
  static List<AskedPath> beside(List<AskedPath> documented, String downloads) {
    List<AskedPath> paths = new ArrayList<>();
    for (String plain : List.of("/tiles", "/health", "/downloads/index.json")) {
      paths.add(new AskedPath(plain, List.of(), null, 2));
    }
    paths.add(new AskedPath("/wms", List.of(), null, 40));
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      String id = layer.id();
      List<Asked> drawn = new ArrayList<>(tileParameters(layer));
      ClassChoice.PARAMETERS.forEach(name -> drawn.add(Asked.text(name)));
      String tile = "/tiles/" + id + "/{z}/{x}/{y}";
      paths.add(new AskedPath(tile + ".mvt", tileParameters(layer), id, 10));
      paths.add(new AskedPath(tile + ".png", drawn, id, 10));
      paths.add(new AskedPath("/tiles/" + id + ".json", tileParameters(layer), id, 3));
      paths.add(new AskedPath("/legend/" + id + ".json", drawn, id, 3));
      paths.add(new AskedPath("/legend/" + id + ".png", drawn, id, 3));
    }
    for (String file : files(downloads)) {
      Matcher match = FILE.matcher(file);
      String layer = match.matches() ? match.group(1) : "";
      documented.stream()
          .filter(path -> path.template().endsWith("/" + layer + "/items"))
          .findFirst()
          .ifPresent(items -> paths.add(new AskedPath(file, items.parameters(), layer, 2)));
    }
    return paths;
  }

  /** The addresses of the files that the list names, without what follows a question mark. */
  static Set<String> files(String downloads) {
    Set<String> files = new LinkedHashSet<>();
    Matcher match = FILE.matcher(downloads);
    while (match.find()) {
      if (!match.group().endsWith("/index.json")) {
        files.add(match.group());
      }
    }
    return files;
  }

  private static List<Asked> tileParameters(Layer layer) {
    List<Asked> parameters = new ArrayList<>();
    SliceQuestion.parameters(layer).forEach(name -> parameters.add(Asked.text(name)));
    parameters.add(new Asked("style", "query", layer.styles(), "string", false));
    parameters.add(Asked.text("v"));
    return parameters;
  }
}
