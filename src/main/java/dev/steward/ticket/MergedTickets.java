package dev.steward.ticket;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where tickets went that were merged into others, however often.
@Component
public class MergedTickets {
  /// The standing merges from a ticket on, nearest first. `:ticket` is where it begins.
  private static final String PATH =
      """
      with recursive path as (
        select id, source_id, target_id, 1 as step from ticket_merge
        where source_id = :ticket and unmerged_at is null
        union all
        select m.id, m.source_id, m.target_id, p.step + 1
        from path p join ticket_merge m on m.source_id = p.target_id and m.unmerged_at is null
      )
      """;

  private final JdbcClient db;

  MergedTickets(JdbcClient db) {
    this.db = db;
  }

  /// The ticket in which this one lives on; empty for one that was not merged.
  public Optional<TicketId> survivor(TicketId ticket) {
    List<TicketId> path = path(ticket);
    return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast());
  }

  /// The tickets this one was merged into, nearest first; empty for one that was not merged.
  public List<TicketId> path(TicketId ticket) {
    return db.sql(PATH + " select target_id from path order by step")
        .param("ticket", ticket.value())
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list();
  }

  /// Notes that a message reached the survivor by an address or id of a merged ticket, so that an
  /// unmerge takes it back. The survivor is locked.
  public void arrived(TicketId by, long message) {
    db.sql(
            PATH
                + """
                insert into ticket_merge_item (merge_id, item_id, arrived) select id, :message, true from path
                """)
        .param("ticket", by.value())
        .param("message", message)
        .update();
    db.sql("update ticket_message set origin_id = ? where id = ?")
        .params(by.value(), message)
        .update();
  }
}
