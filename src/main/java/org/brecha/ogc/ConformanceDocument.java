package org.brecha.ogc;

import java.util.List;
import java.util.Map;

/** The conformance classes that hold, and no other. */
final class ConformanceDocument {

  static final List<String> CLASSES =
      List.of(
          "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");

  private ConformanceDocument() {}

  static Map<String, Object> document(Visit visit) {
    return Members.of(
        "links",
        visit.selfAndAlternate().stream().map(Link::toJson).toList(),
        "conformsTo",
        CLASSES);
  }

  static HtmlPage page(Visit visit) {
    return new HtmlPage(visit, visit.say("Conformidad", "Conformance"))
        .paragraph(
            visit.say(
                "Clases de conformidad de OGC que este servicio cumple:",
                "OGC conformance classes that this service meets:"))
        .list(CLASSES);
  }
}
