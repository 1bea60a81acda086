package org.brecha.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets scripts of any site read the public paths (CORS): they hold nothing that depends on who
 * asks, and no cookie is looked at. All other paths stay closed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public final class PublicReads extends OncePerRequestFilter {

  /** Headers of every answer under a public path, errors too. */
  public static final Map<String, String> HEADERS =
      Map.of(
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          "ETag, Link, Content-Disposition, Content-Crs, Content-Bbox, Content-Datetime,"
              + " OGC-NumberReturned, OGC-NumberMatched, Accept-Ranges, Content-Range");

  private static final List<String> PATHS =
      List.of("/ogc", "/tiles", "/legend", "/downloads", "/allocation", "/problems", "/wms");

  /** What every address answers. */
  static final String METHODS = "GET, HEAD, OPTIONS";

  /**
   * @param path request path without the context path
   */
  public static boolean isPublic(String path) {
    for (String root : PATHS) {
      if (path.startsWith(root)
          && (path.length() == root.length() || path.charAt(root.length()) == '/')) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isPublic(request.getRequestURI().substring(request.getContextPath().length()))) {
      chain.doFilter(request, response);
      return;
    }
    HEADERS.forEach(response::setHeader);
    if (request.getMethod().equals("OPTIONS")) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      response.setHeader("Allow", METHODS);
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      response.setHeader(
          "Access-Control-Allow-Headers",
          "Accept, Accept-Language, If-Match, If-None-Match, If-Range, Range");
      response.setHeader("Access-Control-Max-Age", "86400");
      return;
    }
    chain.doFilter(request, response);
  }
}
