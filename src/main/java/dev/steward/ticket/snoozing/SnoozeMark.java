package dev.steward.ticket.snoozing;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.listing.ListMark;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Shows in every list until when a ticket sleeps.
@Component
@Order(40)
class SnoozeMark implements ListMark {
  private final SnoozeRepository snoozes;

  SnoozeMark(SnoozeRepository snoozes) {
    this.snoozes = snoozes;
  }

  @Override
  public Map<TicketId, Mark> marks(SignedIn viewer, List<Ticket> tickets) {
    return snoozes.of(tickets.stream().map(Ticket::id).toList()).stream()
        .collect(
            Collectors.toMap(
                Snooze::ticket, s -> new Until(s.until(), "alarm-clock", "snooze.mark")));
  }
}
