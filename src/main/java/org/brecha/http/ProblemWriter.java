package org.brecha.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Problem} as RFC 9457 {@code application/problem+json}. Thread-safe. */
public final class ProblemWriter {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** Nobody may keep an error: the next answer can be a good one. */
  public static final String CACHE_CONTROL = "no-store";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Headers that spoke of the answer that was not sent. */
  private static final List<String> OF_THE_ENTITY =
      List.of(
          "ETag",
          "Last-Modified",
          "Content-Encoding",
          "Content-Language",
          "Content-Disposition",
          "Expires",
          "Link",
          "Vary");

  private ProblemWriter() {}

  /** The body, UTF-8. */
  public static byte[] toJson(Problem problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", problem.type().toString());
    members.put("title", problem.title());
    members.put("status", problem.status());
    members.put("detail", problem.detail());
    return JSON.writeValueAsBytes(members);
  }

  /**
   * Answers with the problem instead of whatever was being prepared.
   *
   * @throws IllegalStateException if part of another answer has already been sent
   */
  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    write(response, problem.status(), MEDIA_TYPE, toJson(problem));
  }

  /** The same for a standard that has a form of its own for errors. */
  public static void write(HttpServletResponse response, int status, String mediaType, byte[] body)
      throws IOException {
    response.resetBuffer();
    OF_THE_ENTITY.forEach(name -> response.setHeader(name, null));
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setHeader("Cache-Control", CACHE_CONTROL);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "5");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
