package org.brecha.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Answers what Tomcat refuses before any filter sees it (characters that a request line may not
 * hold, a malformed Host) as a problem, in place of Tomcat's own page. Made by Tomcat by its class
 * name, hence public.
 */
public final class ProblemReportValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    // 501 and 505 are about what was asked (a method, a version): nothing failed here.
    int status = response.getStatus();
    Problem problem =
        status == 400
            ? ProblemAdvice.notHttp()
            : thrown == null || status < 500 || status == 501 || status == 505
                ? ProblemAdvice.ofStatus(status)
                : ProblemAdvice.logged(thrown, request);
    response.setContentType(ProblemWriter.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", ProblemWriter.CACHE_CONTROL);
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(new String(ProblemWriter.toJson(problem), StandardCharsets.UTF_8));
        response.finishResponse();
      }
    } catch (IOException e) {
      container.getLogger().debug("the client hung up on an error report", e);
    }
  }
}
