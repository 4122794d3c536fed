package dev.steward.ticket.alarming;

import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityId;
import dev.steward.customer.IdentityKind;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Messages;
import dev.steward.ticket.Ticket;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes to whoever sent a secret what to do now: a fixed text in their language that repeats
/// nothing. One address is told once in 24 hours, and everybody together so often within an hour,
/// so that nobody makes the desk write to strangers.
@Component
class SecretNotice {
  private static final int PER_HOUR = 300;

  private static final Logger log = LoggerFactory.getLogger(SecretNotice.class);

  private final SecretRepository repository;
  private final Customers customers;
  private final Deliveries deliveries;
  private final Messages messages;
  private final InstantSource clock;

  SecretNotice(
      SecretRepository repository,
      Customers customers,
      Deliveries deliveries,
      Messages messages,
      InstantSource clock) {
    this.repository = repository;
    this.customers = customers;
    this.deliveries = deliveries;
    this.messages = messages;
    this.clock = clock;
  }

  void tell(Ticket ticket, long message) {
    for (SecretRepository.Said said : repository.said(message)) {
      Optional<Identity> sender =
          customers.identitiesById(List.of(new IdentityId(said.identity()))).stream()
              .filter(i -> i.kind() == IdentityKind.EMAIL)
              .findFirst();
      if (ticket.inbox().isPresent()
          && sender.isPresent()
          && repository.mayTell(said.identity(), PER_HOUR)) {
        repository.told(said.identity());
        queue(ticket, sender.get(), said.externalIds());
      }
    }
  }

  private void queue(Ticket ticket, Identity sender, List<String> inReplyTo) {
    Locale language = ticket.language().flatMap(Languages::of).orElse(Languages.ENGLISH);
    String number = String.valueOf(ticket.id().value());
    try {
      deliveries.queue(
          new OutboundMessage(
              ticket.inbox().orElseThrow(),
              OutboundMessage.Kind.NOTIFICATION,
              ticket.id().value(),
              Optional.empty(),
              sender.id().value(),
              Person.email(sender.value(), ""),
              List.of(),
              Optional.empty(),
              messages.text(language, "secret.notice.subject", number),
              messages.text(language, "secret.notice.text", number),
              Optional.empty(),
              List.of(),
              inReplyTo,
              language.toLanguageTag()),
          clock.instant());
    } catch (Refusal e) {
      log.info("No notice of a secret for ticket {}: {}", number, e.code().code());
    }
  }
}
