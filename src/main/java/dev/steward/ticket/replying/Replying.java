package dev.steward.ticket.replying;

import dev.steward.audit.Actor;
import dev.steward.customer.Identity;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.drafting.Drafts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Saying something in a ticket: to the customer, or among ourselves.
///
/// A reply and its deliveries appear in one transaction; the deliveries wait for the undo window. A
/// reply based on an older state of the conversation is refused with [TicketError#STALE_REPLY] and
/// loses nothing: what was written stays in the draft.
@Component
public class Replying {
  private final Tickets tickets;
  private final TicketStates states;
  private final TicketEvents events;
  private final Writing writing;
  private final ReplyRepository repository;
  private final ReplyDeliveries outbound;
  private final Attachments attachments;
  private final Drafts drafts;

  Replying(
      Tickets tickets,
      TicketStates states,
      TicketEvents events,
      Writing writing,
      ReplyRepository repository,
      ReplyDeliveries outbound,
      Attachments attachments,
      Drafts drafts) {
    this.tickets = tickets;
    this.states = states;
    this.events = events;
    this.writing = writing;
    this.repository = repository;
    this.outbound = outbound;
    this.attachments = attachments;
    this.drafts = drafts;
  }

  /// Says it to everyone who takes part.
  ///
  /// @return the message, and until when it can be called back
  @Transactional
  public Sent reply(SignedIn by, TicketId id, Reply reply) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    refuseIfStale(ticket, reply);
    long message = repository.nextId();
    Written written = claimFiles(by, id, message, reply, writing.outward(by, ticket, reply));
    repository.addMessage(message, ticket, by, written);
    Instant undoUntil = outbound.queue(by, ticket, message, written);
    events.append(
        id, TicketEvent.Kind.REPLIED, by.actor(), Map.of("message", String.valueOf(message)));
    takeUp(ticket, by);
    Status then =
        reply.then().orElse(ticket.status() == Status.NEW ? Status.OPEN : ticket.status());
    states.move(tickets.lock(id, OptionalInt.empty()), then, by.actor());
    drafts.discard(id, by.agentId(), Drafts.Kind.REPLY);
    return new Sent(message, undoUntil);
  }

  /// Records what a requester said through a program that speaks for them, such as the exchange's
  /// own app.
  ///
  /// @return the message's id
  @Transactional
  public long receive(SignedIn program, TicketId id, Identity requester, Reply said) {
    tickets.visibleTo(program).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    long message = repository.nextId();
    repository.addReceived(
        message, ticket, requester, claimFiles(program, id, message, said, writing.of(said)));
    Actor by = Actor.customer(requester.customer().value());
    events.append(
        id, TicketEvent.Kind.MESSAGE_RECEIVED, by, Map.of("message", String.valueOf(message)));
    if (ticket.status() != Status.NEW) {
      states.move(ticket, Status.OPEN, by);
    }
    return message;
  }

  /// Says it among ourselves. The customer never sees it.
  ///
  /// @return the note's id
  @Transactional
  public long note(SignedIn by, TicketId id, Reply note) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    long added = repository.nextId();
    repository.addNote(
        added, ticket, by.agentId().value(), claimFiles(by, id, added, note, writing.of(note)));
    events.append(
        id, TicketEvent.Kind.NOTE_ADDED, by.actor(), Map.of("note", String.valueOf(added)));
    note.then().ifPresent(status -> states.move(ticket, status, by.actor()));
    drafts.discard(id, by.agentId(), Drafts.Kind.NOTE);
    return added;
  }

  /// Calls a reply back while none of its deliveries has begun to leave, and puts what was written
  /// back into the draft.
  @Transactional
  public void withdraw(SignedIn by, TicketId id, long message) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    Optional<Written> written = repository.written(id, message, by.agentId());
    if (written.isEmpty() || !outbound.cancel(message)) {
      throw new Refusal(TicketError.TOO_LATE_TO_UNDO, id.value());
    }
    repository.withdraw(ticket.id(), message);
    drafts.save(id, by.agentId(), Drafts.Kind.REPLY, written.get().forEditor());
    events.append(
        id,
        TicketEvent.Kind.REPLY_WITHDRAWN,
        by.actor(),
        Map.of("message", String.valueOf(message)));
  }

  private Written claimFiles(SignedIn by, TicketId id, long message, Reply reply, Written written) {
    return new Written(
        written.text(), attachments.claim(by, id, message, reply.uploads(), written.html()));
  }

  private void refuseIfStale(Ticket ticket, Reply reply) {
    if (reply.lastSeen().isPresent()
        && repository.lastMessage(ticket.id()) > reply.lastSeen().getAsLong()) {
      throw new Refusal(TicketError.STALE_REPLY, ticket.id().value());
    }
  }

  /// Whoever answers first has the ticket.
  private void takeUp(Ticket ticket, SignedIn by) {
    if (ticket.assignee().isEmpty() && !by.program()) {
      states.assign(
          ticket,
          Optional.of(by.agentId().value()),
          ticket.team().map(team -> team.value()),
          by.actor());
    }
  }

  /// A reply on its way.
  ///
  /// @param undoUntil when the undo window closes
  public record Sent(long message, Instant undoUntil) {}
}
