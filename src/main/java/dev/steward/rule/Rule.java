package dev.steward.rule;

import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.condition.Conditions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something the desk does by itself.
///
/// @param id 0 for one that is not kept yet
/// @param version changes with every change of what it does
/// @param events codes of the kinds of event it listens to; empty for rules on time
/// @param stops whether no later rule looks at the same event
/// @param enabled whether somebody switched it on
/// @param pausedAt since when the desk has stopped it
/// @param pause why: `rate` or `depth`; empty where it is not paused
public record Rule(
    RuleId id,
    int version,
    String name,
    Trigger trigger,
    List<String> events,
    Conditions conditions,
    List<Act> acts,
    boolean stops,
    boolean enabled,
    Optional<Instant> pausedAt,
    String pause) {

  public Rule {
    events = List.copyOf(events);
    acts = List.copyOf(acts);
  }

  /// Whether it acts.
  public boolean isActive() {
    return enabled && pausedAt.isEmpty();
  }

  /// Whether it listens to this kind of event.
  public boolean listensTo(TicketEvent.Kind kind) {
    return trigger == Trigger.EVENT && events.contains(TicketEvents.code(kind));
  }
}
