package dev.steward.ticket.splitting;

import dev.steward.audit.Actor;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityId;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.LastWords;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Splits messages off a ticket.
@Component
public class Splitting {
  private static final int LONGEST_SUBJECT = 500;

  private final Tickets tickets;
  private final TicketStates states;
  private final TicketEvents events;
  private final LastWords words;
  private final SplitRepository splits;
  private final Customers customers;

  Splitting(
      Tickets tickets,
      TicketStates states,
      TicketEvents events,
      LastWords words,
      SplitRepository splits,
      Customers customers) {
    this.tickets = tickets;
    this.states = states;
    this.events = events;
    this.words = words;
    this.splits = splits;
    this.customers = customers;
  }

  /// Makes a ticket of the chosen messages and notes, with their files. It has the properties of
  /// the one they come from, and whoever had that one has this.
  ///
  /// @param items numbers of messages and notes of this ticket; anything else is not found
  /// @param subject of the new ticket; blank keeps the old one
  /// @return the new ticket
  /// @throws Refusal with a [SplitError], [TicketError#NOT_FOUND] or [TicketError#CLOSED]
  @Transactional
  public TicketId split(SignedIn by, TicketId id, Set<Long> items, String subject) {
    tickets.visibleTo(by).require(id);
    Ticket source = tickets.lockForChange(id, OptionalInt.empty());
    List<SplitRepository.Item> chosen = splits.items(id, items);
    if (chosen.isEmpty() || chosen.size() != items.size()) {
      throw new Refusal(TicketError.NOT_FOUND, id.value());
    }
    Identity asker = asker(source, chosen);
    if (splits.messages(id) == chosen.stream().filter(i -> !i.isNote()).count()) {
      throw new Refusal(SplitError.NOTHING_LEFT);
    }
    TicketId made = splits.make(source, asker, clean(subject, source));
    splits.move(id, made, items, by.actor());
    for (TicketId part : List.of(id, made)) {
      states.derive(part);
      words.refresh(part);
    }
    record(by.actor(), id, made, chosen.getFirst().id());
    return made;
  }

  /// Who wrote what was chosen.
  private Identity asker(Ticket source, List<SplitRepository.Item> chosen) {
    List<IdentityId> writers =
        chosen.stream()
            .filter(SplitRepository.Item::isOfCustomer)
            .map(item -> item.identity().orElse(source.identity()))
            .distinct()
            .toList();
    List<Identity> identities = customers.identitiesById(writers);
    if (identities.isEmpty()) {
      throw new Refusal(SplitError.NOBODY_ASKS);
    }
    if (identities.stream().map(Identity::customer).distinct().count() > 1) {
      throw new Refusal(SplitError.SEVERAL_CUSTOMERS);
    }
    boolean ofAnother = !identities.getFirst().customer().equals(source.customer());
    if (ofAnother && chosen.stream().anyMatch(SplitRepository.Item::isAnswer)) {
      throw new Refusal(SplitError.ANSWERS_OF_ANOTHER);
    }
    return identities.getFirst();
  }

  private void record(Actor by, TicketId source, TicketId made, long first) {
    events.append(
        made,
        TicketEvent.Kind.CREATED,
        by,
        Map.of("message", String.valueOf(first), "acknowledge", "false"));
    events.append(made, TicketEvent.Kind.SPLIT, by, Map.of("from", String.valueOf(source.value())));
    events.append(source, TicketEvent.Kind.SPLIT, by, Map.of("into", String.valueOf(made.value())));
  }

  private static String clean(String subject, Ticket source) {
    String line = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (line.length() > LONGEST_SUBJECT) {
      throw new Refusal(TicketError.TOO_LONG, LONGEST_SUBJECT);
    }
    return line.isEmpty() ? source.subject() : line;
  }
}
