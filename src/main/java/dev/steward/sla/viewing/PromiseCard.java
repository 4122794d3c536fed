package dev.steward.sla.viewing;

import dev.steward.sla.keeping.Keeping;
import dev.steward.sla.keeping.KeptClock;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The open clocks of a ticket, beside its conversation.
@Component
@Order(100)
class PromiseCard implements TicketCard {
  private final Keeping keeping;
  private final InstantSource clock;

  PromiseCard(Keeping keeping, InstantSource clock) {
    this.keeping = keeping;
    this.clock = clock;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    List<KeptClock> clocks = keeping.of(ticket.id());
    if (clocks.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    List<DueView> open =
        clocks.stream().filter(KeptClock::isOpen).map(each -> new DueView(each, now)).toList();
    return Optional.of(new Card("sla/viewing/card", new PromisesCard(ticket.id(), open)));
  }
}
