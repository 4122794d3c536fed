package dev.steward.rule.running;

import dev.steward.audit.Actor;
import dev.steward.rule.Rule;
import dev.steward.rule.Rules;
import dev.steward.rule.Trigger;
import dev.steward.ticket.EventCursors;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.Tickets;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the event log for the rules. The place in the log and what the rules did are one commit.
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

  EventFeed(
      TicketEvents events,
      EventCursors cursors,
      Tickets tickets,
      Rules rules,
      Runner runner,
      RunRepository runs) {
    this.events = events;
    this.cursors = cursors;
    this.tickets = tickets;
    this.rules = rules;
    this.runner = runner;
    this.runs = runs;
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
    List<Rule> active = rules.active(Trigger.EVENT);
    for (TicketEvent event : batch) {
      List<Rule> listening = active.stream().filter(r -> r.listensTo(event.kind())).toList();
      if (!listening.isEmpty()) {
        answer(event, listening);
        cursors.move(READER, event.seq());
        return true;
      }
    }
    cursors.move(READER, batch.getLast().seq());
    return batch.size() == BATCH;
  }

  private void answer(TicketEvent event, List<Rule> listening) {
    boolean open = tickets.lock(event.ticket(), OptionalInt.empty()).status() != Status.CLOSED;
    var cause = new Cause(Trigger.EVENT, event.seq(), chain(event));
    for (Rule rule : open ? listening : List.<Rule>of()) {
      boolean acted = runner.run(rule, event.ticket(), cause);
      if (acted && rule.stops()) {
        return;
      }
    }
  }

  private List<Long> chain(TicketEvent event) {
    boolean byRule = event.by().kind() == Actor.Kind.RULE;
    return byRule ? runs.chain(event.by().id().orElse(0)) : List.of();
  }
}
