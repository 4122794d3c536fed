package dev.steward.exchange.viewing;

import dev.steward.exchange.Exchange;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The place of the panel: a frame that loads by itself once somebody sees it.
@Component
@Order(50)
class PanelCard implements TicketCard {
  private final Exchange exchange;

  PanelCard(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    return exchange.isConnected() && viewer.may(Permission.VIEW_ACCOUNTS)
        ? Optional.of(new Card("exchange/viewing/card", new PanelPage.Place(ticket.id().value())))
        : Optional.empty();
  }
}
