package dev.steward.ticket.requesting;

import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OwnTicketRepository {
  private final JdbcClient db;
  private final Tickets tickets;

  OwnTicketRepository(JdbcClient db, Tickets tickets) {
    this.db = db;
    this.tickets = tickets;
  }

  List<Ticket> list(Claimant who, long before, int limit) {
    return db
        .sql(
            """
            select distinct t.id from participant p join ticket t on t.id = p.ticket_id
            where p.identity_id = any(?) and t.merged_into_id is null and t.id < ? order by t.id desc limit ?
            """)
        .params(who.ids(), before, limit)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list()
        .stream()
        .flatMap(id -> tickets.find(id).stream())
        .toList();
  }

  Optional<Ticket> find(Claimant who, TicketId id) {
    boolean takesPart =
        db.sql(
                """
                select exists (
                  select from participant p join ticket t on t.id = p.ticket_id
                  where p.ticket_id = ? and p.identity_id = any(?) and t.merged_into_id is null)
                """)
            .params(id.value(), who.ids())
            .query(Boolean.class)
            .single();
    return takesPart ? tickets.find(id) : Optional.empty();
  }

  /// A row of a conversation, before it is known whether it left us.
  record Said(long id, boolean own, boolean ours, String author, String text, Instant at) {}

  List<Said> said(Claimant who, TicketId id) {
    return db.sql(
            """
            select m.id, m.author_kind, coalesce(m.identity_id = any(?), false) as own, m.text, m.created_at,
                   coalesce(a.name, '') as author
            from ticket_message m left join agent a on m.author_kind = 'agent' and a.id = m.author_id
            where m.ticket_id = ? and m.withdrawn_at is null order by m.id
            """)
        .params(who.ids(), id.value())
        .query((rs, _) ->
            new Said(
                rs.getLong("id"),
                rs.getBoolean("own") && rs.getString("author_kind").equals("customer"),
                !rs.getString("author_kind").equals("customer"),
                rs.getString("author"),
                rs.getString("text"),
                rs.getTimestamp("created_at").toInstant()))
        .list();
  }
}
