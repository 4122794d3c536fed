package dev.steward.ticket.bulk;

import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.Acts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BulkRepository {
  private final JdbcClient db;
  private final Acts acts;

  BulkRepository(JdbcClient db, Acts acts) {
    this.db = db;
    this.acts = acts;
  }

  long add(AgentId agent, String acts, String back, List<TicketId> tickets, Instant now) {
    return db.sql(
            """
            with made as (
              insert into bulk (agent_id, acts, state, back, started_at)
              values (?, ?::jsonb, 'running', ?, ?) returning id),
            items as (
              insert into bulk_item (bulk_id, ticket_id, place, state)
              select made.id, asked.id, asked.place, 'waiting'
              from made, unnest(?::bigint[]) with ordinality asked (id, place))
            select id from made
            """)
        .params(
            agent.value(),
            acts,
            back,
            Timestamp.from(now),
            tickets.stream().map(TicketId::value).toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  Optional<Bulk> find(long id) {
    return db.sql(
            """
            select b.id, b.agent_id, b.acts, b.state, b.back, b.started_at,
              count(*) filter (where i.state = 'waiting') as waiting, count(*) filter (where i.state = 'done') as done,
              count(*) filter (where i.state = 'same') as same, count(*) filter (where i.state = 'refused') as refused,
              count(*) filter (where i.state = 'undone') as undone, count(*) filter (where i.state = 'kept') as kept
            from bulk b left join bulk_item i on i.bulk_id = b.id where b.id = ? group by b.id
            """)
        .param(id)
        .query(this::bulk)
        .optional();
  }

  private Bulk bulk(ResultSet rs, int row) throws SQLException {
    return new Bulk(
        rs.getLong("id"),
        new AgentId(rs.getLong("agent_id")),
        acts.read(Objects.requireNonNull(rs.getString("acts"))),
        Objects.requireNonNull(rs.getString("state")),
        Objects.requireNonNull(rs.getString("back")),
        rs.getTimestamp("started_at").toInstant(),
        new Bulk.Tally(
            rs.getInt("waiting"),
            rs.getInt("done"),
            rs.getInt("same"),
            rs.getInt("refused"),
            rs.getInt("undone"),
            rs.getInt("kept")));
  }

  /// Whether there is a way back from any of it.
  boolean isUndoable(long id) {
    return db.sql(
            "select exists (select 1 from bulk_item where bulk_id = ? and state = 'done' and undo <> '[]'::jsonb)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /// Moves the bulk on, if it is where the mover thinks it is.
  boolean move(long id, String from, String to, Instant now) {
    return db.sql("update bulk set state = ?, finished_at = ? where id = ? and state = ?")
            .params(to, Timestamp.from(now), id, from)
            .update()
        == 1;
  }

  /// The next ticket whose item is in a state.
  Optional<TicketId> next(long bulk, String state) {
    return db.sql(
            "select ticket_id from bulk_item where bulk_id = ? and state = ? order by place limit 1")
        .params(bulk, state)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .optional();
  }

  /// The item, held by this transaction, if it is still in that state.
  Optional<Item> take(long bulk, TicketId ticket, String state) {
    return db.sql(
            """
            select ticket_id, coalesce(version, 0) as version, coalesce(undo, '[]')::text as undo from bulk_item
            where bulk_id = ? and ticket_id = ? and state = ? for update
            """)
        .params(bulk, ticket.value(), state)
        .query(this::item)
        .optional();
  }

  private Item item(ResultSet rs, int row) throws SQLException {
    return new Item(
        new TicketId(rs.getLong("ticket_id")),
        rs.getInt("version"),
        acts.read(Objects.requireNonNull(rs.getString("undo"))));
  }

  void finish(long bulk, TicketId ticket, String state, String reason) {
    db.sql("update bulk_item set state = ?, reason = ? where bulk_id = ? and ticket_id = ?")
        .params(state, reason, bulk, ticket.value())
        .update();
  }

  void did(long bulk, TicketId ticket, int version, String undo) {
    db.sql(
            """
            update bulk_item set state = 'done', version = ?, undo = ?::jsonb where bulk_id = ? and ticket_id = ?
            """)
        .params(version, undo, bulk, ticket.value())
        .update();
  }

  /// What was not done, or not taken back, and why; at most so many.
  List<Refused> refused(long bulk, int most) {
    return db.sql(
            """
            select ticket_id, state, reason from bulk_item
            where bulk_id = ? and state in ('refused', 'kept') order by place limit ?
            """)
        .params(bulk, most)
        .query((rs, _) ->
            new Refused(
                new TicketId(rs.getLong(1)),
                Objects.requireNonNull(rs.getString(2)),
                Objects.requireNonNull(rs.getString(3))))
        .list();
  }

  /// @param version of the ticket after the act
  /// @param undo acts that restore what was before
  record Item(TicketId ticket, int version, List<Act> undo) {}

  /// @param reason code of a refusal
  record Refused(TicketId ticket, String state, String reason) {}
}
