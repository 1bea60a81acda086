package org.brecha.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.http.ProblemWriter;
import org.brecha.layer.Layer;

/**
 * The definition of the API as OpenAPI 3.0, made from the layers of the snapshot, so that it names
 * the very collections, parameters and properties that are served.
 */
final class ApiDocument {

  private final Visit visit;
  private final OgcSettings settings;

  ApiDocument(Visit visit, OgcSettings settings) {
    this.visit = visit;
    this.settings = settings;
  }

  Map<String, Object> toJson() {
    return Members.of(
        "openapi", "3.0.3",
        "info",
            Members.of(
                "title", visit.say(LandingDocument.TITLE),
                "description", visit.say(LandingDocument.DESCRIPTION) + " " + elsewhere(),
                "version", visit.snapshot().edition()),
        "servers", List.of(Members.of("url", visit.href("/ogc"))),
        "paths", paths(),
        "components",
            Members.of(
                "parameters", ApiParameters.shared(visit, settings),
                "schemas", ApiSchemas.all(),
                "responses", Map.of("problem", problem())));
  }

  /** What the same server answers outside of this API, each with a description of its own. */
  private String elsewhere() {
    String files = visit.href("/downloads/index.json");
    String plans = visit.href("/allocation");
    return visit.say(
        "Capas enteras como CSV: " + files + ". Dónde abrir sitios nuevos: " + plans + ".",
        "Whole layers as CSV: " + files + ". Where to open new sites: " + plans + ".");
  }

  /** Path below {@code /ogc} → path item object. */
  Map<String, Map<String, Object>> paths() {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    List<Object> manners = ApiParameters.references("f", "lang");
    paths.put(
        "/",
        get(
            "getLandingPage",
            visit.say("Página de entrada", "Landing page"),
            manners,
            Formats.JSON,
            "landingPage"));
    paths.put(
        "/conformance",
        get(
            "getConformance",
            visit.say("Clases de conformidad", "Conformance classes"),
            manners,
            Formats.JSON,
            "confClasses"));
    paths.put(
        "/api",
        get(
            "getApi",
            visit.say("Esta definición", "This definition"),
            manners,
            Formats.OPEN_API,
            "anyObject"));
    paths.put(
        "/collections",
        get(
            "getCollections",
            visit.say("Todas las colecciones", "All collections"),
            manners,
            Formats.JSON,
            "collections"));
    for (Layer layer : visit.snapshot().layers()) {
      addCollection(paths, layer, manners);
    }
    return paths;
  }

  private void addCollection(
      Map<String, Map<String, Object>> paths, Layer layer, List<Object> manners) {
    String path = "/collections/" + layer.id();
    String title = visit.say(layer.title());
    String id = layer.id();
    paths.put(path, get("describe_" + id, title, manners, Formats.JSON, "collection"));
    paths.put(
        path + "/schema",
        get(
            "schema_" + id,
            title + visit.say(": esquema", ": schema"),
            manners,
            Formats.JSON_SCHEMA,
            "anyObject"));
    paths.put(
        path + "/schema/geojson",
        get(
            "schema_geojson_" + id,
            title + visit.say(": esquema GeoJSON", ": GeoJSON schema"),
            manners,
            Formats.JSON_SCHEMA,
            "anyObject"));
    paths.put(
        path + "/queryables",
        get(
            "queryables_" + id,
            title + visit.say(": propiedades para filtrar", ": properties to filter by"),
            manners,
            Formats.JSON_SCHEMA,
            "anyObject"));
    paths.put(
        path + "/sortables",
        get(
            "sortables_" + id,
            title + visit.say(": propiedades para ordenar", ": properties to sort by"),
            manners,
            Formats.JSON_SCHEMA,
            "anyObject"));
    paths.put(
        path + "/items",
        get(
            "items_" + id,
            title + visit.say(": elementos", ": items"),
            ApiParameters.ofItems(visit, layer),
            Formats.GEO_JSON,
            "featureCollection"));
    paths.put(
        path + "/items/{featureId}",
        get(
            "item_" + id,
            title + visit.say(": un elemento", ": one item"),
            ApiParameters.ofItem(visit, layer),
            Formats.GEO_JSON,
            "feature"));
  }

  private Map<String, Object> get(
      String id, String summary, List<Object> parameters, String mediaType, String schema) {
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(
        "200",
        Members.of(
            "description",
            summary,
            "content",
            Members.of(
                mediaType,
                Members.of("schema", ApiSchemas.reference(schema)),
                Formats.HTML,
                Members.of("schema", Members.of("type", "string")))));
    responses.put("304", Members.of("description", visit.say("Sin cambios", "Not modified")));
    for (String status : List.of("400", "404", "406", "500", "503")) {
      responses.put(status, Members.of("$ref", "#/components/responses/problem"));
    }
    return Members.of(
        "get",
        Members.of(
            "operationId", id,
            "summary", summary,
            "parameters", parameters,
            "responses", responses));
  }

  private Map<String, Object> problem() {
    return Members.of(
        "description",
        visit.say("Error según RFC 9457", "Error as RFC 9457 has it"),
        "content",
        Members.of(
            ProblemWriter.MEDIA_TYPE, Members.of("schema", ApiSchemas.reference("problem"))));
  }
}
