package dev.steward.ticket.snoozing;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.ticket.EventCursors;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Wakes tickets by the clock and by what their customers say. Where many nodes run, each ticket
/// wakes once: its row is deleted once.
@Configuration(proxyBeanMethods = false)
class WakingFeed {
  private static final String READER = "ticket-snooze";
  private static final int BATCH = 500;

  @Bean
  Worker snoozeClockWorker(Workers workers, Snoozing snoozing) {
    return workers.create("snooze-clock", Duration.ofSeconds(5), snoozing::wakeDue);
  }

  @Bean
  Worker snoozeFeedWorker(
      Workers workers,
      TicketEvents events,
      EventCursors cursors,
      SnoozeRepository snoozes,
      Snoozing snoozing,
      TransactionTemplate tx) {
    return workers.create(
        READER,
        Duration.ofSeconds(1),
        () -> Boolean.TRUE.equals(tx.execute(_ -> round(events, cursors, snoozes, snoozing))));
  }

  private static boolean round(
      TicketEvents events, EventCursors cursors, SnoozeRepository snoozes, Snoozing snoozing) {
    OptionalLong cursor = cursors.lock(READER);
    if (cursor.isEmpty()) {
      return false;
    }
    List<TicketEvent> batch = events.after(cursor.getAsLong(), BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    if (!snoozes.isEmpty()) {
      batch.forEach(event -> consider(event, snoozes, snoozing));
    }
    cursors.move(READER, batch.getLast().seq());
    return batch.size() == BATCH;
  }

  private static void consider(TicketEvent event, SnoozeRepository snoozes, Snoozing snoozing) {
    if (snoozes.find(event.ticket()).isEmpty()) {
      return;
    }
    switch (event.kind()) {
      case MESSAGE_RECEIVED -> {
        long message = Long.parseLong(event.details().getOrDefault("message", "0"));
        if (snoozes.isPersonal(message)) {
          snoozing.heard(event.ticket());
        }
      }
      case STATUS_CHANGED, MERGED -> snoozing.solved(event.ticket());
      default -> {}
    }
  }
}
