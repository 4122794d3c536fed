package dev.steward.ticket.matching;

import dev.steward.ticket.TicketId;
import dev.steward.ticket.condition.Bindings;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Standpoint;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds tickets by conditions, for the desk itself; never for a request of a person.
@Component
public class Matching {
  private final Fields fields;
  private final JdbcClient db;

  Matching(Fields fields, JdbcClient db) {
    this.fields = fields;
    this.db = db;
  }

  /// The next tickets that are not closed and for which the conditions hold, by number, after one.
  public List<Match> after(Conditions conditions, Standpoint standpoint, long ticket, int limit) {
    var bindings = new Bindings();
    String where = fields.sql(conditions, standpoint, bindings);
    return db.sql(
            """
            select t.id, coalesce((select max(e.seq) from ticket_event e
                                   where e.ticket_id = t.id and e.actor_kind in ('agent', 'customer', 'program')), 0)
            from ticket t
            where t.status <> 'closed' and t.id > :after and %s
            order by t.id limit :limit
            """
                .formatted(where))
        .params(bindings.values())
        .param("after", ticket)
        .param("limit", limit)
        .query((rs, _) -> new Match(new TicketId(rs.getLong(1)), rs.getLong(2)))
        .list();
  }

  /// Those among the newest tickets for which the conditions hold now, newest first.
  ///
  /// @param among how many of the newest are looked at
  public List<TicketId> newest(Conditions conditions, Standpoint standpoint, int among, int limit) {
    var bindings = new Bindings();
    String where = fields.sql(conditions, standpoint, bindings);
    return db.sql(
            """
            select t.id from ticket t
            where t.id > (select coalesce(max(id), 0) - :among from ticket) and t.status <> 'closed' and %s
            order by t.id desc limit :limit
            """
                .formatted(where))
        .params(bindings.values())
        .param("among", among)
        .param("limit", limit)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list();
  }

  /// A ticket for which the conditions hold.
  ///
  /// @param lastAct sequence number of the last thing that somebody, and not the desk, did to it
  public record Match(TicketId ticket, long lastAct) {}
}
