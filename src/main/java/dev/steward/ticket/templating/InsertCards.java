package dev.steward.ticket.templating;

import dev.steward.ticket.viewing.TicketCard;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The buttons in the composers that do what `/` does.
@Configuration(proxyBeanMethods = false)
class InsertCards {
  private static final String TEMPLATE = "ticket/templating/_insert";

  @Bean
  @Order(0)
  TicketCard insertIntoReply() {
    return (ticket, _) ->
        Optional.of(new TicketCard.Card(TicketCard.Place.REPLY_TOOLS, TEMPLATE, ticket));
  }

  @Bean
  @Order(0)
  TicketCard insertIntoNote() {
    return (ticket, _) ->
        Optional.of(new TicketCard.Card(TicketCard.Place.NOTE_TOOLS, TEMPLATE, ticket));
  }
}
