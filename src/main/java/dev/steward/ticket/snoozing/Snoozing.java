package dev.steward.ticket.snoozing;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends tickets to sleep and wakes them up.
@Component
public class Snoozing {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int AT_ONCE = 100;

  private final Tickets tickets;
  private final TicketStates states;
  private final TicketEvents events;
  private final SnoozeRepository snoozes;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Snoozing(
      Tickets tickets,
      TicketStates states,
      TicketEvents events,
      SnoozeRepository snoozes,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.tickets = tickets;
    this.states = states;
    this.events = events;
    this.snoozes = snoozes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Sends it to sleep; one that sleeps already gets the new time.
  ///
  /// @param untilReply whether a customer's word wakes it before
  /// @throws Refusal with a [SnoozeError]
  @Transactional
  public void snooze(SignedIn by, TicketId id, Instant until, boolean untilReply) {
    Instant now = clock.instant();
    if (!until.isAfter(now)) {
      throw new Refusal(SnoozeError.PAST);
    }
    if (until.isAfter(now.plus(LONGEST))) {
      throw new Refusal(SnoozeError.TOO_FAR);
    }
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    if (!ticket.status().isUnsolved()) {
      throw new Refusal(SnoozeError.SOLVED);
    }
    snoozes.put(id, until, untilReply, by, now);
    states.derive(id);
    events.append(
        id,
        TicketEvent.Kind.SNOOZED,
        by.actor(),
        Map.of("until", until.toString(), "until-reply", String.valueOf(untilReply)));
  }

  /// Wakes it by hand; success without effect if it does not sleep.
  @Transactional
  public void wake(SignedIn by, TicketId id) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    if (snoozes.remove(id)) {
      wakeUp(ticket, by.actor(), Map.of());
    }
  }

  /// How a ticket sleeps, for somebody who may see it.
  public Optional<Snooze> find(SignedIn viewer, TicketId id) {
    tickets.visibleTo(viewer).require(id);
    return snoozes.find(id);
  }

  /// Wakes what is due.
  ///
  /// @return whether there may be more
  boolean wakeDue() {
    List<TicketId> due = snoozes.due(clock.instant(), AT_ONCE);
    for (TicketId id : due) {
      transaction.executeWithoutResult(_ -> {
        Ticket ticket = tickets.lock(id, OptionalInt.empty());
        if (snoozes.removeDue(id, clock.instant())) {
          wakeUp(ticket, Actor.SYSTEM, Map.of("reason", "time"));
        }
      });
    }
    return due.size() == AT_ONCE;
  }

  /// The customer wrote; in the caller's transaction.
  void heard(TicketId id) {
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    if (snoozes.removeIfUntilReply(id)) {
      wakeUp(ticket, Actor.SYSTEM, Map.of("reason", "reply"));
    }
  }

  /// It was solved or closed; in the caller's transaction.
  void solved(TicketId id) {
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    if (!ticket.status().isUnsolved() && snoozes.remove(id)) {
      states.derive(id);
      events.append(id, TicketEvent.Kind.WOKEN, Actor.SYSTEM, Map.of("reason", "solved"));
    }
  }

  /// It is our turn again, whoever's it was.
  private void wakeUp(Ticket ticket, Actor by, Map<String, String> why) {
    if (ticket.status() == Status.PENDING || ticket.status() == Status.HOLD) {
      states.move(ticket, Status.OPEN, by);
    } else {
      states.derive(ticket.id());
    }
    events.append(ticket.id(), TicketEvent.Kind.WOKEN, by, why);
  }
}
