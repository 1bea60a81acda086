package org.brecha.ogc;

import java.util.List;

/**
 * The representations that a kind of resource has, for machines and for people.
 *
 * @param json media type that {@code f=json} stands for
 * @param alsoJson media types that get the same bytes when a client accepts only them
 */
record Formats(String json, List<String> alsoJson) {

  static final String HTML = "text/html";
  static final String JSON = "application/json";
  static final String GEO_JSON = "application/geo+json";
  static final String JSON_SCHEMA = "application/schema+json";
  static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

  static final Formats DOCUMENT = new Formats(JSON, List.of());
  static final Formats FEATURES = new Formats(GEO_JSON, List.of(JSON));
  static final Formats SCHEMA = new Formats(JSON_SCHEMA, List.of(JSON));
  static final Formats API = new Formats(OPEN_API, List.of(JSON));

  /** Every media type that can be had, the favourite first. */
  List<String> offered() {
    return alsoJson.isEmpty() ? List.of(json, HTML) : List.of(json, alsoJson.get(0), HTML);
  }
}
