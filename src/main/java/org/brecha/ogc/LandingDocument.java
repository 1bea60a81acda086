package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.brecha.layer.Layer;
import org.brecha.layer.Words;

/** The door of the API: where everything else is found. */
final class LandingDocument {

  static final Words TITLE =
      new Words("Brecha: violencia y prevención", "Brecha: violence and prevention");

  static final Words DESCRIPTION =
      new Words(
          "Límites administrativos, tasas de violencia y programas de prevención, unidos por código"
              + " oficial: dónde la violencia es alta y falta prevención.",
          "Administrative boundaries, rates of violence and prevention programmes, joined by"
              + " official code: where violence is high and prevention is missing.");

  private LandingDocument() {}

  static Map<String, Object> document(Visit visit, OgcParts parts) {
    return Members.of(
        "title", visit.say(TITLE),
        "description", visit.say(DESCRIPTION),
        "attribution", String.join("; ", credits(visit)),
        "edition", visit.snapshot().edition(),
        "links", links(visit, parts).stream().map(Link::toJson).toList());
  }

  static HtmlPage page(Visit visit, OgcParts parts) {
    return new HtmlPage(visit, visit.say(TITLE))
        .paragraph(visit.say(DESCRIPTION))
        .links(links(visit, parts))
        .heading(visit.say("Fuentes", "Sources"))
        .list(credits(visit));
  }

  private static List<Link> links(Visit visit, OgcParts parts) {
    List<Link> links = new ArrayList<>(visit.selfAndAlternate());
    links.add(
        new Link(
            visit.href("/ogc/api?f=json"),
            "service-desc",
            Formats.OPEN_API,
            visit.say("Definición de la API (OpenAPI 3.0)", "API definition (OpenAPI 3.0)")));
    links.add(
        new Link(
            visit.href("/ogc/api?f=html"),
            "service-doc",
            Formats.HTML,
            visit.say("Documentación de la API", "API documentation")));
    links.add(
        new Link(
            visit.href("/ogc/conformance"),
            "conformance",
            Formats.JSON,
            visit.say("Clases de conformidad", "Conformance classes")));
    links.addAll(parts.landingLinks(visit));
    return links;
  }

  private static List<String> credits(Visit visit) {
    TreeSet<String> credits = new TreeSet<>();
    for (Layer layer : visit.snapshot().layers()) {
      credits.addAll(layer.attribution());
    }
    return List.copyOf(credits);
  }
}
