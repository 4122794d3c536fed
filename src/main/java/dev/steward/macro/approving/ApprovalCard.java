package dev.steward.macro.approving;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What waits for a decision about this ticket, above its conversation.
@Component
@Order(10)
class ApprovalCard implements TicketCard {
  private final WaitingRequests requests;

  ApprovalCard(WaitingRequests requests) {
    this.requests = requests;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    List<Waiting> waiting = requests.of(ticket.id(), viewer);
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Card(Place.ABOVE, "macro/approving/_waiting", new ApprovalsPage(waiting)));
  }
}
