package dev.steward.ticket.replying;

import dev.steward.audit.Actor;
import dev.steward.customer.Customers;
import dev.steward.customer.IdentityId;
import dev.steward.customer.TrustLevel;
import dev.steward.platform.html.HtmlText;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says something to the requester in the name of the desk, because a rule wants it. It is no
/// answer of a person: who waits for one is still waiting, and it is marked as automatic mail.
///
/// It cannot be turned against anybody and ends by itself: a robot gets none, nobody gets a second
/// one before they wrote again, a ticket has at most [#PER_TICKET] in a day, and an address that
/// nobody vouched for at most one. Nothing that a stranger wrote stands in it, the subject
/// included.
@Component
public class DeskAnswers {
  /// In a day.
  static final int PER_TICKET = 3;

  /// In a day, to an address that its mail server vouched for.
  static final int PER_PERSON = 6;

  private static final Duration DAY = Duration.ofDays(1);
  private static final List<String> DISTRUSTED =
      List.of("automatic", "forged", "not-a-participant");

  private final JdbcClient db;
  private final Customers customers;
  private final ReplyRepository messages;
  private final ParticipantRepository participants;
  private final ReplyDeliveries outbound;
  private final TicketEvents events;
  private final InstantSource clock;

  DeskAnswers(
      JdbcClient db,
      Customers customers,
      ReplyRepository messages,
      ParticipantRepository participants,
      ReplyDeliveries outbound,
      TicketEvents events,
      InstantSource clock) {
    this.db = db;
    this.customers = customers;
    this.messages = messages;
    this.participants = participants;
    this.outbound = outbound;
    this.events = events;
    this.clock = clock;
  }

  /// Queues it in the caller's transaction, in which the ticket is locked.
  ///
  /// @return whether it was said
  @Transactional
  public boolean say(Ticket locked, String text, Actor by) {
    Optional<Participant> requester =
        participants.all(locked.id()).stream()
            .filter(each -> each.requester() && !each.leftOut())
            .findFirst();
    boolean may = requester.filter(each -> may(locked, each)).isPresent();
    if (may) {
      say(locked, requester.orElseThrow(), text.strip(), by);
    }
    return may;
  }

  private void say(Ticket ticket, Participant requester, String text, Actor by) {
    long id = messages.nextId();
    Timestamp now = Timestamp.from(clock.instant());
    db.sql(
            """
            insert into ticket_message (id, ticket_id, author_kind, author_id, channel, text, proof, created_at)
            values (?, ?, 'system', 0, ?, ?, 'ours', ?)
            """)
        .params(id, ticket.id().value(), ticket.channel().code(), text, now)
        .update();
    db.sql(
            """
            update ticket set preview = ?, last_from = 'agent', version = version + 1, updated_at = ? where id = ?
            """)
        .params(HtmlText.preview(text, ReplyRepository.PREVIEW), now, ticket.id().value())
        .update();
    outbound.queueOfDesk(ticket, id, requester, text);
    events.append(ticket.id(), TicketEvent.Kind.REPLIED, by, Map.of("message", String.valueOf(id)));
  }

  private boolean may(Ticket ticket, Participant requester) {
    boolean trusted = isVouchedFor(requester.identity());
    Timestamp since = Timestamp.from(clock.instant().minus(DAY));
    return ticket.flags().stream().noneMatch(DISTRUSTED::contains)
        && asked(ticket)
        && said("m.ticket_id = ?", ticket.id().value(), since) < PER_TICKET
        && said("t.identity_id = ?", requester.identity().value(), since)
            < (trusted ? PER_PERSON : 1);
  }

  private boolean isVouchedFor(IdentityId id) {
    return customers.identitiesById(List.of(id)).stream()
        .anyMatch(identity -> identity.trust() != TrustLevel.CLAIMED);
  }

  /// Whether the newest thing in the conversation that counts is a person's, and no robot's.
  private boolean asked(Ticket ticket) {
    return db.sql(
            """
            select author_kind <> 'system' and not (flags && array['automatic', 'forged', 'not-a-participant'])
            from ticket_message where ticket_id = ? and withdrawn_at is null order by id desc limit 1
            """)
        .param(ticket.id().value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private int said(String whose, long id, Timestamp since) {
    return db.sql(
            """
            select count(*) from ticket t join ticket_message m on m.ticket_id = t.id
            where WHOSE and m.author_kind = 'system' and m.author_id = 0 and m.created_at > ?
            """
                .replace("WHOSE", whose))
        .params(id, since)
        .query(Integer.class)
        .single();
  }
}
