package dev.steward.ticket;

import dev.steward.audit.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the state records of a ticket and, as their only writer, the columns derived from them.
///
/// The records are the truth: a ticket is solved because a `ticket_solution` row says who and when.
/// Every method needs the row lock of [Tickets#lock] and leaves the ticket with a new version.
@Component
public class TicketStates {
  /// The derivation, once. `?` is the time of change, then the ticket.
  private static final String DERIVE =
      """
      update ticket t set
        status = case
          when exists (select from ticket_closure where ticket_id = t.id) then 'closed'
          when exists (select from ticket_solution where ticket_id = t.id) then 'solved'
          when exists (select from ticket_wait where ticket_id = t.id and for_whom = 'customer') then 'pending'
          when exists (select from ticket_wait where ticket_id = t.id) then 'hold'
          when exists (select from ticket_opening where ticket_id = t.id) then 'open'
          else 'new' end,
        assignee_id = (select agent_id from ticket_assignment where ticket_id = t.id),
        team_id = (select team_id from ticket_assignment where ticket_id = t.id),
        solved_at = (select solved_at from ticket_solution where ticket_id = t.id),
        merged_into_id = (select target_id from ticket_merge where source_id = t.id and unmerged_at is null),
        snoozed_until = (select until from ticket_snooze where ticket_id = t.id),
        version = version + 1,
        updated_at = ?
      where id = ?
      """;

  private final JdbcClient db;
  private final InstantSource clock;
  private final TicketEvents events;

  TicketStates(JdbcClient db, InstantSource clock, TicketEvents events) {
    this.db = db;
    this.clock = clock;
    this.events = events;
  }

  /// Moves the ticket to a status, which is success without effect if it has it already.
  public void move(Ticket ticket, Status to, Actor by) {
    if (ticket.status() == to) {
      return;
    }
    settle(ticket, to, by);
    events.append(
        ticket.id(),
        TicketEvent.Kind.STATUS_CHANGED,
        by,
        Map.of("from", ticket.status().code(), "to", to.code()));
  }

  /// Like [#move] without an event, for acts whose own event says it: a merged ticket is closed
  /// without having been solved.
  public void settle(Ticket ticket, Status to, Actor by) {
    clear(ticket.id());
    switch (to) {
      case NEW ->
          db.sql("delete from ticket_opening where ticket_id = ?")
              .param(ticket.id().value())
              .update();
      case OPEN -> open(ticket.id(), by);
      case PENDING -> wait(ticket.id(), "customer", by);
      case HOLD -> wait(ticket.id(), "third-party", by);
      case SOLVED -> record("ticket_solution", "solved_by", "solved_at", ticket.id(), by);
      case CLOSED -> {
        record("ticket_solution", "solved_by", "solved_at", ticket.id(), by);
        record("ticket_closure", "closed_by", "closed_at", ticket.id(), by);
      }
    }
    derive(ticket.id());
  }

  /// Gives the ticket to an agent, a team, both or nobody.
  public void assign(Ticket ticket, Optional<Long> agent, Optional<Long> team, Actor by) {
    db.sql("delete from ticket_assignment where ticket_id = ?").param(ticket.id().value()).update();
    if (agent.isPresent() || team.isPresent()) {
      db.sql("insert into ticket_assignment values (?, ?, ?, ?, ?)")
          .param(ticket.id().value())
          .param(agent.orElse(null))
          .param(team.orElse(null))
          .param(actor(by))
          .param(now())
          .update();
    }
    if (agent.isPresent()) {
      open(ticket.id(), by);
    }
    derive(ticket.id());
    events.append(
        ticket.id(),
        TicketEvent.Kind.ASSIGNED,
        by,
        Map.of(
            "agent", agent.map(String::valueOf).orElse(""),
            "team", team.map(String::valueOf).orElse(""),
            "from-agent", ticket.assignee().map(a -> String.valueOf(a.value())).orElse(""),
            "from-team", ticket.team().map(t -> String.valueOf(t.value())).orElse("")));
  }

  /// Writes when the next promise to each ticket is due; empty for none. No change of the ticket:
  /// its version stays, and what does not differ is not written.
  public void due(Map<TicketId, Optional<Instant>> due) {
    List<TicketId> ids = List.copyOf(due.keySet());
    if (!ids.isEmpty()) {
      db.sql(
              """
              update ticket t set due_at = d.due_at
              from unnest(?::bigint[], ?::text[]::timestamptz[]) d (id, due_at)
              where t.id = d.id and t.due_at is distinct from d.due_at
              """)
          .param(ids.stream().map(TicketId::value).toArray(Long[]::new))
          .param(
              ids.stream()
                  .map(id ->
                      due.getOrDefault(id, Optional.empty()).map(Instant::toString).orElse(null))
                  .toArray(String[]::new))
          .update();
    }
  }

  /// Recomputes the derived columns; for acts that changed something else, and for repair.
  public void derive(TicketId id) {
    db.sql(DERIVE).params(now(), id.value()).update();
  }

  private void clear(TicketId id) {
    db.sql(
            """
            with a as (delete from ticket_wait where ticket_id = :id),
                 b as (delete from ticket_closure where ticket_id = :id)
            delete from ticket_solution where ticket_id = :id
            """)
        .param("id", id.value())
        .update();
  }

  private void open(TicketId id, Actor by) {
    record("ticket_opening", "opened_by", "opened_at", id, by);
  }

  private void wait(TicketId id, String forWhom, Actor by) {
    db.sql("insert into ticket_wait values (?, ?, ?, ?)")
        .param(id.value())
        .param(forWhom)
        .param(actor(by))
        .param(now())
        .update();
  }

  private void record(String table, String who, String when, TicketId id, Actor by) {
    db.sql(
            "insert into %s (ticket_id, %s, %s) values (?, ?, ?) on conflict do nothing"
                .formatted(table, who, when))
        .param(id.value())
        .param(actor(by))
        .param(now())
        .update();
  }

  private Timestamp now() {
    Instant now = clock.instant();
    return Timestamp.from(now);
  }

  private static @Nullable Long actor(Actor by) {
    boolean isSomebody = by.id().isPresent() && by.kind() != Actor.Kind.RULE;
    return isSomebody ? by.id().getAsLong() : null;
  }
}
