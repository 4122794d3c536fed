package dev.steward.sla.keeping;

import dev.steward.platform.job.Gently;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.sla.policy.Policies;
import dev.steward.ticket.EventCursors;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Follows the event log and keeps the clocks of the tickets in it. Where many nodes run, one does
/// it at a time; while there is much to do it gives way to mail.
@Configuration(proxyBeanMethods = false)
class ClockFeed {
  private static final String READER = "sla-clocks";
  private static final int BATCH = 200;
  private static final int RESTS = 2;

  /// What cannot move a clock.
  private static final Set<TicketEvent.Kind> UNMOVING =
      Set.of(
          TicketEvent.Kind.NOTE_ADDED,
          TicketEvent.Kind.DELIVERY_CHANGED,
          TicketEvent.Kind.SLA_WARNED,
          TicketEvent.Kind.SLA_BREACHED);

  @Bean
  Worker slaClockWorker(
      Workers workers,
      TicketEvents events,
      EventCursors cursors,
      Policies policies,
      Keeping keeping,
      TransactionTemplate tx) {
    return workers.create(
        "sla-clocks",
        Duration.ofMillis(500),
        new Gently(
            RESTS,
            () -> Boolean.TRUE.equals(tx.execute(_ -> round(events, cursors, policies, keeping)))));
  }

  static boolean round(
      TicketEvents events, EventCursors cursors, Policies policies, Keeping keeping) {
    var cursor = cursors.lock(READER);
    if (cursor.isEmpty()) {
      return false;
    }
    List<TicketEvent> batch = events.after(cursor.getAsLong(), BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    Set<TicketId> moved =
        batch.stream()
            .filter(event -> !UNMOVING.contains(event.kind()))
            .map(TicketEvent::ticket)
            .collect(Collectors.toSet());
    if (!moved.isEmpty() && !policies.books().isEmpty()) {
      keeping.keep(moved, Cause.TICKET);
    }
    cursors.move(READER, batch.getLast().seq());
    return batch.size() == BATCH;
  }
}
