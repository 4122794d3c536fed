package dev.steward.ticket.alarming;

import dev.steward.audit.Actor;
import dev.steward.shield.Removed;
import dev.steward.shield.finding.SecretKind;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.editing.Editing;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A secret came in: says so on the ticket, and to whoever sent it.
@Component
public class SecretAlarm {
  /// The mark of the ticket while nobody has settled it.
  public static final String FLAG = "secret-removed";

  private final Tickets tickets;
  private final TicketEvents events;
  private final Editing editing;
  private final SecretRepository repository;
  private final SecretNotice notice;

  SecretAlarm(
      Tickets tickets,
      TicketEvents events,
      Editing editing,
      SecretRepository repository,
      SecretNotice notice) {
    this.tickets = tickets;
    this.events = events;
    this.editing = editing;
    this.repository = repository;
    this.notice = notice;
  }

  /// Raises the alarm in the caller's transaction.
  ///
  /// @param message the one it was in, as it is stored: without it
  /// @param tells whether its sender may be written to
  @Transactional
  public void raise(TicketId id, long message, List<Removed> removed, boolean tells) {
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    repository.add(id, message, removed);
    repository.mark(id);
    events.append(
        id,
        TicketEvent.Kind.SECRET_REMOVED,
        Actor.SYSTEM,
        Map.of("message", String.valueOf(message), "kinds", kinds(removed)));
    if (removed.stream().anyMatch(r -> r.kind() != SecretKind.CARD_NUMBER)) {
      editing.prioritise(tickets.lock(id, OptionalInt.empty()), Priority.URGENT, Actor.SYSTEM);
    }
    if (tells) {
      notice.tell(ticket, message);
    }
  }

  /// Somebody has seen to it: the mark goes, the history says who.
  ///
  /// @throws dev.steward.platform.error.Refusal if there is no such ticket for this person
  @Transactional
  public void settle(SignedIn by, TicketId id) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    if (ticket.flags().contains(FLAG)) {
      repository.unmark(id);
      events.append(id, TicketEvent.Kind.FLAG_CLEARED, by.actor(), Map.of("flag", FLAG));
    }
  }

  private static String kinds(List<Removed> removed) {
    return removed.stream().map(r -> r.kind().code()).distinct().collect(Collectors.joining(" "));
  }
}
