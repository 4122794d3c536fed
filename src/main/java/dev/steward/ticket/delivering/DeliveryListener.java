package dev.steward.ticket.delivering;

import dev.steward.audit.Actor;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.delivery.AddressSuppressed;
import dev.steward.channel.delivery.DeliveryChanged;
import dev.steward.channel.delivery.DeliveryState;
import dev.steward.ticket.MergedTickets;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Puts what agents must know on the ticket's record; every change reaches open screens.
@Component
class DeliveryListener {
  private final TicketEvents events;
  private final MergedTickets merged;

  DeliveryListener(TicketEvents events, MergedTickets merged) {
    this.events = events;
    this.merged = merged;
  }

  @EventListener
  void on(DeliveryChanged change) {
    if (change.conversation() == OutboundMessage.NO_CONVERSATION) {
      return;
    }
    var first = new TicketId(change.conversation());
    TicketId ticket = merged.survivor(first).orElse(first);
    if (isTrouble(change.state())) {
      events.append(
          ticket,
          TicketEvent.Kind.DELIVERY_CHANGED,
          Actor.SYSTEM,
          Map.of("delivery", String.valueOf(change.delivery()), "state", change.state().code()));
    } else {
      events.announce(ticket);
    }
  }

  @EventListener
  void on(AddressSuppressed suppressed) {
    if (suppressed.conversation() != OutboundMessage.NO_CONVERSATION) {
      events.append(
          new TicketId(suppressed.conversation()),
          TicketEvent.Kind.ADDRESS_SUPPRESSED,
          Actor.SYSTEM,
          Map.of("delivery", String.valueOf(suppressed.delivery()), "reason", suppressed.reason()));
    }
  }

  private static boolean isTrouble(DeliveryState state) {
    return switch (state) {
      case FAILED, UNKNOWN, BLOCKED -> true;
      case QUEUED, SENDING, SENT, DELIVERED, CANCELLED -> false;
    };
  }
}
