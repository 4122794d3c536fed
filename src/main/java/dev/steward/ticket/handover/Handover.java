package dev.steward.ticket.handover;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands the unsolved tickets of one agent over, all in one transaction, and takes that back.
@Component
class Handover {
  /// Tickets of one hand-over; whoever has more is handed over in several goes.
  static final int MOST = 500;

  private static final String UNSOLVED =
      """
      select id from ticket
      where assignee_id = ? and status in ('new', 'open', 'pending', 'hold') order by id limit ?
      """;

  private final JdbcClient db;
  private final Tickets tickets;
  private final TicketStates states;
  private final Agents agents;
  private final Audit audit;
  private final InstantSource clock;

  Handover(
      JdbcClient db,
      Tickets tickets,
      TicketStates states,
      Agents agents,
      Audit audit,
      InstantSource clock) {
    this.db = db;
    this.tickets = tickets;
    this.states = states;
    this.agents = agents;
    this.audit = audit;
    this.clock = clock;
  }

  /// How many there are to hand over, counted up to [#MOST].
  int count(AgentId agent) {
    return unsolved(agent).size();
  }

  /// Gives the tickets to somebody, where they may see them, otherwise back to their teams.
  ///
  /// @param disabled whether the person is kept out in the same go, for taking that back too
  /// @return the number to take it back by
  @Transactional
  public long hand(AgentId from, Optional<AgentId> to, boolean disabled, SignedIn by) {
    long id = begin(from, to, disabled, by);
    Optional<SignedIn> taker =
        to.flatMap(agent -> agents.viewers(List.of(agent)).stream().findFirst());
    int handed = 0;
    for (TicketId number : unsolved(from)) {
      Ticket ticket = tickets.lock(number, OptionalInt.empty());
      if (ticket.assignee().filter(from::equals).isPresent()) {
        Optional<Long> agent =
            taker.filter(who -> takes(who, ticket)).map(who -> who.agentId().value());
        states.assign(ticket, agent, ticket.team().map(TeamId::value), by.actor());
        db.sql("insert into handover_ticket (handover_id, ticket_id) values (?, ?)")
            .params(id, number.value())
            .update();
        handed++;
      }
    }
    record(by, "tickets.handed_over", from, handed);
    return id;
  }

  /// Gives back what is still as it was handed over: unsolved, and with whoever got it.
  ///
  /// @return whom it was about, if there was such a hand-over that is not taken back yet
  @Transactional
  public Optional<Returned> undo(long id, SignedIn by) {
    Optional<Returned> returned =
        db.sql(
                """
                update handover set undone_at = ? where id = ? and undone_at is null
                returning agent_id, to_agent_id, disabled
                """)
            .params(Timestamp.from(clock.instant()), id)
            .query((row, _) ->
                new Returned(
                    new AgentId(row.getLong("agent_id")),
                    Optional.ofNullable(row.getObject("to_agent_id", Long.class)).map(AgentId::new),
                    row.getBoolean("disabled")))
            .optional();
    returned.ifPresent(each -> giveBack(id, each, by));
    return returned;
  }

  private void giveBack(long id, Returned handover, SignedIn by) {
    int back = 0;
    for (TicketId number : handed(id)) {
      Ticket ticket = tickets.lock(number, OptionalInt.empty());
      boolean untouched =
          ticket.status().isUnsolved()
              && (ticket.assignee().isEmpty() || ticket.assignee().equals(handover.to()));
      if (untouched) {
        states.assign(
            ticket,
            Optional.of(handover.agent().value()),
            ticket.team().map(TeamId::value),
            by.actor());
        back++;
      }
    }
    record(by, "tickets.handed_back", handover.agent(), back);
  }

  /// What was taken back.
  ///
  /// @param disabled whether the person was kept out with it
  record Returned(AgentId agent, Optional<AgentId> to, boolean disabled) {}

  private boolean takes(SignedIn who, Ticket ticket) {
    return who.access().opens(ticket.requestType());
  }

  private long begin(AgentId from, Optional<AgentId> to, boolean disabled, SignedIn by) {
    return db.sql(
            """
            insert into handover (agent_id, to_agent_id, disabled, handed_by, handed_at)
            values (?, ?, ?, ?, ?) returning id
            """)
        .param(from.value())
        .param(to.map(AgentId::value).orElse(null))
        .param(disabled)
        .param(by.agentId().value())
        .param(Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  private List<TicketId> unsolved(AgentId agent) {
    return db.sql(UNSOLVED)
        .params(agent.value(), MOST)
        .query((row, _) -> new TicketId(row.getLong(1)))
        .list();
  }

  private List<TicketId> handed(long id) {
    return db.sql("select ticket_id from handover_ticket where handover_id = ? order by ticket_id")
        .param(id)
        .query((row, _) -> new TicketId(row.getLong(1)))
        .list();
  }

  private void record(SignedIn by, String act, AgentId agent, int count) {
    audit.record(
        by.actor(),
        act,
        Subject.of("agent", agent.value()),
        Optional.empty(),
        Map.of("tickets", "" + count));
  }
}
