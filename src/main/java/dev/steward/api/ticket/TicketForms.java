package dev.steward.api.ticket;

import dev.steward.api.ApiProblem;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads the bodies of requests.
@Component
class TicketForms {
  private final JsonMapper json;

  TicketForms(JsonMapper json) {
    this.json = json;
  }

  /// What stands under `ticket`.
  TicketForm ticket(String body) {
    return Optional.ofNullable(read(body).ticket())
        .orElseThrow(() -> ApiProblem.invalid("ticket", "BlankValue", "ticket: is missing"));
  }

  /// What stands under `request`.
  TicketForm request(String body) {
    return Optional.ofNullable(read(body).request())
        .orElseThrow(() -> ApiProblem.invalid("request", "BlankValue", "request: is missing"));
  }

  private TicketForm.Envelope read(String body) {
    try {
      return json.readValue(body, TicketForm.Envelope.class);
    } catch (JacksonException _) {
      throw ApiProblem.of(
          HttpStatus.BAD_REQUEST,
          "Unprocessable",
          "The body is not the JSON that is expected here");
    }
  }
}
