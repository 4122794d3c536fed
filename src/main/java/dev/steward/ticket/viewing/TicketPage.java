package dev.steward.ticket.viewing;

import dev.steward.customer.Customer;
import dev.steward.customer.Identity;
import dev.steward.staff.Agent;
import dev.steward.staff.Team;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Everything the ticket page shows.
///
/// @param entries the conversation, oldest first
/// @param history what was done, oldest first
/// @param participants addresses that get a reply, the requester first
/// @param lastSeen the newest public message; goes into the reply form, so that a reply to an older
///   state is refused
/// @param draft what this agent has typed and not sent
/// @param others further tickets of the customer, newest first
/// @param stale set when a reply was refused because the conversation went on; the draft then holds
///   what was written
/// @param problem message key of why something else was refused
/// @param mayWork whether this person may answer and change
/// @param mayReadSource whether this person may read raw sources
public record TicketPage(
    Ticket ticket,
    Customer customer,
    List<Identity> identities,
    List<Entry> entries,
    List<Entry.Done> history,
    List<String> participants,
    List<Agent> agents,
    List<Team> teams,
    List<Ticket> others,
    long lastSeen,
    Drafted draft,
    boolean stale,
    Optional<String> problem,
    boolean mayWork,
    boolean mayReadSource) {

  /// What this agent has typed; editor HTML, not safe to show outside the editor.
  public record Drafted(String reply, String note) {}

  /// The name of whoever has it.
  public Optional<String> assigneeName() {
    return ticket
        .assignee()
        .flatMap(id -> agents.stream().filter(a -> a.id().equals(id)).findFirst())
        .map(Agent::name);
  }

  /// The statuses an agent can choose.
  public List<Status> statuses() {
    return ticket.status() == Status.CLOSED
        ? List.of(Status.CLOSED)
        : List.of(Status.OPEN, Status.PENDING, Status.HOLD, Status.SOLVED, Status.CLOSED);
  }

  /// The priorities an agent can choose.
  public List<Priority> priorities() {
    return Arrays.asList(Priority.values());
  }
}
