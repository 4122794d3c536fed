package dev.steward.ticket.replying;

import dev.steward.channel.InboundMessage.Person;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityId;
import dev.steward.customer.Masked;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who will get the reply, above the composer.
@Component
@Order(50)
class RecipientsCard implements TicketCard {
  private final Recipients recipients;
  private final Customers customers;

  RecipientsCard(Recipients recipients, Customers customers) {
    this.recipients = recipients;
    this.customers = customers;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    if (!viewer.may(Permission.WORK_TICKETS) || ticket.status() == Status.CLOSED) {
      return Optional.empty();
    }
    List<Participant> all = recipients.of(ticket.id());
    Set<IdentityId> own =
        customers.identities(ticket.customer()).stream()
            .map(Identity::id)
            .collect(Collectors.toSet());
    return Optional.of(
        new Card(
            Place.COMPOSER,
            "ticket/replying/_recipients",
            new RecipientsPage(ticket.id().value(), shown(all, viewer), own)));
  }

  /// Masked for whoever may not see who customers are.
  private static List<Participant> shown(List<Participant> all, SignedIn viewer) {
    return viewer.may(Permission.VIEW_CUSTOMERS)
        ? all
        : all.stream().map(RecipientsCard::masked).toList();
  }

  private static Participant masked(Participant one) {
    Person person = one.person();
    return new Participant(
        one.identity(),
        new Person(person.kind(), Masked.value(person.address()), Masked.name(person.name())),
        one.requester(),
        one.leftOut());
  }
}
