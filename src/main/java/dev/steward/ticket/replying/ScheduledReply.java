package dev.steward.ticket.replying;

import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;

/// A reply that leaves later.
///
/// @param reason message key of why it was held back; empty while it waits
public record ScheduledReply(
    long id,
    TicketId ticket,
    AgentId agent,
    String agentName,
    Reply reply,
    Addressing addressing,
    Instant dueAt,
    Optional<String> reason) {

  /// The beginning of what it says.
  public String preview() {
    String text =
        reply.html().isBlank() ? reply.text() : dev.steward.platform.html.HtmlText.of(reply.html());
    return dev.steward.platform.html.HtmlText.preview(text, 120);
  }
}
