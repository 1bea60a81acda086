package org.brecha.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Starts the links of an answer. A Host header is chosen by whoever asks, so it is never copied
 * into a link unless it names this machine or was configured; otherwise links are path-absolute
 * ({@code /ogc/collections}), which every client resolves against the address it really used.
 * Thread-safe.
 */
@Component
@EnableConfigurationProperties(HttpSettings.class)
public final class PublicLinks {

  private static final Pattern HOST = Pattern.compile(HttpSettings.HOST);
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+){0,8}/?");
  private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

  private final String publicUrl;
  private final boolean trustForwarded;
  private final Set<String> hosts = new HashSet<>();

  PublicLinks(HttpSettings settings) {
    this.publicUrl = withoutSlash(settings.publicUrl());
    this.trustForwarded = settings.trustForwarded();
    settings.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
  }

  /**
   * What stands before a path that starts with a slash: {@code https://map.example.org/brecha}, or
   * only the context path (mostly empty) where the address asked is not known to be ours.
   */
  public String base(HttpServletRequest request) {
    return base(
        request.getScheme(),
        request.getHeader("Host"),
        request.getLocalPort(),
        request.getContextPath(),
        request::getHeader);
  }

  /**
   * The same for whoever has no servlet request.
   *
   * @param host Host header as received, or null
   * @param localPort port of this server on which the request came in
   * @param contextPath empty, or a path with a leading slash
   * @param header finds a request header by name, null if absent
   */
  public String base(
      String scheme, String host, int localPort, String contextPath, UnaryOperator<String> header) {
    if (!publicUrl.isEmpty()) {
      return publicUrl;
    }
    String forwarded = trustForwarded ? forwarded(scheme, contextPath, header) : null;
    if (forwarded != null) {
      return forwarded;
    }
    if (host != null && isOurs(host.toLowerCase(Locale.ROOT), scheme, localPort)) {
      return scheme + "://" + host.toLowerCase(Locale.ROOT) + contextPath;
    }
    return contextPath;
  }

  /**
   * What the reader's path has before ours: {@code /brecha} behind a proxy that puts our tree
   * there, mostly empty. References that keep to a path-absolute form start with it.
   */
  public String prefix(HttpServletRequest request) {
    return pathOf(base(request));
  }

  /** The same for whoever has no servlet request. */
  public String prefix(UnaryOperator<String> header) {
    return pathOf(base("http", null, 0, "", header));
  }

  private static String pathOf(String base) {
    int scheme = base.indexOf("://");
    int path = base.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    return path < 0 ? "" : base.substring(path);
  }

  private boolean isOurs(String host, String scheme, int localPort) {
    if (!HOST.matcher(host).matches()) {
      return false;
    }
    int colon = host.endsWith("]") ? -1 : host.lastIndexOf(':');
    String name = colon < 0 ? host : host.substring(0, colon);
    String port = colon < 0 ? defaultPort(scheme) : host.substring(colon + 1);
    boolean onThisPort = port.equals(Integer.toString(localPort));
    return hosts.contains(host)
        || onThisPort && (hosts.contains(name) || THIS_MACHINE.contains(name));
  }

  /** Null unless the proxy said at least the host, all of it well-formed. */
  private static String forwarded(String scheme, String contextPath, UnaryOperator<String> header) {
    String host = first(header.apply("X-Forwarded-Host"));
    String proto = first(header.apply("X-Forwarded-Proto"));
    String port = first(header.apply("X-Forwarded-Port"));
    String prefix = first(header.apply("X-Forwarded-Prefix"));
    if (host == null || !HOST.matcher(host).matches()) {
      return null;
    }
    String over = "http".equals(proto) || "https".equals(proto) ? proto : scheme;
    boolean addPort =
        port != null
            && PORT.matcher(port).matches()
            && !port.equals(defaultPort(over))
            && host.lastIndexOf(':') <= host.lastIndexOf(']');
    String before = prefix != null && PREFIX.matcher(prefix).matches() ? withoutSlash(prefix) : "";
    return over
        + "://"
        + host.toLowerCase(Locale.ROOT)
        + (addPort ? ":" + port : "")
        + before
        + contextPath;
  }

  /** Proxies in a row append with commas; the first one is the one the user spoke to. */
  private static String first(String header) {
    if (header == null) {
      return null;
    }
    int comma = header.indexOf(',');
    return (comma < 0 ? header : header.substring(0, comma)).strip();
  }

  private static String defaultPort(String scheme) {
    return "https".equals(scheme) ? "443" : "80";
  }

  private static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
