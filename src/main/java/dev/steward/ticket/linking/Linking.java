package dev.steward.ticket.linking;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links tickets with each other. Both must be for whoever does it; both are locked in the order of
/// their numbers.
@Component
public class Linking {
  /// Incidents of one problem.
  public static final int MOST = 5_000;

  private static final int SHOWN = 50;

  private final Tickets tickets;
  private final TicketEvents events;
  private final LinkRepository links;

  Linking(Tickets tickets, TicketEvents events, LinkRepository links) {
    this.tickets = tickets;
    this.events = events;
    this.links = links;
  }

  /// Says what another ticket is to this one; success without effect if it is that already.
  ///
  /// @throws Refusal with a [LinkError], or [TicketError#NOT_FOUND]
  @Transactional
  public void link(SignedIn by, TicketId ticket, TicketId other, LinkRole role) {
    if (ticket.equals(other)) {
      throw new Refusal(LinkError.SAME_TICKET);
    }
    lock(by, ticket, other);
    TicketId from = from(ticket, other, role);
    TicketId to = from.equals(ticket) ? other : ticket;
    refuse(role.kind(), from, to);
    if (links.add(role.kind(), from, to, by.actor())) {
      record(TicketEvent.Kind.LINKED, by.actor(), ticket, other, role);
    }
  }

  /// Takes the link away; success without effect if there is none.
  ///
  /// @throws Refusal [TicketError#NOT_FOUND] if either is not for this person
  @Transactional
  public void unlink(SignedIn by, TicketId ticket, TicketId other, LinkRole role) {
    lock(by, ticket, other);
    TicketId from = from(ticket, other, role);
    TicketId to = from.equals(ticket) ? other : ticket;
    if (links.remove(role.kind(), from, to)) {
      record(TicketEvent.Kind.UNLINKED, by.actor(), ticket, other, role);
    }
  }

  /// The links of a ticket this person may see, to tickets they may see as well.
  public List<Link> of(SignedIn viewer, TicketId ticket) {
    List<LinkRepository.Row> rows = links.of(ticket, SHOWN);
    Map<TicketId, Ticket> visible =
        tickets
            .visibleTo(viewer)
            .find(rows.stream().map(LinkRepository.Row::other).distinct().toList());
    return rows.stream()
        .filter(row -> visible.containsKey(row.other()))
        .map(row -> new Link(role(row), Objects.requireNonNull(visible.get(row.other()))))
        .toList();
  }

  /// The incidents of a problem, by number, whoever may see them; for what is then checked one by
  /// one.
  public List<TicketId> incidents(TicketId problem) {
    return links.below("incident", problem, MOST);
  }

  private void lock(SignedIn by, TicketId one, TicketId other) {
    Stream.of(one, other)
        .sorted(Comparator.comparingLong(TicketId::value))
        .forEach(id -> {
          tickets.visibleTo(by).require(id);
          tickets.lock(id, OptionalInt.empty());
        });
  }

  private static TicketId from(TicketId ticket, TicketId other, LinkRole role) {
    if (role == LinkRole.RELATED) {
      return ticket.value() < other.value() ? ticket : other;
    }
    return role.isUpward() ? ticket : other;
  }

  private void refuse(String kind, TicketId from, TicketId to) {
    boolean elsewhere = links.above(kind, from).filter(id -> !id.equals(to)).isPresent();
    switch (kind) {
      case "parent" -> {
        refuseIf(elsewhere, LinkError.HAS_PARENT, from);
        refuseIf(links.isAbove(from, to), LinkError.CIRCLE, from);
      }
      case "incident" -> {
        refuseIf(elsewhere, LinkError.HAS_PROBLEM, from);
        boolean both = links.above(kind, to).isPresent() || links.hasBelow(kind, from);
        refuseIf(both, LinkError.NOT_BOTH, from);
      }
      case "duplicate" -> refuseIf(links.above(kind, to).isPresent(), LinkError.CIRCLE, from);
      default -> {}
    }
  }

  private static void refuseIf(boolean wrong, LinkError error, TicketId ticket) {
    if (wrong) {
      throw new Refusal(error, ticket.value());
    }
  }

  private void record(
      TicketEvent.Kind kind, Actor by, TicketId ticket, TicketId other, LinkRole role) {
    events.append(
        ticket, kind, by, Map.of("kind", role.code(), "ticket", String.valueOf(other.value())));
    events.append(
        other,
        kind,
        by,
        Map.of("kind", role.opposite().code(), "ticket", String.valueOf(ticket.value())));
  }

  private static LinkRole role(LinkRepository.Row row) {
    return Stream.of(LinkRole.values())
        .filter(role -> role.kind().equals(row.kind()) && role.isUpward() == row.upward())
        .findFirst()
        .orElse(LinkRole.RELATED);
  }
}
