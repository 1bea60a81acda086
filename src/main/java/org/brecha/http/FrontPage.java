package org.brecha.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The map at the bare address, whatever the client accepts: it is all that there is. In place of
 * Spring Boot's welcome page, which refuses other wishes with an empty answer.
 */
@Controller
class FrontPage {

  @GetMapping("/")
  void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Content-Language", "es");
    request.getRequestDispatcher("/index.html").forward(request, response);
  }
}
