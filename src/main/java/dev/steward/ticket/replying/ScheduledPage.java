package dev.steward.ticket.replying;

import dev.steward.staff.AgentId;
import java.util.List;

/// What will leave a ticket later.
///
/// @param viewer who looks; takes back their own
public record ScheduledPage(long ticket, List<ScheduledReply> replies, AgentId viewer) {

  /// Whether this person may take it back.
  public boolean isOwn(ScheduledReply reply) {
    return reply.agent().equals(viewer);
  }
}
