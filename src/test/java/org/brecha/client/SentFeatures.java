package org.brecha.client;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Notes on the server's side what features a client made it send: what was filtered here and what
 * only there. Thread-safe.
 */
final class SentFeatures implements Filter {

  /**
   * A page of features.
   *
   * @param query decoded; empty if there was none
   */
  record Page(String query, int features) {}

  private final List<Page> pages = new CopyOnWriteArrayList<>();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    HttpServletRequest asked = (HttpServletRequest) request;
    String returned = ((HttpServletResponse) response).getHeader("OGC-NumberReturned");
    if (asked.getRequestURI().endsWith("/items") && returned != null) {
      String query = asked.getQueryString();
      pages.add(
          new Page(
              query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8),
              Integer.parseInt(returned)));
    }
  }

  void forget() {
    pages.clear();
  }

  List<Page> pages() {
    return new ArrayList<>(pages);
  }

  /** Features of all pages; a page that a client only peeks at for the types of fields too. */
  int features() {
    return pages.stream().mapToInt(Page::features).sum();
  }
}
