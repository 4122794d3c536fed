package dev.steward.api;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Turns refusals into the error shapes that clients of this interface know.
@RestControllerAdvice(basePackages = "dev.steward.api")
@Order(0)
class ApiErrors {
  private final Messages messages;

  ApiErrors(Messages messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> problem(ApiProblem problem) {
    return ResponseEntity.status(problem.status()).body(problem.body());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refusal(Refusal refusal) {
    return problem(translated(refusal));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException unreadable) {
    return problem(
        ApiProblem.of(
            HttpStatus.BAD_REQUEST,
            "Unprocessable",
            "The body is not the JSON that is expected here"));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> noNumber(MethodArgumentTypeMismatchException mismatch) {
    return problem(
        ApiProblem.of(
            HttpStatus.BAD_REQUEST, "InvalidValue", mismatch.getName() + " is not valid"));
  }

  private ApiProblem translated(Refusal refusal) {
    ErrorCode code = refusal.code();
    String key = "error." + code.code();
    String sentence =
        messages.has(Locale.ENGLISH, key)
            ? messages.text(Locale.ENGLISH, key, refusal.args().toArray())
            : code.code();
    return switch (code.code()) {
      case "staff.not-signed-in" ->
          ApiProblem.of(HttpStatus.UNAUTHORIZED, "Couldn't authenticate you", sentence);
      case "staff.forbidden" -> ApiProblem.of(HttpStatus.FORBIDDEN, "Forbidden", sentence);
      case "ticket.not-found" -> ApiProblem.notFound();
      case "ticket.changed-meanwhile" ->
          ApiProblem.of(HttpStatus.CONFLICT, "UpdateConflict", sentence);
      default -> byKind(code, sentence);
    };
  }

  private static ApiProblem byKind(ErrorCode code, String sentence) {
    return switch (code.kind()) {
      case USER -> ApiProblem.invalid("base", code.code(), sentence);
      case EXTERNAL -> ApiProblem.of(HttpStatus.BAD_GATEWAY, code.code(), sentence);
      case RESOURCE -> ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, code.code(), sentence);
      case INTERNAL -> ApiProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, code.code(), sentence);
    };
  }
}
