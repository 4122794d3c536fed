package dev.steward.ticket.receiving;

import dev.steward.audit.Actor;
import dev.steward.channel.InboundMessage;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.Inbox;
import dev.steward.channel.Inboxes;
import dev.steward.channel.intake.MessageReceived;
import dev.steward.channel.intake.MessagesReceived;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityClaim;
import dev.steward.customer.IdentityKind;
import dev.steward.customer.TrustLevel;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Turns received messages into messages of tickets, inside the transaction of their intakes.
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

  /// A message that names no conversation becomes a ticket whatever else comes; all of these are
  /// written first and together, so that the others find them.
  @EventListener
  @Order(1)
  void on(MessagesReceived received) {
    List<FreshTicket> fresh = new ArrayList<>();
    List<Arrival> naming = new ArrayList<>();
    for (Arrival arrival : arrivals(received.messages())) {
      if (arrival.message().hints().isEmpty()) {
        fresh.add(fresh(arrival, Joining.fresh(arrival.message())));
      } else {
        naming.add(arrival);
      }
    }
    open(fresh);
    decide(naming);
  }

  /// Tickets are joined in the order of their numbers, which is the order of their locks.
  private void decide(List<Arrival> arrivals) {
    List<FreshTicket> opened = new ArrayList<>();
    SortedMap<Long, List<Joined>> joined = new TreeMap<>();
    for (Arrival arrival : arrivals) {
      switch (joining.decide(arrival.message(), arrival.sender())) {
        case Joining.Decision.Join join ->
            joined
                .computeIfAbsent(join.ticket().value(), _ -> new ArrayList<>())
                .add(new Joined(join, arrival));
        case Joining.Decision.Open decision -> opened.add(fresh(arrival, decision));
      }
    }
    open(opened);
    joined
        .values()
        .forEach(all ->
            all.forEach(
                one -> join(one.decision().ticket(), one.decision().merged(), one.arrival())));
  }

  /// Whose they are.
  private List<Arrival> arrivals(List<MessageReceived> messages) {
    List<Claimed> claimed = messages.stream().map(this::claimed).filter(this::isLetIn).toList();
    Map<IdentityClaim, Identity> known =
        customers.resolveAll(claimed.stream().map(Claimed::claim).toList());
    return claimed.stream().map(c -> c.by(known)).toList();
  }

  /// Unless a person blocked the sender, and none has let this message in.
  private boolean isLetIn(Claimed claimed) {
    MessageReceived received = claimed.received();
    Person sender = received.message().sender().person();
    boolean blocked =
        !claimed.forwarded()
            && received.quarantine() != MessageReceived.Quarantine.DECIDED
            && repository.isBlocked(IdentityKind.of(sender.kind()), sender.address());
    if (blocked) {
      received.quarantine().because("blocked-sender");
    }
    return !blocked;
  }

  private Claimed claimed(MessageReceived received) {
    Optional<IdentityClaim> forwarded = forwardedByAgent(received.message());
    return new Claimed(
        received, forwarded.orElseGet(() -> claim(received.message())), forwarded.isPresent());
  }

  private FreshTicket fresh(Arrival arrival, Joining.Decision.Open decision) {
    Optional<Long> team =
        inboxes
            .find(arrival.message().inbox())
            .flatMap(Inbox::team)
            .or(() -> agents.defaultTeam().map(TeamId::value));
    return new FreshTicket(arrival, decision.follows(), decision.flag(), team);
  }

  private void open(List<FreshTicket> fresh) {
    if (!fresh.isEmpty()) {
      List<TicketId> opened = repository.open(fresh);
      for (int i = 0; i < opened.size(); i++) {
        addOthers(opened.get(i), fresh.get(i));
        events.announce(opened.get(i));
      }
    }
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
      var follow = new Joining.Decision.Open(Optional.of(closed), Optional.empty());
      open(List.of(fresh(arrival, follow)));
    }
  }

  /// A robot's answer does not wake a ticket up.
  private void reopen(Ticket ticket, Actor by) {
    if (ticket.status() != Status.NEW && ticket.status() != Status.OPEN) {
      states.move(ticket, Status.OPEN, by);
    }
  }

  /// Whoever an authenticated requester copied takes part; nobody is added on a stranger's word.
  private void addOthers(TicketId ticket, FreshTicket fresh) {
    InboundMessage message = fresh.arrival().message();
    if (message.sender().proof() != Proof.AUTHENTICATED || fresh.flag().isPresent()) {
      return;
    }
    List<IdentityClaim> claims =
        message.others().stream()
            .filter(person -> EmailAddress.find(person.address()).isPresent())
            .limit(20)
            .map(person -> claim(person, TrustLevel.CLAIMED))
            .toList();
    for (Identity other : customers.resolveAll(claims).values()) {
      repository.addCopied(ticket, other.id());
    }
  }

  /// An agent who forwards a customer's mail opens a ticket for that customer, whose address stays
  /// a claim.
  private Optional<IdentityClaim> forwardedByAgent(InboundMessage message) {
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
        .map(inner -> claim(inner, TrustLevel.CLAIMED));
  }

  private static IdentityClaim claim(InboundMessage message) {
    boolean proved = message.sender().proof() == Proof.AUTHENTICATED;
    return claim(message.sender().person(), proved ? TrustLevel.AUTHENTICATED : TrustLevel.CLAIMED);
  }

  private static IdentityClaim claim(Person person, TrustLevel trust) {
    return new IdentityClaim(
        IdentityKind.of(person.kind()), person.address(), person.name(), trust);
  }

  private record Joined(Joining.Decision.Join decision, Arrival arrival) {}

  private record Claimed(MessageReceived received, IdentityClaim claim, boolean forwarded) {
    Arrival by(Map<IdentityClaim, Identity> known) {
      return new Arrival(received, Objects.requireNonNull(known.get(claim)), forwarded);
    }
  }
}
