package dev.steward.rule.running;

import dev.steward.audit.Actor;
import dev.steward.rule.Rule;
import dev.steward.rule.Rules;
import dev.steward.rule.Trigger;
import dev.steward.ticket.EventCursors;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.condition.FactReader;
import dev.steward.ticket.condition.Facts;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the event log for the rules. The place in the log and what the rules did are one commit.
/// Events that no rule listens to or wants cost their share of a few statements for fifty of them.
@Component
class EventFeed {
  static final String READER = "rule";
  private static final int BATCH = 50;

  private final TicketEvents events;
  private final EventCursors cursors;
  private final Tickets tickets;
  private final Rules rules;
  private final Runner runner;
  private final RunRepository runs;
  private final FactReader facts;

  EventFeed(
      TicketEvents events,
      EventCursors cursors,
      Tickets tickets,
      Rules rules,
      Runner runner,
      RunRepository runs,
      FactReader facts) {
    this.events = events;
    this.cursors = cursors;
    this.tickets = tickets;
    this.rules = rules;
    this.runner = runner;
    this.runs = runs;
    this.facts = facts;
  }

  /// Goes on to the next event that a rule listens to, at most so many further.
  ///
  /// @return whether there may be more
  @Transactional
  public boolean round() {
    OptionalLong cursor = cursors.lock(READER);
    List<TicketEvent> batch =
        cursor.isPresent() ? events.after(cursor.getAsLong(), BATCH) : List.of();
    if (batch.isEmpty()) {
      return false;
    }
    List<Listened> listened = listened(batch);
    Map<TicketId, Facts> seen =
        facts.find(listened.stream().map(each -> each.event().ticket()).distinct().toList());
    for (Listened each : listened) {
      if (isWanted(each, seen)) {
        answer(each);
        cursors.move(READER, each.event().seq());
        return true;
      }
    }
    cursors.move(READER, batch.getLast().seq());
    return batch.size() == BATCH;
  }

  private List<Listened> listened(List<TicketEvent> batch) {
    List<Rule> active = rules.active(Trigger.EVENT);
    return batch.stream()
        .map(event ->
            new Listened(
                event, active.stream().filter(rule -> rule.listensTo(event.kind())).toList()))
        .filter(each -> !each.rules().isEmpty())
        .toList();
  }

  // Looked at without the lock: whatever changes meanwhile is an event of its own.
  private boolean isWanted(Listened each, Map<TicketId, Facts> seen) {
    Facts ticket = seen.get(each.event().ticket());
    return ticket != null && each.rules().stream().anyMatch(rule -> runner.wants(rule, ticket));
  }

  private void answer(Listened listened) {
    TicketId id = listened.event().ticket();
    tickets.lock(id, OptionalInt.empty());
    var cause = new Cause(Trigger.EVENT, listened.event().seq(), chain(listened.event()));
    Facts now = runner.look(id).orElseThrow();
    for (Rule rule : listened.rules()) {
      if (runner.run(rule, now, cause)) {
        if (rule.stops()) {
          return;
        }
        now = runner.look(id).orElseThrow();
      }
    }
  }

  private List<Long> chain(TicketEvent event) {
    boolean byRule = event.by().kind() == Actor.Kind.RULE;
    return byRule ? runs.chain(event.by().id().orElse(0)) : List.of();
  }

  /// An event and the rules that listen to it, in their order.
  private record Listened(TicketEvent event, List<Rule> rules) {}
}
