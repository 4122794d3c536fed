package dev.steward.ticket.problem;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.problem.UpdateRepository.Claimed;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import dev.steward.ticket.solving.Solving;
import dev.steward.ticket.templating.Templating;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells one incident after the other, each in a transaction of its own, by what the agent who
/// wrote the update may do at this moment.
@Component
class IncidentTelling {
  private final UpdateRepository updates;
  private final Agents agents;
  private final Tickets tickets;
  private final TicketEvents events;
  private final Templating templating;
  private final Replying replying;
  private final Solving solving;
  private final TransactionTemplate transaction;

  IncidentTelling(
      UpdateRepository updates,
      Agents agents,
      Tickets tickets,
      TicketEvents events,
      Templating templating,
      Replying replying,
      Solving solving,
      TransactionTemplate transaction) {
    this.updates = updates;
    this.agents = agents;
    this.tickets = tickets;
    this.events = events;
    this.templating = templating;
    this.replying = replying;
    this.solving = solving;
    this.transaction = transaction;
  }

  /// Tells the next incident.
  ///
  /// @return whether there was one
  boolean next() {
    Optional<Claimed> claimed = transaction.execute(_ -> updates.claim());
    if (claimed == null || claimed.isEmpty()) {
      return false;
    }
    Claimed item = claimed.get();
    try {
      transaction.executeWithoutResult(_ -> tell(item));
    } catch (Refusal refusal) {
      transaction.executeWithoutResult(_ -> finish(item, "failed", refusal.code().code()));
    }
    return true;
  }

  private void tell(Claimed item) {
    if (!updates.lockPending(item)) {
      return;
    }
    Optional<SignedIn> by =
        agents.viewers(List.of(item.by())).stream()
            .filter(agent -> agent.may(Permission.WORK_TICKETS))
            .findFirst();
    if (by.isEmpty()) {
      finish(item, "failed", "agent-gone");
      return;
    }
    Optional<Ticket> incident = tickets.visibleTo(by.get()).find(item.incident());
    Optional<String> obstacle = obstacle(incident, item.allowed());
    if (incident.isEmpty() || obstacle.isPresent()) {
      String why = obstacle.orElse("not-visible");
      finish(item, why.equals("closed") || why.equals("not-visible") ? "skipped" : "held", why);
      return;
    }
    Optional<Long> message = say(by.get(), incident.get(), item);
    updates.finish(item, "sent", "", message);
    events.announce(item.problem());
  }

  /// Why a ticket is not told without a person's word.
  private static Optional<String> obstacle(Optional<Ticket> incident, boolean allowed) {
    if (incident.isEmpty()) {
      return Optional.of("not-visible");
    }
    Ticket ticket = incident.get();
    if (ticket.status() == Status.CLOSED) {
      return Optional.of("closed");
    }
    if (allowed) {
      return Optional.empty();
    }
    if (ticket.requestType().filter("security-incident"::equals).isPresent()) {
      return Optional.of("security");
    }
    return ticket.flags().contains("forged") ? Optional.of("forged") : Optional.empty();
  }

  private Optional<Long> say(SignedIn by, Ticket ticket, Claimed item) {
    Map<String, String> wordings = updates.wordings(item.update());
    if (wordings.isEmpty()) {
      solving.move(by, ticket.id(), Status.SOLVED, OptionalInt.empty());
      return Optional.empty();
    }
    String text = templating.requireText(by, ticket, wording(wordings, ticket));
    Optional<Status> then = item.solve() ? Optional.of(Status.SOLVED) : Optional.empty();
    return Optional.of(
        replying
            .reply(by, ticket.id(), new Reply("", text, List.of(), OptionalLong.empty(), then))
            .message());
  }

  /// In the ticket's language, or one of the same family, or the first.
  private static String wording(Map<String, String> wordings, Ticket ticket) {
    String language = ticket.language().orElse("");
    String family = language.split("-", 2)[0];
    return Optional.ofNullable(wordings.get(language))
        .or(() ->
            wordings.entrySet().stream()
                .filter(w -> !family.isEmpty() && w.getKey().split("-", 2)[0].equals(family))
                .map(Map.Entry::getValue)
                .findFirst())
        .orElseGet(() -> wordings.values().iterator().next());
  }

  private void finish(Claimed item, String state, String reason) {
    updates.finish(item, state, reason, Optional.empty());
    events.announce(item.problem());
  }
}
