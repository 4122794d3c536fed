package dev.steward.ticket.following;

import dev.steward.platform.job.Gently;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.ticket.EventCursors;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes through the event log and looks for names in new notes. Notes of the days before this was
/// there are passed over.
@Configuration(proxyBeanMethods = false)
class MentionFeed {
  private static final String READER = "mention";
  private static final int BATCH = 500;
  private static final int RESTS = 6;
  private static final Duration NEW = Duration.ofDays(1);

  @Bean
  Worker mentionWorker(
      Workers workers,
      TicketEvents events,
      EventCursors cursors,
      Mentions mentions,
      InstantSource clock,
      TransactionTemplate transaction) {
    return workers.create(
        "mention",
        Duration.ofSeconds(1),
        new Gently(
            RESTS,
            () ->
                Boolean.TRUE.equals(
                    transaction.execute(_ -> round(events, cursors, mentions, clock)))));
  }

  private static boolean round(
      TicketEvents events, EventCursors cursors, Mentions mentions, InstantSource clock) {
    var cursor = cursors.lock(READER);
    List<TicketEvent> batch =
        cursor.isPresent() ? events.after(cursor.getAsLong(), BATCH) : List.of();
    batch.stream()
        .filter(event -> event.kind() == TicketEvent.Kind.NOTE_ADDED)
        .filter(event -> event.at().isAfter(clock.instant().minus(NEW)))
        .forEach(mentions::consider);
    if (!batch.isEmpty()) {
      cursors.move(READER, batch.getLast().seq());
    }
    return batch.size() == BATCH;
  }
}
