package dev.steward.ticket.searching;

import dev.steward.platform.job.Gently;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.ticket.EventCursors;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the search projection up with the event log. Where many nodes run, one does it at a time.
///
/// While there is much to do it gives way: in a flood, taking mail in comes first and finding it by
/// its words later.
@Configuration(proxyBeanMethods = false)
class SearchFeed {
  /// The acts after which other words lead to a ticket.
  private static final Set<TicketEvent.Kind> WORDS =
      EnumSet.of(
          TicketEvent.Kind.CREATED,
          TicketEvent.Kind.MESSAGE_RECEIVED,
          TicketEvent.Kind.REPLIED,
          TicketEvent.Kind.REPLY_WITHDRAWN,
          TicketEvent.Kind.NOTE_ADDED,
          TicketEvent.Kind.SUBJECT_CHANGED,
          TicketEvent.Kind.MERGED,
          TicketEvent.Kind.UNMERGED,
          TicketEvent.Kind.SPLIT,
          TicketEvent.Kind.REDACTED);

  private static final String READER = "ticket-search";
  private static final int BATCH = 200;
  private static final int RESTS = 12;

  @Bean
  Worker ticketSearchWorker(
      Workers workers,
      TicketEvents events,
      EventCursors cursors,
      SearchRepository search,
      TransactionTemplate tx) {
    return workers.create(
        "ticket-search",
        Duration.ofSeconds(1),
        new Gently(
            RESTS, () -> Boolean.TRUE.equals(tx.execute(_ -> round(events, cursors, search)))));
  }

  private static boolean round(TicketEvents events, EventCursors cursors, SearchRepository search) {
    var cursor = cursors.lock(READER);
    if (cursor.isEmpty()) {
      return false;
    }
    List<TicketEvent> batch = events.after(cursor.getAsLong(), BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    Set<TicketId> changed =
        batch.stream()
            .filter(SearchFeed::changesWords)
            .map(TicketEvent::ticket)
            .collect(Collectors.toSet());
    search.index(changed);
    cursors.move(READER, batch.getLast().seq());
    return batch.size() == BATCH;
  }

  private static boolean changesWords(TicketEvent event) {
    return WORDS.contains(event.kind());
  }
}
