package dev.steward.satisfaction.rating;

import dev.steward.audit.Actor;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityKind;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.token.Tokens;
import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Messages;
import dev.steward.portal.entering.CustomerPost;
import dev.steward.portal.home.Wishes;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.Tickets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// Asks the requester of a ticket that was solved by us. Nobody is asked about what they closed
/// themselves, about spam or robots' tickets, or long after.
@Component
class Inviting {
  private static final Duration OF_USE = Duration.ofHours(12);
  private static final Duration VALID = Duration.ofDays(30);

  private final Tickets tickets;
  private final Customers customers;
  private final RatingRepository repository;
  private final Tokens tokens;
  private final Wishes wishes;
  private final Letters letters;
  private final InstantSource clock;

  Inviting(
      Tickets tickets,
      Customers customers,
      RatingRepository repository,
      Tokens tokens,
      Wishes wishes,
      Letters letters,
      InstantSource clock) {
    this.tickets = tickets;
    this.customers = customers;
    this.repository = repository;
    this.tokens = tokens;
    this.wishes = wishes;
    this.letters = letters;
    this.clock = clock;
  }

  /// Asks if this event is a solution that can be asked about.
  void consider(TicketEvent event) {
    boolean solution =
        event.kind() == TicketEvent.Kind.STATUS_CHANGED
            && Status.SOLVED.code().equals(event.details().get("to"))
            && event.by().kind() != Actor.Kind.CUSTOMER
            && event.at().isAfter(clock.instant().minus(OF_USE));
    if (solution) {
      tickets
          .find(event.ticket())
          .filter(ticket -> ticket.status() == Status.SOLVED && ticket.flags().isEmpty())
          .ifPresent(ticket -> ask(ticket, event));
    }
  }

  private void ask(Ticket ticket, TicketEvent event) {
    Optional<Identity> requester =
        customers.identitiesById(List.of(ticket.identity())).stream()
            .filter(identity -> identity.kind() == IdentityKind.EMAIL)
            .findFirst();
    OptionalLong solver =
        event.by().kind() == Actor.Kind.AGENT ? event.by().id() : OptionalLong.empty();
    requester.ifPresent(identity -> {
      String token = tokens.link();
      boolean asked =
          repository.ask(
              ticket.id(), event.seq(), identity.id(), solver, Tokens.hash(token), VALID);
      if (asked && wishes.ratings(ticket.customer())) {
        letters.send(identity, ticket, token);
      }
    });
  }

  /// The mail with the links.
  @Component
  static class Letters {
    private final CustomerPost post;
    private final Messages messages;
    private final BaseUrl baseUrl;

    Letters(CustomerPost post, Messages messages, BaseUrl baseUrl) {
      this.post = post;
      this.messages = messages;
      this.baseUrl = baseUrl;
    }

    void send(Identity to, Ticket ticket, String token) {
      Locale language = ticket.language().flatMap(Languages::of).orElse(Languages.ENGLISH);
      String number = String.valueOf(ticket.id().value());
      String link = baseUrl.of("/requests/rating/" + token);
      post.send(
          to,
          messages.text(language, "rating.mail.subject", number),
          messages.text(language, "rating.mail.text", number, link),
          language);
    }
  }
}
