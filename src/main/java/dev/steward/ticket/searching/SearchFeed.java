package dev.steward.ticket.searching;

import dev.steward.platform.job.Gently;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
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

/// Keeps the search projection up with the event log. Where many nodes run, one does it at a time.
///
/// While there is much to do it gives way: in a flood, taking mail in comes first and finding it by
/// its words later.
@Configuration(proxyBeanMethods = false)
class SearchFeed {
  private static final String READER = "ticket-search";
  private static final int BATCH = 200;
  private static final int RESTS = 6;

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
    return switch (event.kind()) {
      case CREATED,
          MESSAGE_RECEIVED,
          REPLIED,
          REPLY_WITHDRAWN,
          NOTE_ADDED,
          SUBJECT_CHANGED,
          MERGED,
          UNMERGED,
          SPLIT,
          REDACTED ->
          true;
      case ASSIGNED,
          STATUS_CHANGED,
          PRIORITY_CHANGED,
          TAGS_CHANGED,
          REQUEST_TYPE_CHANGED,
          LANGUAGE_CHANGED,
          REQUESTER_CHANGED,
          PARTICIPANT_ADDED,
          DELIVERY_CHANGED,
          ADDRESS_SUPPRESSED,
          FLAG_CLEARED,
          LINKED,
          UNLINKED,
          SNOOZED,
          WOKEN,
          SPAM_MARKED,
          SPAM_CLEARED,
          SLA_WARNED,
          SLA_BREACHED,
          MACRO_APPLIED,
          APPROVAL_ASKED,
          APPROVAL_GIVEN,
          APPROVAL_REFUSED ->
          false;
    };
  }
}
