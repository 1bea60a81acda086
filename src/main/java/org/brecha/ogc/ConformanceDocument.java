package org.brecha.ogc;

import java.util.Map;

/** The conformance classes that hold, and no other. */
final class ConformanceDocument {

  private ConformanceDocument() {}

  static Map<String, Object> document(Visit visit, OgcParts parts) {
    return Members.of(
        "links",
        visit.selfAndAlternate().stream().map(Link::toJson).toList(),
        "conformsTo",
        parts.conformance());
  }

  static HtmlPage page(Visit visit, OgcParts parts) {
    return new HtmlPage(visit, visit.say("Conformidad", "Conformance"))
        .paragraph(
            visit.say(
                "Clases de conformidad de OGC que este servicio cumple:",
                "OGC conformance classes that this service meets:"))
        .list(parts.conformance());
  }
}
