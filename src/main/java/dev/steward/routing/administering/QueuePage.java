package dev.steward.routing.administering;

import dev.steward.staff.Team;
import dev.steward.ticket.Ticket;
import java.util.List;

/// What waits in the teams of an agent.
public record QueuePage(List<TeamQueue> queues) {

  /// One team's queue.
  ///
  /// @param tickets in order, as far as the reader may see them
  public record TeamQueue(Team team, List<Ticket> tickets) {}

  /// Whether nothing waits.
  public boolean isEmpty() {
    return queues.stream().allMatch(queue -> queue.tickets().isEmpty());
  }
}
