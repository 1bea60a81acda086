package org.brecha.ogc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one plain page for people. Every text and attribute goes through {@link #escape}, so data
 * and what readers typed can never become markup; nothing on it runs. Not thread-safe.
 */
final class HtmlPage {

  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;margin:0"
          + " auto;max-width:75rem;padding:1rem;color:#1c1c1c;background:#fff}nav"
          + " a{display:inline-block;margin-right:1rem}p,li,h1,h2,h3{overflow-wrap:anywhere}pre{overflow-x:auto;background:#f2f2f2;padding:.5rem}table{border-collapse:collapse;margin:1rem"
          + " 0;display:block;overflow-x:auto}th,td{border:1px solid #ccc;padding:.25rem"
          + " .5rem;text-align:left;vertical-align:top}th{background:#f2f2f2}td{min-width:6rem}td"
          + " a{white-space:nowrap}td.number{text-align:right;font-variant-numeric:tabular-nums}td.nothing{color:#666}code{background:#f2f2f2;padding:0"
          + " .2rem}.note{border-left:4px solid #8a5a00;padding-left:.75rem}";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StringBuilder out = new StringBuilder(8192);
  private final ReaderLinks reader;

  HtmlPage(Visit visit, String title) {
    this.reader = new ReaderLinks(visit);
    out.append("<!DOCTYPE html>\n<html lang=\"").append(escape(visit.lang())).append("\">\n<head>");
    out.append("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
    out.append("<title>").append(escape(title)).append("</title>");
    for (Link link : visit.selfAndAlternate()) {
      if (link.rel().equals("alternate")) {
        out.append("<link rel=\"alternate\" type=\"").append(escape(link.type()));
        out.append("\" href=\"").append(escape(link.href())).append("\">");
      }
    }
    out.append("<style>").append(STYLE).append("</style></head>\n<body><nav>");
    anchor(visit.href("/"), visit.say("Mapa", "Map"));
    anchor(visit.href("/ogc"), "API");
    anchor(visit.href("/ogc/collections"), visit.say("Colecciones", "Collections"));
    anchor(visit.href("/downloads"), visit.say("Descargas", "Downloads"));
    String data = visit.dataFormat().f();
    anchor(visit.hrefAs(data), data.toUpperCase(Locale.ROOT));
    boolean english = visit.lang().equals("en");
    anchor(visit.hrefIn(english ? "es" : "en"), english ? "Español" : "English");
    out.append("</nav>\n<main><h1>").append(escape(title)).append("</h1>\n");
  }

  HtmlPage heading(String text) {
    return element("h2", text);
  }

  HtmlPage paragraph(String text) {
    return element("p", text);
  }

  /** A smaller heading, within a part of the page. */
  HtmlPage subheading(String text) {
    return element("h3", text);
  }

  /** A heading that a link can lead to. */
  HtmlPage heading(String text, String id) {
    out.append("<h2 id=\"").append(escape(id)).append("\">").append(escape(text)).append("</h2>\n");
    return this;
  }

  /** Something to copy: an address or a command. */
  HtmlPage code(String text) {
    out.append("<pre tabindex=\"0\"><code>").append(escape(text)).append("</code></pre>\n");
    return this;
  }

  /**
   * Linked data for engines that read pages. A browser runs no script of this type; what could end
   * the element early is written as an escape of JSON.
   */
  HtmlPage data(Map<String, Object> linkedData) {
    String json = JSON.writeValueAsString(linkedData);
    out.append("<script type=\"application/ld+json\">");
    out.append(json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    out.append("</script>\n");
    return this;
  }

  /** A paragraph that must not be overlooked. */
  HtmlPage note(String text) {
    out.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
    return this;
  }

  /** A picture that is wide enough for the page. */
  HtmlPage image(String href, String text) {
    out.append("<p><img style=\"max-width:100%\" src=\"").append(escape(href));
    out.append("\" alt=\"").append(escape(text)).append("\"></p>\n");
    return this;
  }

  HtmlPage links(List<Link> links) {
    out.append("<ul>");
    for (Link link : links) {
      out.append("<li>");
      anchor(link.href(), link.title());
      out.append(" <code>").append(escape(reader.type(link))).append("</code></li>");
    }
    out.append("</ul>\n");
    return this;
  }

  /** A word or two, and links that belong to it, on one line. */
  HtmlPage choices(String text, List<Link> links) {
    out.append("<p>").append(escape(text)).append(": ");
    for (Link link : links) {
      anchor(link.href(), link.title());
      out.append(' ');
    }
    out.append("</p>\n");
    return this;
  }

  HtmlPage list(List<String> texts) {
    out.append("<ul>");
    texts.forEach(text -> element("li", text));
    out.append("</ul>\n");
    return this;
  }

  HtmlPage beginTable(List<String> heads) {
    // A wide table scrolls by itself, and must be reached by the keyboard to do so.
    out.append("<table tabindex=\"0\"><thead><tr>");
    for (String head : heads) {
      out.append("<th scope=\"col\">").append(escape(head)).append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    return this;
  }

  HtmlPage beginRow() {
    out.append("<tr>");
    return this;
  }

  /** A cell with a value; null stands for none and is shown as a dash. */
  HtmlPage cell(Object value) {
    return cell(value, value == null ? null : value.toString());
  }

  /**
   * @param shown the value in words
   */
  HtmlPage cell(Object value, String shown) {
    if (value == null) {
      out.append("<td class=\"nothing\">–</td>");
    } else {
      out.append(value instanceof Number ? "<td class=\"number\">" : "<td>");
      out.append(escape(shown)).append("</td>");
    }
    return this;
  }

  HtmlPage linkCell(String href, String text) {
    out.append("<td>");
    anchor(href, text);
    out.append("</td>");
    return this;
  }

  HtmlPage endRow() {
    out.append("</tr>\n");
    return this;
  }

  HtmlPage endTable() {
    out.append("</tbody></table>\n");
    return this;
  }

  String finish() {
    return out + "</main></body></html>\n";
  }

  private HtmlPage element(String name, String text) {
    out.append('<').append(name).append('>').append(escape(text));
    out.append("</").append(name).append(">\n");
    return this;
  }

  private void anchor(String href, String text) {
    out.append("<a href=\"").append(escape(reader.href(href))).append("\">").append(escape(text));
    out.append("</a>");
  }

  /** Makes a text safe between tags and inside a quoted attribute. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
