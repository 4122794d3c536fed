package dev.steward.ticket.viewing;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketRow;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.VisibleCondition;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All tickets by number, for programs.
@Component
public class TicketLists {
  private final JdbcClient db;
  private final Tickets tickets;

  TicketLists(JdbcClient db, Tickets tickets) {
    this.db = db;
    this.tickets = tickets;
  }

  /// The next tickets by number, for programs that read all of them.
  public List<Ticket> after(SignedIn viewer, long id, int limit) {
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    return db.sql(
            "select %s from ticket t where t.id > :after and %s order by t.id limit :most"
                .formatted(TicketRow.COLUMNS, visible.sql()))
        .param("after", id)
        .param("most", limit)
        .params(visible.params())
        .query(TicketRow::read)
        .list();
  }

  /// Tickets by number from an offset on, for programs that count pages.
  public List<Ticket> page(SignedIn viewer, int offset, int limit) {
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    return db.sql(
            "select %s from ticket t where %s order by t.id offset :skip limit :most"
                .formatted(TicketRow.COLUMNS, visible.sql()))
        .param("skip", offset)
        .param("most", limit)
        .params(visible.params())
        .query(TicketRow::read)
        .list();
  }

  /// How many tickets there are for this person: exact up to a hundred thousand. From then on as
  /// the database last estimated, or a hundred thousand for whom some are closed.
  public long count(SignedIn viewer) {
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    return visible.isEverything() ? countAll() : countUpToExact(visible);
  }

  private long countUpToExact(VisibleCondition visible) {
    return db.sql(
            "select count(*) from (select from ticket t where %s limit 100000) capped"
                .formatted(visible.sql()))
        .params(visible.params())
        .query(Long.class)
        .single();
  }

  private long countAll() {
    return db.sql(
            """
            select case when n < 100000 then n else greatest(n, (select reltuples::bigint from pg_class where oid = 'ticket'::regclass)) end
            from (select count(*) as n from (select from ticket limit 100000) capped) counted
            """)
        .query(Long.class)
        .single();
  }
}
