package dev.steward.ticket.sharing;

import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.staff.Permission;
import dev.steward.ticket.drafting.SharedDrafts;
import dev.steward.ticket.viewing.TicketCard;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Colleagues' drafts above the composer, and the button that shares one's own.
@Configuration(proxyBeanMethods = false)
class SharingCards {

  @Bean
  @Order(30)
  TicketCard sharedDraftsCard(SharedDrafts shared, HtmlSanitizer sanitizer) {
    return (ticket, viewer) ->
        Optional.of(
                SharedDraftsPage.of(
                    ticket.id().value(),
                    shared.isShared(viewer, ticket.id()),
                    shared.others(viewer, ticket.id()),
                    sanitizer))
            .filter(page -> !page.isEmpty())
            .map(page ->
                new TicketCard.Card(TicketCard.Place.COMPOSER, "ticket/sharing/_drafts", page));
  }

  @Bean
  @Order(40)
  TicketCard shareDraftTool() {
    return (ticket, viewer) ->
        viewer.may(Permission.WORK_TICKETS)
            ? Optional.of(
                new TicketCard.Card(TicketCard.Place.REPLY_TOOLS, "ticket/sharing/_share", ticket))
            : Optional.empty();
  }
}
