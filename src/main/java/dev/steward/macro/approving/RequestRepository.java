package dev.steward.macro.approving;

import dev.steward.macro.Macro;
import dev.steward.macro.MacroId;
import dev.steward.staff.AgentId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestRepository {
  private static final String SELECT =
      """
      select id, macro_id, macro_version, ticket_id, ticket_version, asked_by, asked_at, reason, expires_at
      from macro_request
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  RequestRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Ends what has expired, so that it can be asked anew.
  void expire(MacroId macro, TicketId ticket) {
    db.sql(
            """
            update macro_request set decision = 'expired', decided_at = expires_at
            where macro_id = ? and ticket_id = ? and decision is null and expires_at <= ?
            """)
        .params(macro.value(), ticket.value(), now())
        .update();
  }

  /// @return empty where the same was asked already and waits
  OptionalLong add(Macro macro, Ticket ticket, AgentId by, String reason, Duration life) {
    return db
        .sql(
            """
            insert into macro_request (macro_id, macro_version, ticket_id, ticket_version, asked_by, asked_at, reason,
                                       expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (macro_id, ticket_id) where decision is null do nothing
            returning id
            """)
        .params(
            macro.id().value(),
            macro.version(),
            ticket.id().value(),
            ticket.version(),
            by.value(),
            now(),
            reason,
            Timestamp.from(clock.instant().plus(life)))
        .query(Long.class)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /// A request that waits, held for the rest of the transaction.
  Optional<Request> lock(long id) {
    return db.sql(SELECT + "where id = ? and decision is null and expires_at > ? for update")
        .params(id, now())
        .query(RequestRepository::request)
        .optional();
  }

  void decide(long id, String decision, @Nullable AgentId by, String answer) {
    db.sql(
            """
            update macro_request set decision = ?, decided_by = ?, decided_at = ?, answer = ? where id = ?
            """)
        .param(decision)
        .param(by == null ? null : by.value())
        .param(now())
        .param(answer)
        .param(id)
        .update();
  }

  /// Those that wait, oldest first.
  List<Request> waiting(int limit) {
    return db.sql(SELECT + "where decision is null and expires_at > ? order by asked_at limit ?")
        .params(now(), limit)
        .query(RequestRepository::request)
        .list();
  }

  List<Request> waiting(TicketId ticket) {
    return db.sql(
            SELECT
                + "where ticket_id = ? and decision is null and expires_at > ? order by asked_at")
        .params(ticket.value(), now())
        .query(RequestRepository::request)
        .list();
  }

  /// How many wait for somebody other than this agent, up to a hundred.
  int count(AgentId other) {
    return db.sql(
            """
            select count(*) from (select from macro_request
              where decision is null and expires_at > ? and asked_by <> ? limit 100) as waiting
            """)
        .params(now(), other.value())
        .query(Integer.class)
        .single();
  }

  private static Request request(ResultSet rs, int row) throws SQLException {
    return new Request(
        rs.getLong("id"),
        new MacroId(rs.getLong("macro_id")),
        rs.getInt("macro_version"),
        new TicketId(rs.getLong("ticket_id")),
        rs.getInt("ticket_version"),
        new AgentId(rs.getLong("asked_by")),
        rs.getTimestamp("asked_at").toInstant(),
        rs.getString("reason"),
        rs.getTimestamp("expires_at").toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
