package dev.steward.ticket.linking;

import dev.steward.audit.Actor;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkRepository {
  private final JdbcClient db;
  private final InstantSource clock;

  LinkRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// False if it is there already.
  boolean add(String kind, TicketId from, TicketId to, Actor by) {
    return db.sql(
                """
                insert into ticket_link (kind, from_id, to_id, linked_by, linked_at) values (?, ?, ?, ?, ?)
                on conflict on constraint link_once do nothing
                """)
            .param(kind)
            .param(from.value())
            .param(to.value())
            .param(actor(by))
            .param(Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  boolean remove(String kind, TicketId from, TicketId to) {
    return db.sql("delete from ticket_link where kind = ? and from_id = ? and to_id = ?")
            .params(kind, from.value(), to.value())
            .update()
        == 1;
  }

  /// What lies above a ticket in a kind.
  Optional<TicketId> above(String kind, TicketId from) {
    return db.sql("select to_id from ticket_link where kind = ? and from_id = ?")
        .params(kind, from.value())
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .optional();
  }

  boolean hasBelow(String kind, TicketId to) {
    return db.sql("select exists (select from ticket_link where kind = ? and to_id = ?)")
        .params(kind, to.value())
        .query(Boolean.class)
        .single();
  }

  /// Whether a ticket stands above another, however far.
  boolean isAbove(TicketId upper, TicketId lower) {
    return db.sql(
            """
            with recursive line(id) as (
              select to_id from ticket_link where kind = 'parent' and from_id = :lower
              union select l.to_id from line join ticket_link l on l.kind = 'parent' and l.from_id = line.id)
            select exists (select from line where id = :upper)
            """)
        .param("lower", lower.value())
        .param("upper", upper.value())
        .query(Boolean.class)
        .single();
  }

  /// At most so many links of a ticket, those upward first.
  List<Row> of(TicketId ticket, int limit) {
    return db.sql(
            """
            (select kind, true as upward, to_id as other from ticket_link where from_id = :id order by id limit :limit)
            union all
            (select kind, false, from_id from ticket_link where to_id = :id order by id limit :limit)
            """)
        .param("id", ticket.value())
        .param("limit", limit)
        .query((rs, _) -> new Row(rs.getString(1), rs.getBoolean(2), new TicketId(rs.getLong(3))))
        .list();
  }

  /// The tickets below one in a kind, by number.
  List<TicketId> below(String kind, TicketId to, int limit) {
    return db.sql(
            "select from_id from ticket_link where kind = ? and to_id = ? order by from_id limit ?")
        .params(kind, to.value(), limit)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list();
  }

  private static @Nullable Long actor(Actor by) {
    return by.id().isPresent() ? by.id().getAsLong() : null;
  }

  /// A link from one side.
  record Row(String kind, boolean upward, TicketId other) {}
}
