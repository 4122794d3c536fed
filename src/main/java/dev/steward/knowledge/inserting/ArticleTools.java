package dev.steward.knowledge.inserting;

import dev.steward.staff.Permission;
import dev.steward.ticket.Status;
import dev.steward.ticket.viewing.TicketCard;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The way to the articles in the composers' lines of tools.
@Configuration(proxyBeanMethods = false)
class ArticleTools {

  @Bean
  @Order(20)
  TicketCard articlesForReply() {
    return tool(TicketCard.Place.REPLY_TOOLS, ArticlePick.Into.REPLY);
  }

  @Bean
  @Order(20)
  TicketCard articlesForNote() {
    return tool(TicketCard.Place.NOTE_TOOLS, ArticlePick.Into.NOTE);
  }

  private static TicketCard tool(TicketCard.Place place, ArticlePick.Into into) {
    return (ticket, viewer) ->
        viewer.may(Permission.WORK_TICKETS) && ticket.status() != Status.CLOSED
            ? Optional.of(
                new TicketCard.Card(
                    place, "knowledge/inserting/_tool", new ArticleTool(ticket, into)))
            : Optional.empty();
  }
}
