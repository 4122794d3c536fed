package dev.steward.ticket.forwarding;

import dev.steward.platform.job.Gently;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.ticket.EventCursors;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells a ticket that an answer came in one of its side conversations.
@Configuration(proxyBeanMethods = false)
class SideFeed {
  private static final String READER = "side-conversation";
  private static final int BATCH = 500;
  private static final int RESTS = 6;

  @Bean
  Worker sideConversationWorker(
      Workers workers,
      TicketEvents events,
      EventCursors cursors,
      SideRepository sides,
      TransactionTemplate transaction) {
    return workers.create(
        "side-conversation",
        Duration.ofSeconds(1),
        new Gently(
            RESTS,
            () -> Boolean.TRUE.equals(transaction.execute(_ -> round(events, cursors, sides)))));
  }

  static boolean round(TicketEvents events, EventCursors cursors, SideRepository sides) {
    var cursor = cursors.lock(READER);
    List<TicketEvent> batch =
        cursor.isPresent() ? events.after(cursor.getAsLong(), BATCH) : List.of();
    batch.stream()
        .filter(event -> event.kind() == TicketEvent.Kind.MESSAGE_RECEIVED)
        .forEach(event -> tell(events, sides, event));
    if (!batch.isEmpty()) {
      cursors.move(READER, batch.getLast().seq());
    }
    return batch.size() == BATCH;
  }

  private static void tell(TicketEvents events, SideRepository sides, TicketEvent received) {
    sides
        .parent(received.ticket())
        .ifPresent(parent ->
            events.append(
                parent,
                TicketEvent.Kind.SIDE_ANSWERED,
                received.by(),
                Map.of("side", String.valueOf(received.ticket().value()))));
  }
}
