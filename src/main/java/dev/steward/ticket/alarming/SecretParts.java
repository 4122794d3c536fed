package dev.steward.ticket.alarming;

import dev.steward.ticket.Tickets;
import dev.steward.ticket.viewing.TicketCard;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The banner above the conversation, until somebody has settled it.
@Configuration(proxyBeanMethods = false)
class SecretParts {

  @Bean
  @Order(-10)
  TicketCard removedSecrets(SecretRepository repository, Tickets tickets) {
    return (ticket, viewer) ->
        Optional.of(ticket)
            .filter(t -> t.flags().contains(SecretAlarm.FLAG))
            .map(t ->
                new SecretPage(
                    t.id(),
                    repository.kinds(t.id()),
                    repository.isTold(t.identity().value()),
                    List.copyOf(
                        tickets.visibleTo(viewer).find(repository.others(t.id())).keySet())))
            .map(page ->
                new TicketCard.Card(TicketCard.Place.ABOVE, "ticket/alarming/_secrets", page));
  }
}
