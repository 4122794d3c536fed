package dev.steward.ticket.presence;

import dev.steward.platform.live.Live;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who is at which ticket. One statement for a beat; safe for any number of threads and
/// processes.
@Component
class Attendance {
  /// How long somebody counts as present after a beat.
  static final Duration LEASE = Duration.ofSeconds(40);

  private final JdbcClient db;
  private final InstantSource clock;
  private final Tickets tickets;
  private final Live live;

  Attendance(JdbcClient db, InstantSource clock, Tickets tickets, Live live) {
    this.db = db;
    this.clock = clock;
    this.tickets = tickets;
    this.live = live;
  }

  /// This window is open and seen. Tells the others if that is news.
  void beat(SignedIn who, TicketId ticket, String tab, boolean typing) {
    tickets.visibleTo(who).require(ticket);
    boolean news =
        db.sql(
                """
                with before as (
                  select typing from ticket_presence
                  where ticket_id = :ticket and agent_id = :agent and tab = :tab and here_until > :now),
                beat as (
                  insert into ticket_presence values (:ticket, :agent, :tab, :typing, :until)
                  on conflict (ticket_id, agent_id, tab)
                  do update set typing = excluded.typing, here_until = excluded.here_until)
                select coalesce((select typing <> :typing from before), true)
                """)
            .param("ticket", ticket.value())
            .param("agent", who.agentId().value())
            .param("tab", tab)
            .param("typing", typing)
            .param("now", now())
            .param("until", Timestamp.from(clock.instant().plus(LEASE)))
            .query(Boolean.class)
            .single();
    if (news) {
      tell(ticket.value());
    }
  }

  /// This window is closed or out of sight.
  void leave(SignedIn who, TicketId ticket, String tab) {
    int gone =
        db.sql("delete from ticket_presence where ticket_id = ? and agent_id = ? and tab = ?")
            .params(ticket.value(), who.agentId().value(), tab)
            .update();
    if (gone > 0) {
      tell(ticket.value());
    }
  }

  /// The others at this ticket, by name.
  List<Face> others(SignedIn who, TicketId ticket) {
    return db.sql(
            """
            select p.agent_id, a.name, bool_or(p.typing) as typing
            from ticket_presence p join agent a on a.id = p.agent_id
            where p.ticket_id = ? and p.agent_id <> ? and p.here_until > ?
            group by p.agent_id, a.name order by a.name limit 20
            """)
        .params(ticket.value(), who.agentId().value(), now())
        .query((rs, _) ->
            new Face(
                new AgentId(rs.getLong("agent_id")), rs.getString("name"), rs.getBoolean("typing")))
        .list();
  }

  /// Forgets who did not say for too long that they are there; whether there were any.
  boolean sweep() {
    List<Long> left =
        db.sql("delete from ticket_presence where here_until <= ? returning ticket_id")
            .param(now())
            .query((rs, _) -> rs.getLong(1))
            .list();
    left.stream().distinct().forEach(this::tell);
    return false;
  }

  private void tell(long ticket) {
    live.changed("ticket-presence:" + ticket);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
