package dev.steward.ticket.problem;

import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UpdateRepository {
  /// An incident whose telling was begun so often is not tried again by itself.
  private static final int ATTEMPTS = 3;

  private final JdbcClient db;
  private final InstantSource clock;

  UpdateRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  long add(
      TicketId problem,
      Map<String, String> wordings,
      boolean solve,
      List<TicketId> incidents,
      SignedIn by) {
    long id =
        db.sql(
                "insert into problem_update (problem_id, solve, made_by, made_at) values (?, ?, ?, ?) returning id")
            .params(problem.value(), solve, by.agentId().value(), now())
            .query(Long.class)
            .single();
    wordings.forEach((language, text) ->
        db.sql(
                """
                insert into problem_update_wording
                select ?, ?, ?, count(*) from problem_update_wording where update_id = ?
                """)
            .params(id, language, text, id)
            .update());
    db.sql(
            "insert into problem_update_item (update_id, ticket_id, state) select ?, unnest(?::bigint[]), 'pending'")
        .params(id, incidents.stream().map(TicketId::value).toArray(Long[]::new))
        .update();
    return id;
  }

  boolean isUnderWay(TicketId problem) {
    return db.sql(
            """
            select exists (select from problem_update u join problem_update_item i on i.update_id = u.id
                           where u.problem_id = ? and i.state = 'pending')
            """)
        .param(problem.value())
        .query(Boolean.class)
        .single();
  }

  boolean isOf(TicketId problem, long update) {
    return db.sql("select exists (select from problem_update where id = ? and problem_id = ?)")
        .params(update, problem.value())
        .query(Boolean.class)
        .single();
  }

  void retry(long update) {
    db.sql(
            """
            update problem_update_item set state = 'pending', attempts = 0, reason = null
            where update_id = ? and state = 'failed'
            """)
        .param(update)
        .update();
  }

  void allow(long update, TicketId incident) {
    db.sql(
            """
            update problem_update_item set state = 'pending', allowed = true, attempts = 0, reason = null
            where update_id = ? and ticket_id = ? and state = 'held'
            """)
        .params(update, incident.value())
        .update();
  }

  List<Row> list(TicketId problem, int limit) {
    return db.sql(
            "select id, solve, made_by, made_at from problem_update where problem_id = ? order by id desc limit ?")
        .params(problem.value(), limit)
        .query((rs, _) ->
            new Row(rs.getLong(1), rs.getBoolean(2), rs.getLong(3), rs.getTimestamp(4).toInstant()))
        .list();
  }

  List<Item> items(long update) {
    return db.sql(
            """
            select ticket_id, state, coalesce(reason, '') from problem_update_item
            where update_id = ? order by state = 'sent', ticket_id
            """)
        .param(update)
        .query((rs, _) -> new Item(new TicketId(rs.getLong(1)), rs.getString(2), rs.getString(3)))
        .list();
  }

  /// Takes the next incident to tell and counts the attempt; one that was tried too often has
  /// failed. In a transaction of its own, so that the count outlives whatever the attempt does.
  Optional<Claimed> claim() {
    db.sql(
            """
            update problem_update_item set state = 'failed', reason = 'error', finished_at = ?
            where state = 'pending' and attempts >= ?
            """)
        .params(now(), ATTEMPTS)
        .update();
    return db.sql(
            """
            update problem_update_item i set attempts = attempts + 1
            from problem_update u
            where u.id = i.update_id and (i.update_id, i.ticket_id) = (
              select update_id, ticket_id from problem_update_item where state = 'pending'
              order by attempts, update_id, ticket_id limit 1 for update skip locked)
            returning i.update_id, i.ticket_id, i.allowed, u.problem_id, u.solve, u.made_by
            """)
        .query((rs, _) ->
            new Claimed(
                rs.getLong("update_id"),
                new TicketId(rs.getLong("problem_id")),
                new TicketId(rs.getLong("ticket_id")),
                rs.getBoolean("allowed"),
                rs.getBoolean("solve"),
                new AgentId(rs.getLong("made_by"))))
        .optional();
  }

  /// Whether it still has to be told; locked until the transaction ends. False while another
  /// process is at it.
  boolean lockPending(Claimed item) {
    return db.sql(
            """
            select true from problem_update_item
            where update_id = ? and ticket_id = ? and state = 'pending' for update skip locked
            """)
        .params(item.update(), item.incident().value())
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  void finish(Claimed item, String state, String reason, Optional<Long> message) {
    db.sql(
            """
            update problem_update_item set state = ?, reason = nullif(?, ''), message_id = ?, finished_at = ?
            where update_id = ? and ticket_id = ? and state = 'pending'
            """)
        .param(state)
        .param(reason)
        .param(message.orElse(null))
        .param(now())
        .param(item.update())
        .param(item.incident().value())
        .update();
  }

  /// What to say by language, in the order it was written.
  Map<String, String> wordings(long update) {
    Map<String, String> wordings = new LinkedHashMap<>();
    db.sql(
            "select language, text from problem_update_wording where update_id = ? order by position")
        .param(update)
        .query(rs -> {
          wordings.put(
              Objects.requireNonNull(rs.getString(1)), Objects.requireNonNull(rs.getString(2)));
        });
    return wordings;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  record Row(long id, boolean solve, long by, Instant at) {}

  record Item(TicketId ticket, String state, String reason) {}

  /// An incident to be told now.
  record Claimed(
      long update,
      TicketId problem,
      TicketId incident,
      boolean allowed,
      boolean solve,
      AgentId by) {}
}
