package dev.steward.ticket.acknowledging;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityKind;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Messages;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Decides about and queues the receipt for one opened ticket, in the caller's transaction.
@Component
class Acknowledging {
  /// Later than this a receipt tells nobody anything.
  static final Duration OF_USE = Duration.ofHours(4);

  /// Channels on which people expect one by mail.
  private static final Set<ChannelName> ANSWERED = EnumSet.of(ChannelName.EMAIL, ChannelName.FORM);

  private static final Logger log = LoggerFactory.getLogger(Acknowledging.class);

  private final Tickets tickets;
  private final Customers customers;
  private final Deliveries deliveries;
  private final AcknowledgementRepository repository;
  private final AcknowledgementSettings settings;
  private final Messages messages;
  private final InstantSource clock;

  Acknowledging(
      Tickets tickets,
      Customers customers,
      Deliveries deliveries,
      AcknowledgementRepository repository,
      AcknowledgementSettings settings,
      Messages messages,
      InstantSource clock) {
    this.tickets = tickets;
    this.customers = customers;
    this.deliveries = deliveries;
    this.repository = repository;
    this.settings = settings;
    this.messages = messages;
    this.clock = clock;
  }

  /// Queues a receipt if this event asks for one and every limit allows it.
  void acknowledge(TicketEvent event) {
    Instant now = clock.instant();
    if (event.kind() != TicketEvent.Kind.CREATED
        || !"true".equals(event.details().get("acknowledge"))
        || event.at().isBefore(now.minus(OF_USE))) {
      return;
    }
    Optional<Ticket> ticket =
        tickets.find(event.ticket()).filter(t -> ANSWERED.contains(t.channel()));
    Optional<Identity> identity =
        ticket.flatMap(t -> customers.identitiesById(List.of(t.identity())).stream().findFirst());
    if (identity.filter(i -> i.kind() == IdentityKind.EMAIL).isPresent()
        && isWithinLimits(identity.get().value(), now)) {
      queue(ticket.get(), identity.get(), event, now);
    }
  }

  private boolean isWithinLimits(String address, Instant now) {
    Instant anHourAgo = now.minus(Duration.ofHours(1));
    String domain = address.substring(address.lastIndexOf('@') + 1);
    return deliveries.acknowledgements(address, now.minus(Duration.ofHours(24))) == 0
        && deliveries.acknowledgementsToDomain(domain, anHourAgo) < settings.perDomain()
        && deliveries.acknowledgements(anHourAgo) < settings.perHour();
  }

  private void queue(Ticket ticket, Identity identity, TicketEvent event, Instant now) {
    if (ticket.inbox().isEmpty()) {
      return;
    }
    Locale language = ticket.language().flatMap(Languages::of).orElse(Languages.ENGLISH);
    String number = String.valueOf(ticket.id().value());
    try {
      deliveries.queue(
          new OutboundMessage(
              ticket.inbox().get(),
              OutboundMessage.Kind.ACKNOWLEDGEMENT,
              ticket.id().value(),
              Optional.empty(),
              identity.id().value(),
              Person.email(identity.value(), ""),
              List.of(),
              Optional.empty(),
              messages.text(language, "ticket.acknowledgement.subject", number),
              messages.text(language, "ticket.acknowledgement.text", number),
              Optional.empty(),
              List.of(),
              repository.externalId(Long.parseLong(event.details().getOrDefault("message", "0"))),
              language.toLanguageTag()),
          now);
    } catch (Refusal e) {
      log.info("No receipt for ticket {}: {}", number, e.code().code());
    }
  }
}
