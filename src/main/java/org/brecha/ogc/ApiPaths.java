package org.brecha.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The paths of the API's definition, each with one GET operation, as the parts add them. All of
 * them know {@code f} and {@code lang}, and all declare the problems that any request may meet.
 */
final class ApiPaths {

  private static final Map<String, Object> TEXT = Members.of("type", "string");
  private static final Map<String, Object> BYTES = Members.of("type", "string", "format", "binary");

  private final Visit visit;
  private final Map<String, Map<String, Object>> paths = new LinkedHashMap<>();

  ApiPaths(Visit visit) {
    this.visit = visit;
  }

  /** Path below {@code /ogc}, or below its own {@code servers} → path item object. */
  Map<String, Map<String, Object>> all() {
    return paths;
  }

  /**
   * Adds a path.
   *
   * @param path below {@code /ogc}, with names in braces for path parameters
   * @param id unique in the whole document
   * @param parameters parameter objects or references, without f and lang
   * @param formats media types of the answer, and the legal values of f
   * @param schema name of the shared schema that the JSON of the answer has
   */
  void get(
      String path,
      String id,
      String summary,
      List<Object> parameters,
      Formats formats,
      String schema) {
    paths.put(
        path,
        Members.of(
            "get", operation(id, summary, withManners(parameters, formats), formats, schema)));
  }

  /** Adds a path whose answer may also be 204, which says that nothing is there. */
  void getOrNothing(
      String path,
      String id,
      String summary,
      List<Object> parameters,
      Formats formats,
      String schema) {
    Map<String, Object> get =
        operation(id, summary, withManners(parameters, formats), formats, schema);
    Map<String, Object> responses = new LinkedHashMap<>();
    ((Map<?, ?>) get.get("responses"))
        .forEach((status, said) -> responses.put((String) status, said));
    responses.put("204", Members.of("description", visit.say("Nada ahí", "Nothing there")));
    get.put("responses", responses);
    paths.put(path, Members.of("get", get));
  }

  /**
   * Adds a path that lies outside of {@code /ogc} and has manners of its own, without f and lang.
   *
   * @param path from the root of the server
   */
  void getElsewhere(
      String path,
      String id,
      String summary,
      List<Object> parameters,
      Formats formats,
      String schema) {
    String root = visit.href("");
    paths.put(
        path,
        Members.of(
            "servers",
            List.of(Members.of("url", root.isEmpty() ? "/" : root)),
            "get",
            operation(id, summary, parameters, formats, schema)));
  }

  private List<Object> withManners(List<Object> parameters, Formats formats) {
    List<Object> all = new ArrayList<>();
    if (formats.names().equals(Formats.DOCUMENT.names())) {
      all.addAll(ApiParameters.references("f"));
    } else {
      all.add(ApiParameters.format(visit, formats));
    }
    all.addAll(ApiParameters.references("lang"));
    all.addAll(parameters);
    return all;
  }

  private Map<String, Object> operation(
      String id, String summary, List<Object> parameters, Formats formats, String schema) {
    Map<String, Object> content = new LinkedHashMap<>();
    for (Format format : formats.all()) {
      content.put(format.mediaType(), Members.of("schema", schema(format, schema)));
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", Members.of("description", summary, "content", content));
    responses.put("304", Members.of("description", visit.say("Sin cambios", "Not modified")));
    for (String status : List.of("400", "404", "406", "412", "500", "503")) {
      responses.put(status, Members.of("$ref", "#/components/responses/problem"));
    }
    return Members.of(
        "operationId", id,
        "summary", summary,
        "parameters", parameters,
        "responses", responses);
  }

  private static Map<String, Object> schema(Format format, String schema) {
    if (format.isJson()) {
      return ApiSchemas.reference(schema);
    }
    boolean text = format.mediaType().startsWith("text/") || format.mediaType().contains("xml");
    return text ? TEXT : BYTES;
  }
}
