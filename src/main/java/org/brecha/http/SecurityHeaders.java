package org.brecha.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what our pages may do: load from here only, run no inline script, be framed only
 * by this site unless the operator names others. The referrer keeps the origin (tile providers of a
 * base map ask for it) and drops the path.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

  private final String contentSecurityPolicy;

  SecurityHeaders(HttpSettings settings) {
    this.contentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:"
            + each(settings.imageSources())
            + "; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'self'"
            + each(settings.frameAncestors());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", contentSecurityPolicy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    chain.doFilter(request, response);
  }

  private static String each(List<String> sources) {
    return sources.isEmpty() ? "" : " " + String.join(" ", sources);
  }
}
