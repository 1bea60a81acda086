package org.brecha.ogc;

import java.util.List;
import java.util.Map;

/** Shows the definition of the API to people. */
final class ApiPage {

  private ApiPage() {}

  static HtmlPage of(Visit visit, ApiDocument api) {
    HtmlPage page = new HtmlPage(visit, visit.say("Documentación de la API", "API documentation"));
    page.paragraph(visit.say(LandingDocument.DESCRIPTION));
    page.paragraph(
        visit.say(
            "Solo lectura, sin cuenta. Un parámetro desconocido o mal escrito da 400 y dice qué"
                + " vale.",
            "Read only, no account. An unknown or malformed parameter gives a 400 that says what is"
                + " legal."));
    page.links(
        List.of(
            new Link(
                visit.href("/ogc/api?f=json"), "service-desc", Formats.OPEN_API, "OpenAPI 3.0")));
    Map<?, ?> shared = child(child(api.toJson(), "components"), "parameters");
    api.paths()
        .forEach(
            (path, item) -> {
              boolean elsewhere = item.containsKey("servers");
              String address = elsewhere ? path : "/ogc" + (path.equals("/") ? "" : path);
              operation(page, visit, address, child(item, "get"), shared);
            });
    return page;
  }

  private static void operation(
      HtmlPage page, Visit visit, String path, Map<?, ?> get, Map<?, ?> shared) {
    page.heading("GET " + path);
    page.paragraph(String.valueOf(get.get("summary")));
    page.beginTable(
        List.of(
            visit.say("Parámetro", "Parameter"),
            visit.say("Qué es", "What it is"),
            visit.say("Forma", "Form")));
    for (Object listed : (List<?>) get.get("parameters")) {
      Map<?, ?> parameter = (Map<?, ?>) listed;
      Object reference = parameter.get("$ref");
      if (reference != null) {
        String text = reference.toString();
        parameter = child(shared, text.substring(text.lastIndexOf('/') + 1));
      }
      page.beginRow()
          .cell(parameter.get("name"))
          .cell(parameter.get("description"))
          .cell(form(child(parameter, "schema")))
          .endRow();
    }
    page.endTable();
  }

  private static String form(Map<?, ?> schema) {
    StringBuilder form = new StringBuilder(String.valueOf(schema.get("type")));
    for (String rule : List.of("enum", "minimum", "maximum", "default")) {
      if (schema.get(rule) != null) {
        form.append(", ").append(rule).append(' ').append(schema.get(rule));
      }
    }
    return form.toString();
  }

  private static Map<?, ?> child(Map<?, ?> parent, String name) {
    return (Map<?, ?>) parent.get(name);
  }
}
