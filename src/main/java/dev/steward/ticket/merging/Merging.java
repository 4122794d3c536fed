package dev.steward.ticket.merging;

import dev.steward.audit.Actor;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityId;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.LastWords;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.replying.Notices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes one ticket of several.
///
/// Safe for any number of people at once: tickets are locked in the order of their numbers, and a
/// ticket is merged at most once at a time. To part them again, see [Unmerging].
@Component
public class Merging {
  /// Sources of one merge.
  public static final int MOST = 50;

  private final Tickets tickets;
  private final TicketStates states;
  private final TicketEvents events;
  private final LastWords words;
  private final MergeRepository merges;
  private final Customers customers;
  private final Notices notices;

  Merging(
      Tickets tickets,
      TicketStates states,
      TicketEvents events,
      LastWords words,
      MergeRepository merges,
      Customers customers,
      Notices notices) {
    this.tickets = tickets;
    this.states = states;
    this.events = events;
    this.words = words;
    this.merges = merges;
    this.customers = customers;
    this.notices = notices;
  }

  /// Closes the sources and moves what was said in them to the target. Nobody else than other
  /// addresses of the target's own customer, and those chosen by name, comes to take part in the
  /// target.
  ///
  /// @throws Refusal with a [MergeError], or [TicketError#NOT_FOUND] for a ticket that is not for
  ///   this person
  @Transactional
  public void merge(SignedIn by, Merge merge) {
    Map<TicketId, Ticket> locked = lock(by, merge);
    Ticket target = Objects.requireNonNull(locked.remove(merge.target()));
    List<Ticket> sources = List.copyOf(locked.values());
    refuseOthers(by, target, sources, merge.confirmed());
    refuseStrangers(merge, sources);
    for (Ticket source : sources) {
      carry(by.actor(), source, target, merge);
    }
    words.refresh(target.id(), waitingSince(target, sources));
    reopen(by.actor(), target, sources);
    if (!merge.notice().isBlank()) {
      notices.tell(by, target, merge.notice());
    }
  }

  /// All tickets of a merge, locked in the order of their numbers.
  private Map<TicketId, Ticket> lock(SignedIn by, Merge merge) {
    if (merge.sources().contains(merge.target())) {
      throw new Refusal(MergeError.SAME_TICKET);
    }
    if (merge.sources().isEmpty()) {
      throw new Refusal(MergeError.NO_TARGET);
    }
    if (merge.sources().size() > MOST) {
      throw new Refusal(MergeError.TOO_MANY, MOST);
    }
    Map<TicketId, Ticket> locked = new TreeMap<>(Comparator.comparingLong(TicketId::value));
    Stream.concat(merge.sources().stream(), Stream.of(merge.target()))
        .sorted(Comparator.comparingLong(TicketId::value))
        .forEach(id -> {
          tickets.visibleTo(by).require(id);
          locked.put(id, tickets.lock(id, OptionalInt.empty()));
        });
    locked.values().forEach(this::refuseEnded);
    return locked;
  }

  private void refuseEnded(Ticket ticket) {
    if (ticket.status() == Status.CLOSED) {
      boolean merged = merges.standing(ticket.id()).isPresent();
      throw new Refusal(
          merged ? MergeError.MERGED_ALREADY : TicketError.CLOSED, ticket.id().value());
    }
  }

  private static void refuseOthers(
      SignedIn by, Ticket target, List<Ticket> sources, boolean confirmed) {
    boolean across = sources.stream().anyMatch(s -> !s.customer().equals(target.customer()));
    if (across && !by.may(Permission.MERGE_ACROSS_CUSTOMERS)) {
      throw new Refusal(MergeError.OTHER_CUSTOMER);
    }
    if (across && !confirmed) {
      throw new Refusal(MergeError.NOT_CONFIRMED);
    }
  }

  private void refuseStrangers(Merge merge, List<Ticket> sources) {
    List<IdentityId> known =
        sources.stream().flatMap(s -> merges.participants(s.id()).stream()).toList();
    if (!known.containsAll(merge.alsoTakePart())) {
      throw new Refusal(MergeError.NO_SUCH_PARTICIPANT);
    }
  }

  private void carry(Actor by, Ticket source, Ticket target, Merge merge) {
    boolean across = !source.customer().equals(target.customer());
    long id = merges.add(source, target.id(), across, by);
    merges.carry(id, source.id(), target.id());
    for (Identity identity : customers.identitiesById(merges.participants(source.id()))) {
      if (identity.customer().equals(target.customer())
          || merge.alsoTakePart().contains(identity.id())) {
        merges.addParticipant(id, target.id(), identity.id(), by);
      }
    }
    states.settle(source, Status.CLOSED, by);
    record(source.id(), by, "into", target.id());
    record(target.id(), by, "from", source.id());
  }

  private void record(TicketId ticket, Actor by, String direction, TicketId other) {
    events.append(
        ticket, TicketEvent.Kind.MERGED, by, Map.of(direction, String.valueOf(other.value())));
  }

  /// Whoever of them has waited longest is still waiting.
  private static Optional<Instant> waitingSince(Ticket target, List<Ticket> sources) {
    return Stream.concat(Stream.of(target), sources.stream())
        .filter(t -> t.equals(target) || t.status().isUnsolved())
        .flatMap(t -> t.waitingSince().stream())
        .min(Comparator.naturalOrder());
  }

  /// An unsolved question makes its target unsolved; otherwise only its version changes.
  private void reopen(Actor by, Ticket target, List<Ticket> sources) {
    boolean asked =
        sources.stream().anyMatch(s -> s.status() == Status.NEW || s.status() == Status.OPEN);
    if (asked && target.status() != Status.NEW && target.status() != Status.OPEN) {
      states.move(target, Status.OPEN, by);
    } else {
      states.derive(target.id());
    }
  }

  /// What a merge would do. What this person may not see is not found.
  public MergePreview preview(SignedIn by, TicketId target, List<TicketId> sources) {
    Ticket into = tickets.visibleTo(by).require(target);
    List<MergePreview.Line> lines = new ArrayList<>();
    for (TicketId source : sources) {
      lines.add(line(tickets.visibleTo(by).require(source)));
    }
    List<Identity> stay = customers.identitiesById(merges.participants(target));
    List<Identity> others =
        customers
            .identitiesById(
                sources.stream().flatMap(s -> merges.participants(s).stream()).distinct().toList())
            .stream()
            .filter(identity -> !stay.contains(identity))
            .toList();
    boolean across = lines.stream().anyMatch(l -> !l.ticket().customer().equals(into.customer()));
    return new MergePreview(
        line(into),
        lines,
        stay,
        others.stream().filter(i -> i.customer().equals(into.customer())).toList(),
        others.stream().filter(i -> !i.customer().equals(into.customer())).toList(),
        across,
        by.may(Permission.MERGE_ACROSS_CUSTOMERS));
  }

  /// Further tickets of a ticket's customer, newest first, that this person may see.
  public List<Ticket> others(SignedIn viewer, Ticket ticket) {
    List<TicketId> ids = merges.ofCustomer(ticket);
    Map<TicketId, Ticket> visible = tickets.visibleTo(viewer).find(ids);
    return ids.stream().map(visible::get).filter(Objects::nonNull).toList();
  }

  private MergePreview.Line line(Ticket ticket) {
    return new MergePreview.Line(
        ticket,
        customers.find(ticket.customer()).orElseThrow(),
        merges.messages(ticket.id()),
        merges.notes(ticket.id()));
  }
}
