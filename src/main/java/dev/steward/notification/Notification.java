package dev.steward.notification;

import dev.steward.audit.Actor;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One thing that one person is told.
///
/// @param cause the number of the event it tells of
/// @param by who did it
/// @param details those of the event, and as `event` its kind
public record Notification(
    long id,
    AgentId agent,
    NotificationKind kind,
    TicketId ticket,
    long cause,
    Actor by,
    Map<String, String> details,
    Instant at,
    Optional<Instant> readAt) {

  /// Where it leads.
  public String path() {
    String rule = details.getOrDefault("rule", "");
    return kind == NotificationKind.RULE_PAUSED && rule.matches("\\d{1,18}")
        ? "/desk/admin/rules/" + rule
        : "/desk/tickets/" + ticket.value();
  }

  /// Whether it waits to be read.
  public boolean isUnread() {
    return readAt.isEmpty();
  }
}
