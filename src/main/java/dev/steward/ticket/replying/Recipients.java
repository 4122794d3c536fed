package dev.steward.ticket.replying;

import dev.steward.channel.InboundMessage.Person;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityClaim;
import dev.steward.customer.IdentityId;
import dev.steward.customer.TrustLevel;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Decides who gets a reply, and remembers it for the next.
@Component
class Recipients {
  private static final int MOST = 50;

  private final ParticipantRepository participants;
  private final Customers customers;
  private final TicketEvents events;

  Recipients(ParticipantRepository participants, Customers customers, TicketEvents events) {
    this.participants = participants;
    this.customers = customers;
    this.events = events;
  }

  /// Everybody who takes part, the requester first.
  List<Participant> of(TicketId ticket) {
    return participants.all(ticket);
  }

  /// Those who get this reply. Added addresses take part from now on.
  ///
  /// @throws Refusal [TicketError#NO_RECIPIENT] where nobody is left
  List<Participant> choose(SignedIn by, Ticket ticket, Addressing addressing) {
    addressing.added().forEach(address -> add(by, ticket, address));
    addressing
        .chosen()
        .ifPresent(
            chosen -> participants.leaveOut(ticket.id(), leftOut(ticket, addressing, chosen)));
    List<Participant> all =
        participants.all(ticket.id()).stream().filter(p -> !p.leftOut()).toList();
    if (all.isEmpty()) {
      throw new Refusal(TicketError.NO_RECIPIENT);
    }
    if (all.size() > MOST) {
      throw new Refusal(TicketError.TOO_MANY_RECIPIENTS, MOST);
    }
    return all;
  }

  private List<IdentityId> leftOut(Ticket ticket, Addressing addressing, Set<IdentityId> chosen) {
    return participants.all(ticket.id()).stream()
        .filter(p -> !chosen.contains(p.identity()))
        .filter(p -> addressing.added().stream().noneMatch(address -> isAt(p.person(), address)))
        .map(Participant::identity)
        .toList();
  }

  private void add(SignedIn by, Ticket ticket, EmailAddress address) {
    Identity identity = customers.resolve(IdentityClaim.email(address, "", TrustLevel.CLAIMED));
    if (participants.add(ticket.id(), identity.id(), by.agentId())) {
      events.append(
          ticket.id(),
          TicketEvent.Kind.PARTICIPANT_ADDED,
          by.actor(),
          Map.of("identity", String.valueOf(identity.id().value())));
    }
  }

  private static boolean isAt(Person person, EmailAddress address) {
    return person.address().equalsIgnoreCase(address.value());
  }
}
