package org.brecha.ogc;

import java.util.List;
import java.util.Map;

/** The shapes of the documents as OpenAPI 3.0 schema objects. */
final class ApiSchemas {

  private static final Map<String, Object> TEXT = Members.of("type", "string");
  private static final Map<String, Object> COUNT = Members.of("type", "integer", "minimum", 0);

  private ApiSchemas() {}

  static Map<String, Object> reference(String name) {
    return Members.of("$ref", "#/components/schemas/" + name);
  }

  static Map<String, Object> all() {
    return Members.of(
        "anyObject", Members.of("type", "object"),
        "link",
            object(
                List.of("href", "rel", "type"),
                Members.of("href", TEXT, "rel", TEXT, "type", TEXT, "title", TEXT)),
        "landingPage",
            object(
                List.of("links"),
                Members.of("title", TEXT, "description", TEXT, "links", list("link"))),
        "confClasses",
            object(
                List.of("conformsTo"),
                Members.of("conformsTo", Members.of("type", "array", "items", TEXT))),
        "collections",
            object(
                List.of("links", "collections"),
                Members.of("links", list("link"), "collections", list("collection"))),
        "collection",
            object(
                List.of("id", "links"),
                Members.of(
                    "id", TEXT,
                    "title", TEXT,
                    "description", TEXT,
                    "attribution", TEXT,
                    "extent", reference("anyObject"),
                    "itemType", TEXT,
                    "crs", Members.of("type", "array", "items", TEXT),
                    "edition", TEXT,
                    "schematic", Members.of("type", "boolean"),
                    "links", list("link"))),
        "featureCollection",
            object(
                List.of("type", "features"),
                Members.of(
                    "type", Members.of("type", "string", "enum", List.of("FeatureCollection")),
                    "timeStamp", Members.of("type", "string", "format", "date-time"),
                    "numberMatched", COUNT,
                    "numberReturned", COUNT,
                    "links", list("link"),
                    "features", list("feature"))),
        "feature",
            object(
                List.of("type", "geometry", "properties"),
                Members.of(
                    "type", Members.of("type", "string", "enum", List.of("Feature")),
                    "id", TEXT,
                    "geometry", Members.of("type", "object", "nullable", true),
                    "properties", reference("anyObject"),
                    "links", list("link"))),
        "tilesets",
            object(
                List.of("tilesets"),
                Members.of(
                    "links",
                    list("link"),
                    "tilesets",
                    Members.of("type", "array", "items", reference("anyObject")))),
        "problem",
            object(
                List.of("type", "title", "status", "detail"),
                Members.of(
                    "type",
                    Members.of("type", "string", "format", "uri-reference"),
                    "title",
                    TEXT,
                    "status",
                    Members.of("type", "integer"),
                    "detail",
                    TEXT)));
  }

  private static Map<String, Object> object(List<String> required, Map<String, Object> members) {
    return Members.of("type", "object", "required", required, "properties", members);
  }

  private static Map<String, Object> list(String name) {
    return Members.of("type", "array", "items", reference(name));
  }
}
