package dev.steward.ticket.opening;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.shield.Shield;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import dev.steward.ticket.solving.Solving;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens tickets for somebody, together with their first message.
@Component
public class Opening {
  private static final int LONGEST_SUBJECT = 500;

  private final OpeningRepository repository;
  private final TicketEvents events;
  private final Replying replying;
  private final Assigning assigning;
  private final Editing editing;
  private final Solving solving;
  private final Shield shield;

  Opening(
      OpeningRepository repository,
      TicketEvents events,
      Replying replying,
      Assigning assigning,
      Editing editing,
      Solving solving,
      Shield shield) {
    this.shield = shield;
    this.repository = repository;
    this.events = events;
    this.replying = replying;
    this.assigning = assigning;
    this.editing = editing;
    this.solving = solving;
  }

  /// Opens it. What the requester wrote is not sent to them; what the opener wrote is.
  ///
  /// @throws Refusal [TicketError#EMPTY_MESSAGE], [TicketError#TOO_LONG] and those of the acts it
  ///   is made of; nothing is written then
  @Transactional
  public TicketId open(SignedIn by, NewTicket wanted) {
    TicketId id = repository.open(wanted, shield.screen(subject(wanted)).text());
    events.append(
        id,
        TicketEvent.Kind.CREATED,
        wanted.byRequester() ? Actor.customer(wanted.requester().customer().value()) : by.actor(),
        Map.of());
    var first =
        new Reply(
            wanted.html(), wanted.text(), wanted.uploads(), OptionalLong.empty(), Optional.empty());
    if (wanted.byRequester()) {
      replying.receive(by, id, wanted.requester(), first);
    } else {
      replying.reply(by, id, first);
    }
    complete(by, id, wanted);
    return id;
  }

  private void complete(SignedIn by, TicketId id, NewTicket wanted) {
    editing.prioritise(by, id, wanted.priority(), OptionalInt.empty());
    editing.tag(by, id, wanted.tags(), OptionalInt.empty());
    editing.classify(by, id, wanted.requestType(), OptionalInt.empty());
    if (wanted.assignee().isPresent() || wanted.team().isPresent()) {
      assigning.assign(by, id, wanted.assignee(), wanted.team(), OptionalInt.empty());
    }
    wanted
        .status()
        .filter(status -> status != Status.NEW)
        .ifPresent(status -> solving.move(by, id, status, OptionalInt.empty()));
  }

  private static String subject(NewTicket wanted) {
    String line = wanted.subject().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String fallback =
        line.isEmpty() ? wanted.text().replaceAll("[\\p{Cntrl}\\s]+", " ").strip() : line;
    if (line.length() > LONGEST_SUBJECT) {
      throw new Refusal(TicketError.TOO_LONG, LONGEST_SUBJECT);
    }
    return fallback.substring(0, Math.min(fallback.length(), LONGEST_SUBJECT));
  }
}
