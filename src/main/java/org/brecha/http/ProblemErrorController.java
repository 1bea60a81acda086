package org.brecha.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers for what no controller saw: refusals and exceptions of filters and of the container. In
 * place of Boot's own, which answers an uncaught error of an image or tile with an empty body.
 */
@Controller
class ProblemErrorController implements ErrorController {

  private final PublicLinks links;

  ProblemErrorController(PublicLinks links) {
    this.links = links;
  }

  @RequestMapping("/error")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status instanceof Integer code && code == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      // TRACE, which Tomcat refuses by itself: it names what its servlet could take, not what is.
      response.setHeader("Allow", PublicReads.METHODS);
    }
    ProblemWriter.write(response, problem(thrown, status, request).under(links.prefix(request)));
  }

  private static Problem problem(Object thrown, Object status, HttpServletRequest request) {
    if (thrown instanceof ProblemException ours) {
      return ours.problem();
    }
    if (thrown instanceof Throwable unforeseen) {
      return ProblemAdvice.logged(unforeseen, request);
    }
    return ProblemAdvice.ofStatus(status instanceof Integer code && code >= 400 ? code : 404);
  }
}
