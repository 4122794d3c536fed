package dev.steward.ticket.splitting;

import dev.steward.audit.Actor;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SplitRepository {
  private final JdbcClient db;
  private final InstantSource clock;

  SplitRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Those of the chosen that belong to the ticket, oldest first.
  List<Item> items(TicketId ticket, Set<Long> ids) {
    return db.sql(
            """
            select id, author_kind, identity_id from ticket_message
            where ticket_id = :ticket and id = any(:ids) and withdrawn_at is null
            union all
            select id, 'note', null from ticket_note where ticket_id = :ticket and id = any(:ids)
            order by id
            """)
        .param("ticket", ticket.value())
        .param("ids", ids.toArray(Long[]::new))
        .query((rs, _) ->
            new Item(
                rs.getLong(1),
                rs.getString(2),
                Optional.ofNullable(rs.getObject(3, Long.class)).map(IdentityId::new)))
        .list();
  }

  long messages(TicketId ticket) {
    return db.sql(
            "select count(*) from ticket_message where ticket_id = ? and withdrawn_at is null")
        .param(ticket.value())
        .query(Long.class)
        .single();
  }

  TicketId make(Ticket source, Identity asker, String subject) {
    long id =
        db.sql(
                """
                insert into ticket (subject, customer_id, identity_id, channel, inbox_id, status, priority, request_type,
                                    language, tags, preview, last_from, created_at, updated_at)
                select ?, ?, ?, channel, inbox_id, 'new', priority, request_type, language, tags, preview, 'customer', ?, ?
                from ticket where id = ?
                returning id
                """)
            .param(subject)
            .param(asker.customer().value())
            .param(asker.id().value())
            .param(now())
            .param(now())
            .param(source.id().value())
            .query(Long.class)
            .single();
    db.sql(
            "insert into participant (ticket_id, identity_id, role, added_at) values (?, ?, 'requester', ?)")
        .params(id, asker.id().value(), now())
        .update();
    for (String state : List.of("ticket_assignment", "ticket_opening")) {
      copyState(state, source.id(), id);
    }
    return new TicketId(id);
  }

  /// @param table one of two constants above, never input
  private void copyState(String table, TicketId from, long to) {
    String columns =
        table.equals("ticket_opening")
            ? "opened_by, opened_at"
            : "agent_id, team_id, assigned_by, assigned_at";
    db.sql(
            "insert into %s (ticket_id, %s) select ?, %s from %s where ticket_id = ?"
                .formatted(table, columns, columns, table))
        .params(to, from.value())
        .update();
  }

  void move(TicketId from, TicketId to, Set<Long> items, Actor by) {
    Long[] ids = items.toArray(Long[]::new);
    long split =
        db.sql(
                "insert into ticket_split (source_id, made_id, split_by, split_at) values (?, ?, ?, ?) returning id")
            .param(from.value())
            .param(to.value())
            .param(actor(by))
            .param(now())
            .query(Long.class)
            .single();
    db.sql("insert into ticket_split_item select ?, unnest(?::bigint[])")
        .params(split, ids)
        .update();
    db.sql(
            """
            update ticket_message set ticket_id = ?, origin_id = null where id = any(?) and ticket_id = ?
            """)
        .params(to.value(), ids, from.value())
        .update();
    db.sql("update ticket_note set ticket_id = ? where id = any(?) and ticket_id = ?")
        .params(to.value(), ids, from.value())
        .update();
    db.sql("update attachment set ticket_id = ? where message_id = any(?) and ticket_id = ?")
        .params(to.value(), ids, from.value())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static @Nullable Long actor(Actor by) {
    return by.id().isPresent() ? by.id().getAsLong() : null;
  }

  /// A message or note.
  ///
  /// @param kind `customer`, `agent`, `system` or `note`
  record Item(long id, String kind, Optional<IdentityId> identity) {
    boolean isNote() {
      return kind.equals("note");
    }

    boolean isOfCustomer() {
      return kind.equals("customer");
    }

    boolean isAnswer() {
      return !isNote() && !isOfCustomer();
    }
  }
}
