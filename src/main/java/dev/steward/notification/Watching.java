package dev.steward.notification;

import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who follows which ticket; a projection of the events that say so.
@Repository
class Watching {
  private final JdbcClient db;

  Watching(JdbcClient db) {
    this.db = db;
  }

  /// Keeps up with one event.
  void note(TicketEvent event) {
    OptionalLong follower = follower(event);
    if (follower.isEmpty()) {
      return;
    }
    switch (TicketEvents.code(event.kind())) {
      case "followed" ->
          db.sql(
                  """
                  insert into watching (ticket_id, agent_id)
                  select ?, id from agent where id = ? on conflict do nothing
                  """)
              .params(event.ticket().value(), follower.getAsLong())
              .update();
      case "unfollowed" ->
          db.sql("delete from watching where ticket_id = ? and agent_id = ?")
              .params(event.ticket().value(), follower.getAsLong())
              .update();
      default -> {}
    }
  }

  List<AgentId> of(TicketId ticket) {
    return db.sql("select agent_id from watching where ticket_id = ? order by agent_id")
        .param(ticket.value())
        .query((row, _) -> new AgentId(row.getLong(1)))
        .list();
  }

  private static OptionalLong follower(TicketEvent event) {
    String named = event.details().getOrDefault("agent", "");
    return named.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(named)) : event.by().id();
  }
}
