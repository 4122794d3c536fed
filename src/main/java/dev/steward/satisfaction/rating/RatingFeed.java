package dev.steward.satisfaction.rating;

import dev.steward.platform.job.Gently;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.ticket.EventCursors;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes through the event log; question, mail and place in the log are one commit.
@Configuration(proxyBeanMethods = false)
class RatingFeed {
  private static final String READER = "rating";
  private static final int BATCH = 100;
  private static final int RESTS = 12;

  @Bean
  Worker ratingWorker(
      Workers workers,
      TicketEvents events,
      EventCursors cursors,
      Inviting inviting,
      TransactionTemplate transaction) {
    return workers.create(
        "rating",
        Duration.ofSeconds(2),
        new Gently(
            RESTS,
            () -> Boolean.TRUE.equals(transaction.execute(_ -> round(events, cursors, inviting)))));
  }

  private static boolean round(TicketEvents events, EventCursors cursors, Inviting inviting) {
    var cursor = cursors.lock(READER);
    List<TicketEvent> batch =
        cursor.isPresent() ? events.after(cursor.getAsLong(), BATCH) : List.of();
    batch.forEach(inviting::consider);
    if (!batch.isEmpty()) {
      cursors.move(READER, batch.getLast().seq());
    }
    return batch.size() == BATCH;
  }
}
