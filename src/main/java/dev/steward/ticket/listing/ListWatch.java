package dev.steward.ticket.listing;

import dev.steward.platform.live.News;
import dev.steward.platform.live.Watch;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import java.util.Set;

/// Whether news concerns a list on somebody's screen: one of the tickets it shows changed, or one
/// that changed is in the view now. A ticket that leaves the view was shown or was not to be seen.
///
/// @param shown tickets on the screen when the stream was opened
record ListWatch(SignedIn reader, String view, Set<TicketId> shown, ChangedTickets changed)
    implements Watch {

  @Override
  public String topic() {
    return ListTopics.of(view);
  }

  @Override
  public boolean concerns(News news) {
    Set<TicketId> tickets = changed.in(news);
    return !tickets.isEmpty()
        && (tickets.size() > ChangedTickets.MOST
            || tickets.stream().anyMatch(shown::contains)
            || changed.bringInto(news, reader, view));
  }
}
