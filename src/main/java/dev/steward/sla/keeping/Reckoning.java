package dev.steward.sla.keeping;

import dev.steward.audit.Actor;
import dev.steward.sla.calendar.CalendarHistory;
import dev.steward.sla.calendar.Calendars;
import dev.steward.sla.clock.Clock;
import dev.steward.sla.clock.ClockRun;
import dev.steward.sla.clock.Turn;
import dev.steward.sla.policy.Policies;
import dev.steward.sla.policy.PolicyBook;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.condition.FactReader;
import dev.steward.ticket.condition.Facts;
import dev.steward.ticket.condition.Fields;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Works out the clocks of tickets from their logs; reads only. A bounded number of queries,
/// whatever the number of tickets.
@Component
class Reckoning {
  private final Policies policies;
  private final Calendars calendars;
  private final Fields fields;
  private final FactReader facts;
  private final TicketEvents events;

  Reckoning(
      Policies policies,
      Calendars calendars,
      Fields fields,
      FactReader facts,
      TicketEvents events) {
    this.policies = policies;
    this.calendars = calendars;
    this.fields = fields;
    this.facts = facts;
    this.events = events;
  }

  /// The clocks of those of the tickets that exist, as of now.
  Map<TicketId, List<Clock>> clocks(Collection<TicketId> tickets, Instant now) {
    List<PolicyBook> books = policies.books();
    CalendarHistory history = calendars.history();
    Map<TicketId, List<TicketEvent>> logs = events.of(tickets);
    Map<TicketId, Instant> waiting = waitingElsewhere(logs.values());
    var all = new HashMap<TicketId, List<Clock>>();
    facts
        .find(tickets)
        .forEach((id, known) -> {
          List<TicketEvent> log = logs.getOrDefault(id, List.of());
          all.put(id, clocks(books, history, known, log, waiting, now));
        });
    return all;
  }

  private List<Clock> clocks(
      List<PolicyBook> books,
      CalendarHistory history,
      Facts known,
      List<TicketEvent> log,
      Map<TicketId, Instant> waiting,
      Instant now) {
    if (books.isEmpty()) {
      return List.of();
    }
    List<Turn> turns = new Turns(fields, books, known, log, waiting).until(now, history);
    Instant last = turns.getLast().at();
    return ClockRun.of(turns, history, now.isBefore(last) ? last : now);
  }

  /// Since when customers waited in the tickets that were merged into these.
  private Map<TicketId, Instant> waitingElsewhere(Collection<List<TicketEvent>> logs) {
    List<TicketId> sources =
        logs.stream()
            .flatMap(List::stream)
            .filter(event -> event.kind() == TicketEvent.Kind.MERGED)
            .map(event -> event.details().getOrDefault("from", ""))
            .filter(id -> id.matches("\\d{1,18}"))
            .map(id -> new TicketId(Long.parseLong(id)))
            .distinct()
            .toList();
    var waiting = new HashMap<TicketId, Instant>();
    if (!sources.isEmpty()) {
      events
          .of(sources)
          .forEach((id, log) -> waitingSince(log).ifPresent(since -> waiting.put(id, since)));
    }
    return waiting;
  }

  /// Since when the customer had been waiting when the ticket was merged away, if they had.
  private static Optional<Instant> waitingSince(List<TicketEvent> log) {
    Optional<Instant> since = Optional.empty();
    for (TicketEvent event : log) {
      boolean merged =
          event.kind() == TicketEvent.Kind.MERGED && event.details().containsKey("into");
      if (merged) {
        return since;
      }
      since = after(event, since);
    }
    return since;
  }

  private static Optional<Instant> after(TicketEvent event, Optional<Instant> since) {
    boolean answered = event.by().kind() == Actor.Kind.AGENT;
    String to = event.details().getOrDefault("to", "");
    return switch (event.kind()) {
      case CREATED, MESSAGE_RECEIVED -> since.or(() -> Optional.of(event.at()));
      case REPLIED -> answered ? Optional.empty() : since;
      case STATUS_CHANGED -> to.equals("solved") || to.equals("closed") ? Optional.empty() : since;
      default -> since;
    };
  }
}
