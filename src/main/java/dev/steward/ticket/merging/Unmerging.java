package dev.steward.ticket.merging;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.LastWords;
import dev.steward.ticket.MergedTickets;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a merged ticket out again, wherever it lives now.
///
/// It gets back what it brought and what arrived by its own old addresses meanwhile, as it is now:
/// what was redacted stays redacted, what was split off stays where it is. What was said in the
/// target since stays there.
@Component
public class Unmerging {
  private final Tickets tickets;
  private final MergedTickets merged;
  private final MergeRepository merges;
  private final TicketStates states;
  private final TicketEvents events;
  private final LastWords words;

  Unmerging(
      Tickets tickets,
      MergedTickets merged,
      MergeRepository merges,
      TicketStates states,
      TicketEvents events,
      LastWords words) {
    this.tickets = tickets;
    this.merged = merged;
    this.merges = merges;
    this.states = states;
    this.events = events;
    this.words = words;
  }

  /// Merges a ticket had part in, newest first, for somebody who may see it.
  public List<StandingMerge> history(SignedIn viewer, TicketId ticket) {
    tickets.visibleTo(viewer).require(ticket);
    return merges.of(ticket).stream()
        .filter(m -> tickets.visibleTo(viewer).find(m.source()).isPresent())
        .filter(m -> tickets.visibleTo(viewer).find(m.target()).isPresent())
        .toList();
  }

  /// Takes the ticket out.
  ///
  /// @throws Refusal [MergeError#NOT_MERGED], [TicketError#CHANGED] if it was merged on at this
  ///   very moment, [MergeError#OTHER_CUSTOMER] without the permission
  @Transactional
  public void unmerge(SignedIn by, TicketId source) {
    tickets.visibleTo(by).require(source);
    List<TicketId> path = merged.path(source);
    if (path.isEmpty()) {
      throw new Refusal(MergeError.NOT_MERGED, source.value());
    }
    path.forEach(id -> tickets.visibleTo(by).require(id));
    Ticket from = lock(source, path);
    if (!merged.path(source).equals(path)) {
      throw new Refusal(TicketError.CHANGED, source.value());
    }
    StandingMerge merge =
        merges
            .standing(source)
            .orElseThrow(() -> new Refusal(MergeError.NOT_MERGED, source.value()));
    if (merge.acrossCustomers() && !by.may(Permission.MERGE_ACROSS_CUSTOMERS)) {
      throw new Refusal(MergeError.OTHER_CUSTOMER);
    }
    part(by.actor(), from, merge, path);
  }

  private Ticket lock(TicketId source, List<TicketId> path) {
    List<Ticket> locked = new ArrayList<>();
    Stream.concat(Stream.of(source), path.stream())
        .sorted(Comparator.comparingLong(TicketId::value))
        .forEach(id -> locked.add(tickets.lock(id, OptionalInt.empty())));
    return locked.stream().filter(t -> t.id().equals(source)).findFirst().orElseThrow();
  }

  private void part(Actor by, Ticket source, StandingMerge merge, List<TicketId> path) {
    TicketId survivor = path.getLast();
    List<Long> items = merges.items(merge.id());
    boolean arrived = merges.hasArrivals(merge.id());
    merges.move(items, survivor, source.id());
    merges.release(items, standing(source.id(), path));
    merges.removeParticipants(merge.id(), path);
    merges.markUndone(merge.id(), by);
    states.settle(source, status(merge, arrived), by);
    states.derive(survivor);
    words.refresh(source.id());
    words.refresh(survivor);
    record(source.id(), by, "into", survivor);
    record(survivor, by, "from", source.id());
  }

  private List<Long> standing(TicketId source, List<TicketId> path) {
    return Stream.concat(Stream.of(source), path.stream())
        .flatMap(id -> merges.standing(id).stream())
        .map(StandingMerge::id)
        .toList();
  }

  /// As it was, unless the customer has written to it meanwhile.
  private static Status status(StandingMerge merge, boolean arrived) {
    return arrived && merge.statusBefore() != Status.NEW ? Status.OPEN : merge.statusBefore();
  }

  private void record(TicketId ticket, Actor by, String direction, TicketId other) {
    events.append(
        ticket, TicketEvent.Kind.UNMERGED, by, Map.of(direction, String.valueOf(other.value())));
  }
}
