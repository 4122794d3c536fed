package dev.steward.ticket.spam;

import dev.steward.customer.Blocks;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Marks spam and takes it back.
@Component
public class Spam {
  private final Tickets tickets;
  private final TicketStates states;
  private final TicketEvents events;
  private final SpamRepository spam;
  private final Blocks blocks;

  Spam(
      Tickets tickets,
      TicketStates states,
      TicketEvents events,
      SpamRepository spam,
      Blocks blocks) {
    this.tickets = tickets;
    this.states = states;
    this.events = events;
    this.spam = spam;
    this.blocks = blocks;
  }

  /// Closes the ticket as spam, and with it the sender's other tickets that nobody has answered.
  ///
  /// @param block whether the sender is kept out from now on
  /// @return how many tickets were marked
  /// @throws Refusal [TicketError#CLOSED], [TicketError#NOT_FOUND]
  @Transactional
  public int mark(SignedIn by, TicketId id, boolean block) {
    Ticket seen = tickets.visibleTo(by).require(id);
    List<TicketId> likes = spam.likes(seen);
    var visible = tickets.visibleTo(by).find(likes);
    List<Ticket> locked =
        Stream.concat(Stream.of(id), likes.stream().filter(visible::containsKey))
            .sorted(Comparator.comparingLong(TicketId::value))
            .map(each -> tickets.lock(each, OptionalInt.empty()))
            .toList();
    int marked = 0;
    for (Ticket ticket : locked) {
      if (ticket.status() != Status.CLOSED) {
        close(by, ticket, id);
        marked++;
      } else if (ticket.id().equals(id)) {
        throw new Refusal(TicketError.CLOSED, id.value());
      }
    }
    if (block) {
      blocks.block(seen.identity(), "spam", by.actor());
    }
    return marked;
  }

  /// Says that it is none: it and those marked with it are what they were before. A sender who was
  /// blocked stays so until unblocked.
  @Transactional
  public void clear(SignedIn by, TicketId id) {
    tickets.visibleTo(by).require(id);
    List<SpamRepository.Marked> all = spam.markedWith(id);
    for (SpamRepository.Marked marked : all) {
      Ticket ticket = tickets.lock(marked.ticket(), OptionalInt.empty());
      if (spam.unmark(marked.ticket())) {
        states.settle(ticket, marked.before(), by.actor());
        events.append(ticket.id(), TicketEvent.Kind.SPAM_CLEARED, by.actor(), Map.of());
      }
    }
  }

  private void close(SignedIn by, Ticket ticket, TicketId with) {
    spam.mark(ticket, with, by);
    states.settle(ticket, Status.CLOSED, by.actor());
    events.append(
        ticket.id(),
        TicketEvent.Kind.SPAM_MARKED,
        by.actor(),
        Map.of("with", String.valueOf(with.value())));
  }
}
