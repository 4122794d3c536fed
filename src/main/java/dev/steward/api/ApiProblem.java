package dev.steward.api;

import java.util.Map;
import org.springframework.http.HttpStatus;

/// A request of a program that cannot be answered, in the words clients know.
public final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final transient Map<String, Object> body;

  private ApiProblem(HttpStatus status, Map<String, Object> body) {
    super(String.valueOf(body.get("error")));
    this.status = status;
    this.body = body;
  }

  /// 404.
  public static ApiProblem notFound() {
    return of(HttpStatus.NOT_FOUND, "RecordNotFound", "Not found");
  }

  /// 400 for parameters that are no page.
  public static ApiProblem badPage() {
    return of(
        HttpStatus.BAD_REQUEST,
        "InvalidPaginationParameter",
        "Pages hold 1 to 100 items and end at 10000");
  }

  /// 422 for one field.
  ///
  /// @param error such as `BlankValue`, `InvalidValue`
  public static ApiProblem invalid(String field, String error, String description) {
    return new ApiProblem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        Map.of(
            "error", "RecordInvalid",
            "description", "Record validation errors",
            "details",
                Map.of(field, new Object[] {Map.of("error", error, "description", description)})));
  }

  /// Any other.
  public static ApiProblem of(HttpStatus status, String error, String description) {
    return new ApiProblem(status, Map.of("error", error, "description", description));
  }

  /// The HTTP status to answer with.
  public HttpStatus status() {
    return status;
  }

  /// The JSON to answer with.
  public Map<String, Object> body() {
    return body;
  }
}
