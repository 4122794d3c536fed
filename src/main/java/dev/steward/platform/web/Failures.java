package dev.steward.platform.web;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import java.util.Set;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// Sorts failures: which refusal an exception amounts to, and which HTTP status a refusal has.
///
/// The status follows from the kind of the code, and where HTTP has a word for it, from the last
/// part of its name: `…not-found` 404, `…not-signed-in` 401, `…forbidden` 403, `…changed-meanwhile`
/// and `…conflict` 409, `…too-large` 413, `…too-many` 429.
final class Failures {

  private static final Set<Integer> WITH_OWN_WORDS = Set.of(400, 403, 404, 409, 413, 429, 500, 503);

  private Failures() {}

  static Refusal refusal(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case HttpRequestMethodNotSupportedException _ -> WebError.METHOD_NOT_ALLOWED.refusal();
      case MaxUploadSizeExceededException _ -> WebError.TOO_LARGE.refusal();
      case MethodArgumentTypeMismatchException _ -> WebError.NOT_FOUND.refusal();
      case HttpMediaTypeException _ -> WebError.BAD_REQUEST.refusal();
      case ErrorResponse response -> ofStatus(response.getStatusCode().value());
      default -> WebError.BROKEN.refusal();
    };
  }

  /// The refusal for a bare status from the container.
  static Refusal ofStatus(int status) {
    return switch (status) {
      case 404 -> WebError.NOT_FOUND.refusal();
      case 401, 403 -> WebError.FORBIDDEN.refusal();
      case 405 -> WebError.METHOD_NOT_ALLOWED.refusal();
      case 413 -> WebError.TOO_LARGE.refusal();
      default -> status < 500 ? WebError.BAD_REQUEST.refusal() : WebError.BROKEN.refusal();
    };
  }

  static int status(ErrorCode code) {
    return switch (code.kind()) {
      case USER -> userStatus(code.code());
      case EXTERNAL -> 502;
      case RESOURCE -> endsWith(code, "too-many") ? 429 : endsWith(code, "too-large") ? 413 : 503;
      case INTERNAL -> 500;
    };
  }

  private static int userStatus(String code) {
    String reason = code.substring(code.lastIndexOf('.') + 1);
    return switch (reason) {
      case "not-found" -> 404;
      case "not-signed-in" -> 401;
      case "forbidden", "cross-site", "form-expired", "proof-needed" -> 403;
      case "method-not-allowed" -> 405;
      case "changed-meanwhile", "conflict" -> 409;
      case "too-large" -> 413;
      case "too-many" -> 429;
      case "bad-request" -> 400;
      default -> 422;
    };
  }

  private static boolean endsWith(ErrorCode code, String reason) {
    return code.code().endsWith("." + reason);
  }

  /// The status whose words fit best.
  static int nearest(int status) {
    if (WITH_OWN_WORDS.contains(status)) {
      return status;
    }
    return status < 500 ? 400 : 500;
  }
}
