package org.brecha.ogc;

import java.util.List;
import org.brecha.http.QueryParameters;

/**
 * Turns links of documents into links of a page. A language that was asked for in the address goes
 * with the reader to the next page; where only the browser said which one it likes, it will say so
 * again.
 */
final class ReaderLinks {

  private static final List<String> PAGES = List.of("/ogc", "/downloads", "/downloads/dictionary");

  private final String root;
  private final String lang;

  ReaderLinks(Visit visit) {
    this.root = visit.href("");
    this.lang = visit.query().get("lang", null);
  }

  /** The same address, in the language of the address that was asked. */
  String href(String href) {
    if (lang == null || !href.startsWith(root + "/")) {
      return href;
    }
    if (href.equals(root + "/")) {
      // The map keeps all of its state, the language too, behind the hash.
      return href + "#lang=" + lang;
    }
    int question = href.indexOf('?');
    QueryParameters query =
        QueryParameters.parse(question < 0 ? null : href.substring(question + 1));
    boolean add = hasPages(path(href)) && query.find("lang").isEmpty();
    return add ? root + path(href) + query.with("lang", lang) : href;
  }

  /** What a browser gets there: a page wherever there is one and the address asks nothing else. */
  String type(Link link) {
    boolean choice =
        link.href().startsWith(root + "/")
            && hasPages(path(link.href()))
            && link.type().contains("json")
            && !link.href().matches(".*[?&]f=.*");
    return choice ? Formats.HTML : link.type();
  }

  private String path(String href) {
    int question = href.indexOf('?');
    return href.substring(root.length(), question < 0 ? href.length() : question);
  }

  private static boolean hasPages(String path) {
    return path.startsWith("/ogc/") || PAGES.contains(path);
  }
}
