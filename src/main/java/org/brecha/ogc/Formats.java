package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The representations that a kind of resource has, the favourite first. Every one can be had by its
 * name in {@code f} and by its media type in Accept.
 */
record Formats(List<Format> all) {

  static final String HTML = "text/html";
  static final String JSON = "application/json";
  static final String GEO_JSON = "application/geo+json";
  static final String JSON_SCHEMA = "application/schema+json";
  static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
  static final String PNG = "image/png";

  /** The page for people. */
  static final Format PAGE = Format.of("html", HTML, "HTML");

  static final Formats DOCUMENT = json(JSON);
  static final Formats FEATURES = json(GEO_JSON);
  static final Formats SCHEMA = json(JSON_SCHEMA);
  static final Formats API = json(OPEN_API);

  static Formats of(Format... formats) {
    return new Formats(List.of(formats));
  }

  /** JSON of a kind, which a client may also accept as plain JSON, and a page for people. */
  private static Formats json(String mediaType) {
    Format json = Format.of("json", mediaType, "JSON");
    return of(mediaType.equals(JSON) ? json : json.alsoAs(JSON), PAGE);
  }

  /** These and further ones after them. */
  Formats and(Format... more) {
    return new Formats(Stream.concat(all.stream(), Stream.of(more)).toList());
  }

  /** Every media type that can be had, the favourite first. */
  List<String> mediaTypes() {
    List<String> types = new ArrayList<>();
    for (Format format : all) {
      types.add(format.mediaType());
      types.addAll(format.also());
    }
    return types;
  }

  /** The legal values of {@code f}. */
  List<String> names() {
    return all.stream().map(Format::f).toList();
  }

  Format favourite() {
    return all.get(0);
  }

  Optional<Format> named(String f) {
    return all.stream().filter(format -> format.f().equals(f)).findFirst();
  }

  Optional<Format> of(String mediaType) {
    return all.stream().filter(format -> format.has(mediaType)).findFirst();
  }
}
