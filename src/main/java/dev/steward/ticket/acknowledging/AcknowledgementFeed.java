package dev.steward.ticket.acknowledging;

import dev.steward.platform.job.Gently;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.ticket.EventCursors;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes through the event log. The place in the log and the receipts are one commit, so that each
/// ticket is considered once, whatever is killed.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AcknowledgementSettings.class)
class AcknowledgementFeed {
  private static final String READER = "acknowledgement";
  private static final int BATCH = 100;
  private static final int RESTS = 12;

  @Bean
  Worker acknowledgementWorker(
      Workers workers,
      TicketEvents events,
      EventCursors cursors,
      Acknowledging acknowledging,
      TransactionTemplate transaction) {
    return workers.create(
        "acknowledgement",
        Duration.ofSeconds(1),
        new Gently(
            RESTS,
            () ->
                Boolean.TRUE.equals(
                    transaction.execute(_ -> round(events, cursors, acknowledging)))));
  }

  private static boolean round(
      TicketEvents events, EventCursors cursors, Acknowledging acknowledging) {
    var cursor = cursors.lock(READER);
    List<TicketEvent> batch =
        cursor.isPresent() ? events.after(cursor.getAsLong(), BATCH) : List.of();
    batch.forEach(acknowledging::acknowledge);
    if (!batch.isEmpty()) {
      cursors.move(READER, batch.getLast().seq());
    }
    return batch.size() == BATCH;
  }
}
