package dev.steward.ticket.forwarding;

import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SideRepository {
  private final JdbcClient db;
  private final InstantSource clock;

  SideRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(TicketId side, TicketId parent, AgentId by) {
    db.sql(
            "insert into ticket_side (ticket_id, parent_id, started_by, started_at) values (?, ?, ?, ?)")
        .params(side.value(), parent.value(), by.value(), Timestamp.from(clock.instant()))
        .update();
  }

  /// The newest side conversations of a ticket.
  List<TicketId> of(TicketId parent) {
    return db.sql(
            "select ticket_id from ticket_side where parent_id = ? order by ticket_id desc limit 20")
        .param(parent.value())
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list();
  }

  Optional<TicketId> parent(TicketId side) {
    return db.sql("select parent_id from ticket_side where ticket_id = ?")
        .param(side.value())
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .optional();
  }
}
