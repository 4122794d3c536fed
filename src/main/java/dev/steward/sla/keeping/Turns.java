package dev.steward.sla.keeping;

import dev.steward.audit.Actor;
import dev.steward.sla.calendar.CalendarHistory;
import dev.steward.sla.clock.Terms;
import dev.steward.sla.clock.Turn;
import dev.steward.sla.policy.Policy;
import dev.steward.sla.policy.PolicyBook;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.condition.Facts;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Standpoint;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Puts the log of a ticket, the books and the calendars together into the turns of its life. Order
/// is that of the log; where a clock went back, time stands still.
final class Turns {
  private final Fields fields;
  private final List<PolicyBook> books;
  private final Facts facts;
  private final List<TicketEvent> log;
  private final Map<TicketId, Instant> waitingElsewhere;
  private final Past past;
  private final Set<String> withdrawn;
  private final Map<String, Long> brought = new HashMap<>();
  private final List<Stand> stands = new ArrayList<>();

  /// @param log of the ticket, in order
  /// @param waitingElsewhere since when the customer waited in tickets merged into this one
  Turns(
      Fields fields,
      List<PolicyBook> books,
      Facts facts,
      List<TicketEvent> log,
      Map<TicketId, Instant> waitingElsewhere) {
    this.fields = fields;
    this.books = books;
    this.facts = facts;
    this.log = log;
    this.waitingElsewhere = waitingElsewhere;
    this.past = new Past(facts.ticket(), log);
    this.withdrawn =
        log.stream()
            .filter(event -> event.kind() == TicketEvent.Kind.REPLY_WITHDRAWN)
            .map(event -> event.details().getOrDefault("message", ""))
            .collect(Collectors.toSet());
  }

  /// How things stood from a moment on, before it is known what covers the time without a policy.
  private record Stand(
      Instant at,
      Turn.What what,
      long round,
      Optional<Instant> since,
      Ticket ticket,
      boolean gone,
      PolicyBook book,
      Optional<Policy> policy) {}

  /// The turns up to now.
  List<Turn> until(Instant now, CalendarHistory calendars) {
    Instant at = facts.ticket().createdAt();
    stand(at, Turn.What.BEGUN, 0, Optional.empty());
    for (TicketEvent event : log) {
      Instant when = event.at().isBefore(at) ? at : event.at();
      books(at, when);
      past.happen(event);
      at = when;
      stand(at, what(event), round(event), since(event));
    }
    books(at, now);
    settle(at);
    return cut(turns(), calendars, now);
  }

  private void stand(Instant at, Turn.What what, long round, Optional<Instant> since) {
    PolicyBook book = book(at);
    Ticket ticket = past.ticket();
    Facts then =
        new Facts(
            ticket,
            facts.lastFrom(),
            facts.trust(),
            facts.address(),
            facts.solvedAt(),
            facts.dueAt(),
            facts.snoozedUntil(),
            facts.followers());
    Optional<Policy> policy = book.policy(fields, then, Standpoint.ofDesk(at, ZoneOffset.UTC));
    stands.add(new Stand(at, what, round, since, ticket, past.isGone(), book, policy));
  }

  /// Stands at which nothing happened but an edit of the book.
  private void books(Instant after, Instant until) {
    for (PolicyBook book : books) {
      if (book.since().isAfter(after) && !book.since().isAfter(until)) {
        stand(book.since(), Turn.What.CHANGED, 0, Optional.empty());
      }
    }
  }

  private PolicyBook book(Instant at) {
    PolicyBook found = PolicyBook.EMPTY;
    for (PolicyBook book : books) {
      found = book.since().isAfter(at) ? found : book;
    }
    return found;
  }

  /// The row has the last word on the status: not everything that moves it tells so in the log.
  private void settle(Instant at) {
    Status last = facts.ticket().status();
    if (past.status() != last) {
      past.happen(
          new TicketEvent(
              0,
              facts.ticket().id(),
              TicketEvent.Kind.STATUS_CHANGED,
              Actor.SYSTEM,
              Map.of("to", last.code()),
              at));
      stand(stands.getLast().at(), Turn.What.CHANGED, 0, Optional.empty());
    }
  }

  /// Time before a policy was found to apply counts by that policy, as far back as the policy
  /// existed, but cannot break it.
  private List<Turn> turns() {
    Optional<Policy> first = stands.stream().flatMap(stand -> stand.policy().stream()).findFirst();
    List<Turn> turns = new ArrayList<>();
    boolean bound = false;
    for (Stand stand : stands) {
      bound |= stand.policy().isPresent();
      Optional<Policy> policy =
          bound ? stand.policy() : first.flatMap(p -> stand.book().find(p.id()));
      Optional<Terms> terms = policy.map(p -> p.terms(stand.ticket().priority()));
      turns.add(
          new Turn(
              stand.at(),
              stand.what(),
              stand.round(),
              stand.since(),
              new Turn.Situation(stand.ticket().status(), stand.gone(), terms, bound)));
    }
    return turns;
  }

  /// Cuts where a calendar of these turns changed.
  private static List<Turn> cut(List<Turn> turns, CalendarHistory calendars, Instant now) {
    var used = new HashSet<dev.steward.sla.calendar.CalendarId>();
    turns.forEach(turn -> turn.then().terms().map(Terms::calendar).ifPresent(used::add));
    var changes = new TreeSet<>(calendars.changes(used));
    List<Turn> all = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      all.add(turn);
      Instant end = i + 1 < turns.size() ? turns.get(i + 1).at() : now;
      if (turn.at().isBefore(end)) {
        changes.subSet(turn.at(), false, end, true).stream()
            .map(at -> new Turn(at, Turn.What.CHANGED, 0, turn.then()))
            .forEach(all::add);
      }
    }
    return all;
  }

  private Turn.What what(TicketEvent event) {
    return switch (event.kind()) {
      case MESSAGE_RECEIVED -> isPersonal(event) ? Turn.What.ASKED : Turn.What.CHANGED;
      case REPLIED -> isAnswer(event) ? Turn.What.ANSWERED : Turn.What.CHANGED;
      case MERGED -> since(event).isPresent() ? Turn.What.BROUGHT : Turn.What.CHANGED;
      case UNMERGED ->
          brought.containsKey(event.details().getOrDefault("from", ""))
              ? Turn.What.TAKEN_BACK
              : Turn.What.CHANGED;
      default -> Turn.What.CHANGED;
    };
  }

  /// The clock that an event begins, or the one that an undone merge takes back.
  private long round(TicketEvent event) {
    return event.kind() == TicketEvent.Kind.UNMERGED
        ? brought.getOrDefault(event.details().getOrDefault("from", ""), event.seq())
        : event.seq();
  }

  /// A robot's answer asks nothing.
  private static boolean isPersonal(TicketEvent event) {
    return event.by().kind() == Actor.Kind.CUSTOMER
        && !"false".equals(event.details().get("personal"));
  }

  /// A public reply of a person that was not called back.
  private boolean isAnswer(TicketEvent event) {
    return event.by().kind() == Actor.Kind.AGENT
        && !withdrawn.contains(event.details().getOrDefault("message", "?"));
  }

  private Optional<Instant> since(TicketEvent event) {
    String source = event.details().getOrDefault("from", "");
    if (event.kind() != TicketEvent.Kind.MERGED || !source.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    brought.put(source, event.seq());
    return Optional.ofNullable(waitingElsewhere.get(new TicketId(Long.parseLong(source))));
  }
}
