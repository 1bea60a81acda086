package org.brecha.ogc;

import java.util.List;
import org.brecha.layer.Layer;
import org.springframework.stereotype.Component;

/** All parts of the API, in their order, as one. Thread-safe as long as the parts are. */
@Component
final class OgcParts {

  private final List<OgcPart> parts;

  OgcParts(List<OgcPart> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Those of all parts, each once. */
  List<String> conformance() {
    return parts.stream().flatMap(part -> part.conformance().stream()).distinct().toList();
  }

  List<Link> landingLinks(Visit visit) {
    return parts.stream().flatMap(part -> part.landingLinks(visit).stream()).toList();
  }

  List<Link> collectionLinks(Visit visit, Layer layer) {
    return parts.stream().flatMap(part -> part.collectionLinks(visit, layer).stream()).toList();
  }

  void addPaths(Visit visit, ApiPaths paths) {
    parts.forEach(part -> part.addPaths(visit, paths));
  }
}
