package dev.steward.sla.keeping;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.sla.clock.Clock;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the rows of the clocks true and tells, once each, of warnings and breaches.
@Component
public class Keeping {
  private static final Logger log = LoggerFactory.getLogger(Keeping.class);

  private final Reckoning reckoning;
  private final ClockRepository repository;
  private final Tickets tickets;
  private final TicketStates states;
  private final TicketEvents events;
  private final InstantSource clock;

  Keeping(
      Reckoning reckoning,
      ClockRepository repository,
      Tickets tickets,
      TicketStates states,
      TicketEvents events,
      InstantSource clock) {
    this.reckoning = reckoning;
    this.repository = repository;
    this.tickets = tickets;
    this.states = states;
    this.events = events;
    this.clock = clock;
  }

  /// Works out the clocks of these tickets again and writes what differs; about seven queries,
  /// whatever their number. Takes the row locks of the tickets in the order of their numbers, so
  /// that a reply under way is waited for and counts.
  @Transactional
  public void keep(Collection<TicketId> ids, Cause cause) {
    List<TicketId> locked = tickets.lockAll(ids);
    if (locked.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Map<TicketId, List<KeptClock>> before =
        repository.of(locked).stream().collect(Collectors.groupingBy(KeptClock::ticket));
    var changed = new ArrayList<KeptClock>();
    var due = new HashMap<TicketId, Optional<Instant>>();
    worked(locked, now)
        .forEach((id, clocks) -> {
          List<KeptClock> was = before.getOrDefault(id, List.of());
          List<KeptClock> is = merge(id, clocks, was, now);
          changed.addAll(differences(is, was, cause, now));
          due.put(id, next(is));
        });
    repository.save(changed);
    states.due(due);
  }

  /// The clocks of a ticket as they are kept, in the order in which they began.
  public List<KeptClock> of(TicketId ticket) {
    return repository.of(List.of(ticket));
  }

  /// The clocks of some tickets as they are kept; one query.
  public Map<TicketId, List<KeptClock>> of(Collection<TicketId> ids) {
    return repository.of(ids).stream().collect(Collectors.groupingBy(KeptClock::ticket));
  }

  /// The clocks of a ticket with their whole lives, worked out now.
  public List<Clock> explain(TicketId ticket) {
    return reckoning.clocks(List.of(ticket), clock.instant()).getOrDefault(ticket, List.of());
  }

  /// Due times that were others before, newest first.
  public List<DueChange> changes(TicketId ticket) {
    return repository.changes(ticket);
  }

  /// A ticket whose clocks cannot be worked out keeps those it has, and does not hold up others.
  private Map<TicketId, List<Clock>> worked(List<TicketId> ids, Instant now) {
    try {
      return reckoning.clocks(ids, now);
    } catch (Refusal refused) {
      log.warn(
          "The clocks of {} tickets cannot be worked out: {}", ids.size(), refused.code().code());
      return Map.of();
    }
  }

  private static List<KeptClock> merge(
      TicketId id, List<Clock> clocks, List<KeptClock> was, Instant now) {
    Map<KeptClock.Key, KeptClock> old =
        was.stream().collect(Collectors.toMap(KeptClock::key, Function.identity()));
    var is = new ArrayList<KeptClock>();
    for (Clock each : clocks) {
      var key = new KeptClock.Key(each.target(), each.round());
      is.add(KeptClock.of(id, each, Optional.ofNullable(old.remove(key)), now));
    }
    old.values().forEach(gone -> is.add(gone.dropped()));
    return is;
  }

  private List<KeptClock> differences(
      List<KeptClock> is, List<KeptClock> was, Cause cause, Instant now) {
    Map<KeptClock.Key, KeptClock> old =
        was.stream().collect(Collectors.toMap(KeptClock::key, Function.identity()));
    var changed = new ArrayList<KeptClock>();
    for (KeptClock after : is) {
      Optional<KeptClock> before = Optional.ofNullable(old.get(after.key()));
      if (before.filter(after::looksLike).isEmpty()) {
        changed.add(after);
        tell(after, before);
        before
            .filter(b -> isMoved(b, after))
            .ifPresent(b -> repository.remember(b, after, cause, now));
        events.announce(after.ticket());
      }
    }
    return changed;
  }

  /// The promise behind a due time is another; not merely that the clock stood still meanwhile.
  private static boolean isMoved(KeptClock before, KeptClock after) {
    boolean other =
        !before.promised().equals(after.promised())
            || before.policy() != after.policy()
            || before.calendar() != after.calendar()
            || before.state() == after.state();
    return other
        && before.dueAt().isPresent()
        && after.dueAt().isPresent()
        && !before.dueAt().equals(after.dueAt());
  }

  private void tell(KeptClock after, Optional<KeptClock> before) {
    boolean breached = after.toldAt().isPresent() && before.flatMap(KeptClock::toldAt).isEmpty();
    boolean warned = after.warnedAt().isPresent() && before.flatMap(KeptClock::warnedAt).isEmpty();
    if (breached) {
      tell(after, TicketEvent.Kind.SLA_BREACHED, after.breachedAt());
    } else if (warned) {
      tell(after, TicketEvent.Kind.SLA_WARNED, after.dueAt());
    }
  }

  private void tell(KeptClock clock, TicketEvent.Kind kind, Optional<Instant> due) {
    events.append(
        clock.ticket(),
        kind,
        Actor.SYSTEM,
        Map.of(
            "target", clock.target().code(),
            "round", String.valueOf(clock.round()),
            "policy", String.valueOf(clock.policy()),
            "due", due.map(Instant::toString).orElse("")));
  }

  /// The next instant at which one of the open clocks is due, or was.
  private static Optional<Instant> next(List<KeptClock> clocks) {
    return clocks.stream()
        .filter(KeptClock::isOpen)
        .flatMap(each -> each.dueAt().stream())
        .min(Comparator.naturalOrder());
  }
}
