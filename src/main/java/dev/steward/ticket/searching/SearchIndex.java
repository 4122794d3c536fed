package dev.steward.ticket.searching;

import dev.steward.ticket.TicketId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/// Makes the search projection of tickets again at once, for acts after which nobody may find what
/// was there a moment before. Everything else leaves it to the event log.
@Component
public class SearchIndex {
  private final SearchRepository search;

  SearchIndex(SearchRepository search) {
    this.search = search;
  }

  /// In the caller's transaction.
  public void refresh(Collection<TicketId> tickets) {
    search.index(tickets);
  }
}
