package dev.steward.ticket.owning;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.assigning.Assigning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asking the owner for a ticket. The owner accepts or declines; without an answer in two minutes
/// whoever asked may take it. Everything happens under the ticket's lock, so two who ask, or an
/// answer and a taking at the same moment, never both win.
@Component
class TakingOver {
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Tickets tickets;
  private final TicketEvents events;
  private final Assigning assigning;
  private final JdbcClient db;
  private final InstantSource clock;

  TakingOver(
      Tickets tickets,
      TicketEvents events,
      Assigning assigning,
      JdbcClient db,
      InstantSource clock) {
    this.tickets = tickets;
    this.events = events;
    this.assigning = assigning;
    this.db = db;
    this.clock = clock;
  }

  /// What is asked of a ticket's owner and not answered.
  List<Takeover> open(Ticket ticket) {
    return ticket.assignee().isEmpty() ? List.of() : open(ticket.id(), ticket.assignee().get());
  }

  /// Asks the owner; success without effect if it was asked already, and at once one's own where
  /// nobody has it.
  @Transactional
  void ask(SignedIn by, TicketId id) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    if (ticket.assignee().isEmpty()) {
      assigning.take(by, id, OptionalInt.empty());
      return;
    }
    if (ticket.assignee().get().equals(by.agentId())) {
      return;
    }
    Instant now = clock.instant();
    close(ticket.id(), "expired", "owner_id <> " + ticket.assignee().get().value());
    int asked =
        db.sql(
                """
                insert into takeover_request (ticket_id, asked_by, owner_id, asked_at, expires_at) values (?, ?, ?, ?, ?)
                on conflict (ticket_id, asked_by) where answer is null do nothing
                """)
            .params(
                id.value(),
                by.agentId().value(),
                ticket.assignee().get().value(),
                Timestamp.from(now),
                Timestamp.from(now.plus(PATIENCE)))
            .update();
    if (asked == 1) {
      events.append(
          id,
          TicketEvent.Kind.TAKEOVER_ASKED,
          by.actor(),
          Map.of("owner", String.valueOf(ticket.assignee().get().value())));
    }
  }

  /// The owner answers.
  ///
  /// @throws Refusal [TicketError#NO_SUCH_REQUEST] if it is answered, withdrawn or not theirs
  @Transactional
  void answer(SignedIn by, TicketId id, long request, boolean accepted) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    Takeover takeover = require(ticket, request);
    if (!takeover.owner().equals(by.agentId())) {
      throw new Refusal(TicketError.NO_SUCH_REQUEST, request);
    }
    if (accepted) {
      assigning.assign(by, id, Optional.of(takeover.askedBy()), ticket.team(), OptionalInt.empty());
      close(id, "accepted", "true");
    } else {
      close(id, "declined", "id = " + request);
      events.append(
          id,
          TicketEvent.Kind.TAKEOVER_DECLINED,
          by.actor(),
          Map.of("for", String.valueOf(takeover.askedBy().value())));
    }
  }

  /// Whoever asked and got no answer takes it.
  ///
  /// @throws Refusal [TicketError#NO_SUCH_REQUEST] if there is still time, or somebody was faster
  @Transactional
  void take(SignedIn by, TicketId id, long request) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    Takeover takeover = require(ticket, request);
    if (!takeover.askedBy().equals(by.agentId())
        || clock.instant().isBefore(takeover.expiresAt())) {
      throw new Refusal(TicketError.NO_SUCH_REQUEST, request);
    }
    assigning.take(by, id, OptionalInt.empty());
    close(id, "expired", "true");
  }

  /// Whoever asked needs it no more.
  @Transactional
  void withdraw(SignedIn by, TicketId id, long request) {
    tickets.visibleTo(by).require(id);
    tickets.lock(id, OptionalInt.empty());
    if (close(id, "withdrawn", "id = " + request + " and asked_by = " + by.agentId().value()) > 0) {
      events.announce(id);
    }
  }

  private Takeover require(Ticket ticket, long request) {
    return open(ticket).stream()
        .filter(takeover -> takeover.id() == request)
        .findFirst()
        .orElseThrow(() -> new Refusal(TicketError.NO_SUCH_REQUEST, request));
  }

  private List<Takeover> open(TicketId id, AgentId owner) {
    return db.sql(
            """
            select r.id, r.ticket_id, r.asked_by, a.name, r.owner_id, r.expires_at
            from takeover_request r join agent a on a.id = r.asked_by
            where r.ticket_id = ? and r.owner_id = ? and r.answer is null order by r.id
            """)
        .params(id.value(), owner.value())
        .query(TakingOver::read)
        .list();
  }

  /// @param which made of numbers of ours, never of input
  private int close(TicketId id, String answer, String which) {
    return db.sql(
            "update takeover_request set answer = ?, answered_at = ? where ticket_id = ? and answer is null and "
                + which)
        .params(answer, Timestamp.from(clock.instant()), id.value())
        .update();
  }

  private static Takeover read(ResultSet rs, int row) throws SQLException {
    return new Takeover(
        rs.getLong("id"),
        new TicketId(rs.getLong("ticket_id")),
        new AgentId(rs.getLong("asked_by")),
        rs.getString("name"),
        new AgentId(rs.getLong("owner_id")),
        rs.getTimestamp("expires_at").toInstant());
  }
}
