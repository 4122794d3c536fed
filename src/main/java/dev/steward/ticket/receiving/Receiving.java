package dev.steward.ticket.receiving;

import dev.steward.audit.Actor;
import dev.steward.channel.InboundMessage;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.Inbox;
import dev.steward.channel.Inboxes;
import dev.steward.channel.intake.MessageReceived;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityClaim;
import dev.steward.customer.IdentityKind;
import dev.steward.customer.TrustLevel;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Turns a received message into a message of a ticket, inside the transaction of its intake.
@Component
class Receiving {
  private final Joining joining;
  private final ReceivingRepository repository;
  private final Customers customers;
  private final Agents agents;
  private final Inboxes inboxes;
  private final Tickets tickets;
  private final TicketStates states;
  private final TicketEvents events;

  Receiving(
      Joining joining,
      ReceivingRepository repository,
      Customers customers,
      Agents agents,
      Inboxes inboxes,
      Tickets tickets,
      TicketStates states,
      TicketEvents events) {
    this.joining = joining;
    this.repository = repository;
    this.customers = customers;
    this.agents = agents;
    this.inboxes = inboxes;
    this.tickets = tickets;
    this.states = states;
    this.events = events;
  }

  @EventListener
  void on(MessageReceived received) {
    InboundMessage message = received.message();
    Optional<Identity> forwarded = forwardedByAgent(message);
    if (forwarded.isEmpty() && isKeptOut(received)) {
      received.quarantine().because("blocked-sender");
      return;
    }
    Identity sender = forwarded.orElseGet(() -> customers.resolve(claim(message)));
    var arrival = new Arrival(received, sender, forwarded.isPresent());
    switch (joining.decide(message, sender)) {
      case Joining.Decision.Join(TicketId ticket, var merged) -> join(ticket, merged, arrival);
      case Joining.Decision.Open(var follows, var flag) -> open(follows, flag, arrival);
    }
  }

  /// Whether a person blocked this sender, and none has let this message in.
  private boolean isKeptOut(MessageReceived received) {
    Person sender = received.message().sender().person();
    return received.quarantine() != MessageReceived.Quarantine.DECIDED
        && repository.isBlocked(IdentityKind.of(sender.kind()), sender.address());
  }

  private void open(Optional<TicketId> follows, Optional<String> flag, Arrival arrival) {
    Optional<Long> team = inboxes.find(arrival.message().inbox()).flatMap(Inbox::team);
    TicketId ticket = repository.open(arrival, follows, flag, team);
    if (arrival.message().sender().proof() == Proof.AUTHENTICATED && flag.isEmpty()) {
      addOthers(ticket, arrival.message().others());
    }
    events.announce(ticket);
  }

  private void join(TicketId id, Optional<TicketId> merged, Arrival arrival) {
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    if (ticket.status() == Status.CLOSED) {
      joinOrFollow(id, merged, arrival);
      return;
    }
    long message = repository.append(ticket, arrival);
    merged.ifPresent(named -> repository.arrivedBy(named, message));
    Actor by = Actor.customer(arrival.sender().customer().value());
    events.append(
        id,
        TicketEvent.Kind.MESSAGE_RECEIVED,
        by,
        Map.of(
            "message", String.valueOf(message),
            "personal", String.valueOf(arrival.isPersonal())));
    if (arrival.isPersonal()) {
      reopen(ticket, by);
    }
  }

  /// Closed: either merged at this very moment, or over.
  private void joinOrFollow(TicketId closed, Optional<TicketId> merged, Arrival arrival) {
    Optional<TicketId> survivor = repository.survivor(closed);
    if (survivor.isPresent()) {
      join(survivor.get(), Optional.of(merged.orElse(closed)), arrival);
    } else {
      open(Optional.of(closed), Optional.empty(), arrival);
    }
  }

  /// A robot's answer does not wake a ticket up.
  private void reopen(Ticket ticket, Actor by) {
    if (ticket.status() != Status.NEW && ticket.status() != Status.OPEN) {
      states.move(ticket, Status.OPEN, by);
    }
  }

  /// Whoever an authenticated requester copied takes part; nobody is added on a stranger's word.
  private void addOthers(TicketId ticket, List<Person> others) {
    List<IdentityClaim> claims =
        others.stream()
            .filter(person -> EmailAddress.find(person.address()).isPresent())
            .limit(20)
            .map(person -> claim(person, TrustLevel.CLAIMED))
            .toList();
    for (Identity other : customers.resolveAll(claims)) {
      repository.addCopied(ticket, other.id());
    }
  }

  /// An agent who forwards a customer's mail opens a ticket for that customer, whose address stays
  /// a claim.
  private Optional<Identity> forwardedByAgent(InboundMessage message) {
    if (message.forwardedFrom().isEmpty()
        || message.sender().proof() != Proof.AUTHENTICATED
        || !message.hints().isEmpty()) {
      return Optional.empty();
    }
    return EmailAddress.find(message.sender().person().address())
        .flatMap(agents::find)
        .filter(Agent::isActive)
        .flatMap(_ -> message.forwardedFrom())
        .filter(inner -> EmailAddress.find(inner.address()).isPresent())
        .map(inner -> customers.resolve(claim(inner, TrustLevel.CLAIMED)));
  }

  private static IdentityClaim claim(InboundMessage message) {
    boolean proved = message.sender().proof() == Proof.AUTHENTICATED;
    return claim(message.sender().person(), proved ? TrustLevel.AUTHENTICATED : TrustLevel.CLAIMED);
  }

  private static IdentityClaim claim(Person person, TrustLevel trust) {
    return new IdentityClaim(
        IdentityKind.of(person.kind()), person.address(), person.name(), trust);
  }
}
