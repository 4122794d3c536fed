package dev.steward.ticket.searching;

import dev.steward.ticket.TicketId;
import dev.steward.ticket.indexing.TicketIndex;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Makes the search projections of tickets again at once, for acts after which nobody may find what
/// was there a moment before. Everything else leaves it to the event log, and so do other
/// processes.
@Component
public class SearchIndex {
  private final SearchRepository search;
  private final TicketIndex index;

  SearchIndex(SearchRepository search, TicketIndex index) {
    this.search = search;
    this.index = index;
  }

  /// In the caller's transaction; the index of this process follows when it is committed.
  public void refresh(Collection<TicketId> tickets) {
    search.index(tickets);
    List<TicketId> changed = List.copyOf(tickets);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              index.refresh(changed);
            }
          }
        });
  }
}
