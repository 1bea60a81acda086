package org.brecha.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * The one place that turns exceptions of controllers, ours and Spring's, into problem details. What
 * nobody foresaw becomes a 500 that shows a reference only; the log has the rest under it.
 */
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final PublicLinks links;

  ProblemAdvice(PublicLinks links) {
    this.links = links;
  }

  @ExceptionHandler
  void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (thrown instanceof AsyncRequestNotUsableException) {
      return; // The client has hung up: nobody is left to answer.
    }
    if (response.isCommitted()) {
      // Rethrown, so that Tomcat breaks the connection off: no half answer passes for a whole one.
      throw thrown;
    }
    if (thrown instanceof ErrorResponse spring) {
      spring.getHeaders().forEach((name, values) -> values.forEach(v -> keep(response, name, v)));
    }
    if (thrown instanceof HttpRequestMethodNotSupportedException method) {
      String allowed = allowed(method);
      response.setHeader("Allow", allowed);
      ProblemWriter.write(response, Problem.wrongMethod(allowed));
      return;
    }
    ProblemWriter.write(response, problemOf(thrown, request).under(links.prefix(request)));
  }

  private static void keep(HttpServletResponse response, String name, String value) {
    if (!name.equalsIgnoreCase("Content-Type")) {
      response.addHeader(name, value);
    }
  }

  /**
   * Spring names the methods of its handlers; whoever answers GET answers HEAD too, and every
   * address answers OPTIONS with the same list.
   */
  private static String allowed(HttpRequestMethodNotSupportedException thrown) {
    Set<String> allowed = new LinkedHashSet<>();
    Set<HttpMethod> supported = thrown.getSupportedHttpMethods();
    for (HttpMethod method : supported == null ? Set.<HttpMethod>of() : supported) {
      allowed.add(method.name());
      if (method.equals(HttpMethod.GET)) {
        allowed.add(HttpMethod.HEAD.name());
      }
    }
    allowed.add(HttpMethod.OPTIONS.name());
    return String.join(", ", allowed);
  }

  private static Problem problemOf(Exception thrown, HttpServletRequest request) {
    if (thrown instanceof ProblemException ours) {
      return ours.problem();
    }
    if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
      return wrongType(mismatch.getName(), mismatch.getRequiredType());
    }
    if (thrown instanceof TypeMismatchException mismatch) {
      return wrongType(String.valueOf(mismatch.getPropertyName()), mismatch.getRequiredType());
    }
    if (thrown instanceof MissingServletRequestParameterException missing) {
      return Problem.badParameter(missing.getParameterName(), "is required");
    }
    if (thrown instanceof HttpMediaTypeNotAcceptableException media) {
      return Problem.notAcceptable(
          "Only these media types can be had here: "
              + MediaType.toString(media.getSupportedMediaTypes()));
    }
    if (thrown instanceof ErrorResponse spring) {
      int status = spring.getStatusCode().value();
      return status < 500 ? ofStatus(status) : logged(thrown, request);
    }
    return logged(thrown, request);
  }

  /** A problem of which nothing but the HTTP status is known. */
  static Problem ofStatus(int status) {
    return switch (status) {
      case 404 -> Problem.notFound("There is nothing at this address.");
      case 503 -> Problem.notReady();
      default -> ofStatus(status, "The request could not be served as it was made.");
    };
  }

  /** The request did not get as far as any of our code. */
  static Problem notHttp() {
    return ofStatus(
        400,
        "The request line or a header is not as HTTP has it. In an address, blanks, accents and"
            + " other letters beyond a to z are written by % and two digits for each byte of UTF-8"
            + " (a blank is %20, á is %C3%A1), and control characters not at all.");
  }

  private static Problem ofStatus(int status, String detail) {
    HttpStatus known = HttpStatus.resolve(status);
    String title = known == null ? "HTTP status " + status : known.getReasonPhrase();
    return new Problem(URI.create("about:blank"), status, title, detail);
  }

  private static Problem wrongType(String name, Class<?> type) {
    boolean number = type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type));
    return QueryParameters.refuse(name, number ? "must be a number" : "has not the right form")
        .problem();
  }

  /** Writes the log entry that the answer refers to. */
  static Problem logged(Throwable thrown, HttpServletRequest request) {
    byte[] random = new byte[6];
    ThreadLocalRandom.current().nextBytes(random);
    String reference = HexFormat.of().formatHex(random);
    // Only the path, which cannot hold line breaks: query strings may hold what people search for.
    LOG.error("{}: {} {} failed", reference, request.getMethod(), request.getRequestURI(), thrown);
    return Problem.broken(reference);
  }
}
