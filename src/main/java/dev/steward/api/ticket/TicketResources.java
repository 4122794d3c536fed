package dev.steward.api.ticket;

import dev.steward.platform.BaseUrl;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.viewing.Conversations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes resources of tickets; three queries whatever their number.
@Component
public class TicketResources {
  private final Conversations conversations;
  private final BaseUrl base;

  TicketResources(Conversations conversations, BaseUrl base) {
    this.conversations = conversations;
    this.base = base;
  }

  /// The resources of these tickets, in their order.
  public List<? extends Record> of(List<Ticket> tickets) {
    List<TicketId> ids = tickets.stream().map(Ticket::id).toList();
    Map<Long, String> descriptions = conversations.descriptions(ids);
    Map<Long, List<Long>> copied = conversations.copied(ids);
    return tickets.stream()
        .map(ticket ->
            TicketResource.of(
                ticket,
                base.value(),
                descriptions.getOrDefault(ticket.id().value(), ""),
                copied.getOrDefault(ticket.id().value(), List.of())))
        .toList();
  }

  /// The resource of one ticket.
  Record of(Ticket ticket) {
    return of(List.of(ticket)).getFirst();
  }
}
