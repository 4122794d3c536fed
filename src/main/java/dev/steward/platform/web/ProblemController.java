package dev.steward.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers what failed outside any controller: in a filter, in the container.
@Controller
@OpenRoute("a failure may happen to anybody")
class ProblemController implements ErrorController {

  private final Problems problems;

  ProblemController(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      problems.answer(request, response, cause(failure));
    } else if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
      problems.answer(request, response, Failures.ofStatus(code));
    } else {
      problems.answer(request, response, WebError.NOT_FOUND.refusal());
    }
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof jakarta.servlet.ServletException && cause != null ? cause : failure;
  }
}
