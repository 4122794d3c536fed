package dev.steward.ticket.requesting;

import dev.steward.audit.Actor;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.channel.delivery.Delivery;
import dev.steward.channel.delivery.DeliveryState;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.attaching.Attachments;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way of customers to their requests. Authorises by loading: what is not theirs cannot be
/// found.
@Component
public class OwnTickets {
  private final OwnTicketRepository repository;
  private final Tickets tickets;
  private final TicketStates states;
  private final Deliveries deliveries;
  private final Attachments attachments;
  private final InstantSource clock;

  OwnTickets(
      OwnTicketRepository repository,
      Tickets tickets,
      TicketStates states,
      Deliveries deliveries,
      Attachments attachments,
      InstantSource clock) {
    this.repository = repository;
    this.tickets = tickets;
    this.states = states;
    this.deliveries = deliveries;
    this.attachments = attachments;
    this.clock = clock;
  }

  /// Their requests, newest first.
  ///
  /// @param before only those with smaller numbers
  public List<Ticket> list(Claimant who, long before, int limit) {
    return who.proved().isEmpty() ? List.of() : repository.list(who, before, limit);
  }

  /// One of their requests.
  ///
  /// @throws Refusal [TicketError#NOT_FOUND] if there is none, or it is not theirs
  public Ticket require(Claimant who, TicketId id) {
    return (who.proved().isEmpty() ? Optional.<Ticket>empty() : repository.find(who, id))
        .orElseThrow(() -> new Refusal(TicketError.NOT_FOUND, id.value()));
  }

  /// What was said between them and us, oldest first.
  public List<OwnMessage> messages(Claimant who, TicketId id) {
    require(who, id);
    List<OwnTicketRepository.Said> said = repository.said(who, id);
    List<Long> ids = said.stream().map(OwnTicketRepository.Said::id).toList();
    Map<Long, List<Delivery>> sent = deliveries.ofMessages(ids);
    Set<Long> shown =
        said.stream()
            .filter(one ->
                one.own() || (one.ours() && hasLeft(who, sent.getOrDefault(one.id(), List.of()))))
            .map(OwnTicketRepository.Said::id)
            .collect(Collectors.toSet());
    var files = attachments.of(shown);
    return said.stream()
        .filter(one -> shown.contains(one.id()))
        .map(one ->
            new OwnMessage(
                one.id(),
                one.own(),
                firstName(one.author()),
                one.text(),
                one.at(),
                files.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /// To one of their own addresses, and past the time in which it could be called back.
  private boolean hasLeft(Claimant who, List<Delivery> all) {
    Instant now = clock.instant();
    return all.stream()
        .filter(each -> each.state() != DeliveryState.CANCELLED && !each.dueAt().isAfter(now))
        .anyMatch(each -> who.addresses().stream().anyMatch(each.recipient()::equalsIgnoreCase));
  }

  /// A Chinese name is short and has no parts; of others the first is enough.
  private static String firstName(String name) {
    int space = name.indexOf(' ');
    return space > 0 && name.codePointAt(0) < 0x2e80 ? name.substring(0, space) : name;
  }

  /// A file of a message they may see.
  ///
  /// @throws Refusal [TicketError#NOT_FOUND] for any other
  public Attachments.Content open(Claimant who, TicketId id, long attachment) {
    Set<Long> shown = messages(who, id).stream().map(OwnMessage::id).collect(Collectors.toSet());
    return attachments
        .openOf(attachment, shown)
        .orElseThrow(() -> new Refusal(TicketError.NOT_FOUND, attachment));
  }

  /// They say that it is settled. Success without effect where it is already.
  @Transactional
  public void close(Claimant who, TicketId id) {
    require(who, id);
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    if (ticket.status() != Status.SOLVED && ticket.status() != Status.CLOSED) {
      states.move(ticket, Status.SOLVED, Actor.customer(who.customer().value()));
    }
  }

  /// They say that it is not settled after all.
  ///
  /// @throws Refusal [TicketError#CLOSED] where it is too late for that
  @Transactional
  public void reopen(Claimant who, TicketId id) {
    require(who, id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    if (ticket.status() == Status.SOLVED) {
      states.move(ticket, Status.OPEN, Actor.customer(who.customer().value()));
    }
  }
}
