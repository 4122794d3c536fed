package dev.steward.ticket.timing;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(220)
class TimeCard implements TicketCard {
  private final TimeSpent time;

  TimeCard(TimeSpent time) {
    this.time = time;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    return viewer.may(Permission.WORK_TICKETS)
        ? Optional.of(
            new Card("ticket/timing/_time", TimePage.of(ticket.id().value(), time.of(ticket.id()))))
        : Optional.empty();
  }
}
