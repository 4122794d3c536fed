package dev.steward.routing.deciding;

import dev.steward.channel.ChannelName;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.util.Optional;

/// A ticket that waits for somebody.
///
/// @param language it is written in; only the first part counts, `zh` of `zh-CN`
/// @param last who answered the customer last
public record Waiter(
    TicketId ticket,
    ChannelName channel,
    Optional<String> language,
    Optional<String> type,
    Optional<AgentId> last) {

  /// The language without its region.
  public Optional<String> tongue() {
    return language.map(tag -> tag.split("-")[0]);
  }
}
