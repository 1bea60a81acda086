package org.brecha.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * One answer that caches can validate: 304 where the client has it already, 412 where it wants
 * another version, gzip where it is accepted (by hand, because Tomcat leaves answers with a strong
 * entity tag uncompressed), no body for HEAD.
 *
 * @param mediaType with its parameters
 * @param tag strong entity tag with its quotes, see {@link EntityTag}
 * @param vary request headers on which the bytes depend besides Accept-Encoding, or empty
 */
public record Representation(String mediaType, String tag, String vary) {

  /** Kept by every cache and asked for again every time: cheap, since the tag mostly holds. */
  private static final String CACHE_CONTROL = "public, no-cache";

  /** Writes the bytes of an answer. */
  @FunctionalInterface
  public interface Body {

    /**
     * @param out buffered; need not be closed
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Sends the answer; the body is written only if it is wanted. */
  public void send(HttpServletRequest request, HttpServletResponse response, Body body)
      throws IOException {
    boolean gzip = isPackedFor(request);
    if (isSettled(request, response, gzip ? EntityTag.gzipped(tag) : tag)) {
      return;
    }
    response.setContentType(mediaType);
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    OutputStream out = response.getOutputStream();
    // Closed only when all went well: a broken answer must not end as if it were complete.
    OutputStream buffered =
        new BufferedOutputStream(gzip ? new GZIPOutputStream(out, 8192) : out, 16384);
    body.writeTo(buffered);
    buffered.close();
  }

  /** Whether the answer is sent gzipped. */
  public boolean isPackedFor(HttpServletRequest request) {
    return isText() && AcceptHeader.accepts(request.getHeader("Accept-Encoding"), "gzip");
  }

  /**
   * Sets the headers by which caches validate, and answers 304 if the client has the bytes already,
   * 412 if it wants others (RFC 9110, clause 13.2.2).
   *
   * @param sent the tag of the bytes that would be sent
   * @return whether the request is answered
   */
  public boolean isSettled(HttpServletRequest request, HttpServletResponse response, String sent)
      throws IOException {
    if (!EntityTag.isMatched(header(request, "If-Match"), sent)) {
      ProblemWriter.write(response, Problem.otherVersion());
      return true;
    }
    response.setHeader("ETag", sent);
    response.setHeader("Cache-Control", CACHE_CONTROL);
    response.setHeader("Vary", vary.isEmpty() ? "Accept-Encoding" : vary + ", Accept-Encoding");
    boolean known = EntityTag.isKnown(header(request, "If-None-Match"), sent);
    if (known) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return known;
  }

  /** A list may come in several lines; null if there is none. */
  private static String header(HttpServletRequest request, String name) {
    List<String> lines = Collections.list(request.getHeaders(name));
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  /** Says that the resource is there and has nothing in it: 204, or 304 where that is known. */
  public void sendNothing(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isSettled(request, response, tag)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  /** Images and archives are packed already. */
  private boolean isText() {
    return mediaType.startsWith("text/")
        || mediaType.contains("json")
        || mediaType.contains("+xml")
        || mediaType.contains("vector-tile")
        || mediaType.endsWith(".qml");
  }
}
