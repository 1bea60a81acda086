package org.brecha.http;

import java.net.URI;
import java.util.Objects;

/**
 * One error as RFC 9457 problem details, before any web framework sees it: the lean tile path and
 * the Spring controllers write the same one.
 *
 * @param type documented identifier of the kind of problem, relative to the server ({@code
 *     /problems/bad-parameter})
 * @param status HTTP status code
 * @param title short summary of the kind, the same for every occurrence
 * @param detail what was wrong this time and what would be right; never holds markup or a stack
 *     trace
 */
public record Problem(URI type, int status, String title, String detail) {

  public Problem {
    Objects.requireNonNull(type);
    Objects.requireNonNull(title);
    Objects.requireNonNull(detail);
  }

  /**
   * The same problem for a reader who has a path before ours, which a {@code type} that starts at
   * the root would lose.
   *
   * @param prefix empty, or a path that starts with a slash and ends without, see {@link
   *     PublicLinks#prefix}
   */
  public Problem under(String prefix) {
    boolean ours = !prefix.isEmpty() && type.toString().startsWith("/");
    return ours ? new Problem(URI.create(prefix + type), status, title, detail) : this;
  }

  /** A parameter that is unknown, malformed or outside its legal range. */
  public static Problem badParameter(String name, String detail) {
    return new Problem(
        URI.create("/problems/bad-parameter"), 400, "Bad parameter", name + ": " + detail);
  }

  /** A layer, collection, feature or tile that does not exist. */
  public static Problem notFound(String detail) {
    return new Problem(URI.create("/problems/not-found"), 404, "Not found", detail);
  }

  /** The first edition of the layers is still being built. */
  public static Problem notReady() {
    return new Problem(
        URI.create("/problems/not-ready"),
        503,
        "Not ready",
        "The layers are being built; try again in some seconds.");
  }

  /** More costly answers are being made than the server makes at a time. */
  public static Problem busy(String what) {
    return new Problem(
        URI.create("/problems/busy"), 503, "Busy", what + "; try again in some seconds.");
  }

  /**
   * A range that lies behind the end.
   *
   * @param size bytes that there are
   */
  public static Problem unsatisfiableRange(long size) {
    return new Problem(
        URI.create("about:blank"),
        416,
        "Range Not Satisfiable",
        "Range: the file has " + size + " bytes.");
  }

  /** The client wants a version that is not the one here now. */
  public static Problem otherVersion() {
    return new Problem(
        URI.create("about:blank"),
        412,
        "Precondition Failed",
        "If-Match: the version here now has another entity tag.");
  }

  /** Nothing that can be sent is acceptable to the client. */
  public static Problem notAcceptable(String detail) {
    return new Problem(URI.create("/problems/not-acceptable"), 406, "Not acceptable", detail);
  }

  /**
   * Something broke here. The reader gets nothing but the reference under which the log tells the
   * rest.
   */
  public static Problem broken(String reference) {
    return new Problem(
        URI.create("/problems/broken"),
        500,
        "Something broke on the server",
        "The server's log tells more under reference " + reference + ".");
  }

  /** The address exists, but not for this method. */
  public static Problem wrongMethod(String allowed) {
    return new Problem(
        URI.create("about:blank"),
        405,
        "Method Not Allowed",
        "Only these methods work here: " + allowed);
  }
}
