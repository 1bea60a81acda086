package org.brecha.ogc;

import java.util.List;
import java.util.Map;
import org.brecha.http.ProblemWriter;

/**
 * The definition of the API as OpenAPI 3.0, made from the layers of the snapshot, so that it names
 * the very collections, parameters and properties that are served.
 */
final class ApiDocument {

  private final Visit visit;
  private final OgcSettings settings;
  private final OgcParts parts;

  ApiDocument(Visit visit, OgcSettings settings, OgcParts parts) {
    this.visit = visit;
    this.settings = settings;
    this.parts = parts;
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

  /** Path below {@code /ogc}, or below its own {@code servers} → path item object. */
  Map<String, Map<String, Object>> paths() {
    ApiPaths paths = new ApiPaths(visit);
    paths.get(
        "/",
        "getLandingPage",
        visit.say("Página de entrada", "Landing page"),
        List.of(),
        Formats.DOCUMENT,
        "landingPage");
    paths.get(
        "/conformance",
        "getConformance",
        visit.say("Clases de conformidad", "Conformance classes"),
        List.of(),
        Formats.DOCUMENT,
        "confClasses");
    paths.get(
        "/api",
        "getApi",
        visit.say("Esta definición", "This definition"),
        List.of(),
        Formats.API,
        "anyObject");
    paths.get(
        "/collections",
        "getCollections",
        visit.say("Todas las colecciones", "All collections"),
        List.of(),
        Formats.DOCUMENT,
        "collections");
    parts.addPaths(visit, paths);
    return paths.all();
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
