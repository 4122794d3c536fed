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
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.owning.Ownership;
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
  private final Drafts drafts;
  private final Ownership ownership;

  Replying(
      Tickets tickets,
      TicketStates states,
      TicketEvents events,
      Writing writing,
      ReplyRepository repository,
      ReplyDeliveries outbound,
      Drafts drafts,
      Ownership ownership) {
    this.tickets = tickets;
    this.states = states;
    this.events = events;
    this.writing = writing;
    this.repository = repository;
    this.outbound = outbound;
    this.drafts = drafts;
    this.ownership = ownership;
  }

  /// Says it to everyone who takes part.
  ///
  /// @return the message, and until when it can be called back
  @Transactional
  public Sent reply(SignedIn by, TicketId id, Reply reply) {
    return reply(by, id, reply, Addressing.USUAL, "");
  }

  /// Says it to those addressed.
  ///
  /// @param key the writer's own word for this submission; the same word again is success without
  ///   effect. Empty for none
  @Transactional
  public Sent reply(SignedIn by, TicketId id, Reply reply, Addressing addressing, String key) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    Optional<Long> before = repository.submitted(id, by.agentId(), key);
    return before.isPresent()
        ? new Sent(before.get(), Instant.EPOCH)
        : send(by, ticket, reply, addressing, key);
  }

  private Sent send(SignedIn by, Ticket ticket, Reply reply, Addressing addressing, String key) {
    TicketId id = ticket.id();
    refuseIfStale(by, ticket, reply);
    ownership.requireMayReply(by, ticket);
    long message = repository.nextId();
    Written written = writing.withFiles(by, id, message, reply, writing.outward(by, ticket, reply));
    repository.addMessage(message, ticket, by, written, key);
    Instant undoUntil = outbound.queue(by, ticket, message, written, addressing);
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
        message,
        ticket,
        requester,
        writing.withFiles(program, id, message, said, writing.of(said)));
    Actor by = Actor.customer(requester.customer().value());
    events.append(
        id, TicketEvent.Kind.MESSAGE_RECEIVED, by, Map.of("message", String.valueOf(message)));
    writing.alarm(id, message, said);
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
    return note(by, id, note, "");
  }

  /// Says it among ourselves; the same key again is success without effect.
  @Transactional
  public long note(SignedIn by, TicketId id, Reply note, String key) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    return repository
        .submitted(id, by.agentId(), key)
        .orElseGet(() -> addNote(by, ticket, note, key));
  }

  private long addNote(SignedIn by, Ticket ticket, Reply note, String key) {
    TicketId id = ticket.id();
    long added = repository.nextId();
    repository.addNote(
        added,
        ticket,
        by.agentId().value(),
        writing.withFiles(by, id, added, note, writing.inward(by, note)),
        key);
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

  private void refuseIfStale(SignedIn by, Ticket ticket, Reply reply) {
    if (reply.lastSeen().isPresent()
        && repository.lastMessage(ticket.id(), by.agentId()) > reply.lastSeen().getAsLong()) {
      throw new Refusal(TicketError.STALE_REPLY, ticket.id().value());
    }
  }

  /// Whoever answers first has the ticket, where the team wants it so.
  private void takeUp(Ticket ticket, SignedIn by) {
    if (ticket.assignee().isEmpty() && !by.program() && ownership.takesOnReply(ticket)) {
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
