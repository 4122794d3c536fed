package dev.steward.staff.session;

import dev.steward.staff.AccessRow;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionRepository {
  private final JdbcClient jdbc;

  SessionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A living session and when it was last seen.
  record Found(Session session, Instant seenAt) {}

  Optional<Found> find(byte[] tokenHash, Instant now, Instant idleSince) {
    return jdbc.sql(
            """
            select s.id, s.owes_second_factor, s.proved_at, s.seen_at, s.agent_id,
                   a.name, a.email, a.role, a.locale, a.zone, a.theme, a.program,
            """
                + AccessRow.COLUMNS
                + " from session s join agent a on a.id = s.agent_id "
                + AccessRow.JOIN
                + """
                where s.token_hash = ? and s.ended_at is null and s.expires_at > ? and s.seen_at > ?
                  and a.disabled_at is null
                """)
        .param(tokenHash)
        .param(utc(now))
        .param(utc(idleSince))
        .query(SessionRepository::found)
        .optional();
  }

  void start(
      byte[] tokenHash,
      AgentId agent,
      boolean owesSecondFactor,
      Visitor from,
      Instant now,
      Instant expires) {
    jdbc.sql(
            """
            insert into session (token_hash, agent_id, owes_second_factor, started_at, seen_at,
                                 proved_at, expires_at, address, browser)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(tokenHash)
        .param(agent.value())
        .param(owesSecondFactor)
        .param(utc(now))
        .param(utc(now))
        .param(utc(now))
        .param(utc(expires))
        .param(from.address())
        .param(from.browser())
        .update();
  }

  void see(SessionId id, Instant now) {
    jdbc.sql("update session set seen_at = ? where id = ? and seen_at < ?")
        .param(utc(now))
        .param(id.value())
        .param(utc(now))
        .update();
  }

  void prove(SessionId id, Instant now) {
    jdbc.sql("update session set proved_at = ? where id = ?")
        .param(utc(now))
        .param(id.value())
        .update();
  }

  boolean end(SessionId id, AgentId owner, Instant now) {
    return jdbc.sql(
                "update session set ended_at = ? where id = ? and agent_id = ? and ended_at is null")
            .param(utc(now))
            .param(id.value())
            .param(owner.value())
            .update()
        == 1;
  }

  int endAll(AgentId agent, long except, Instant now) {
    return jdbc.sql(
            "update session set ended_at = ? where agent_id = ? and id <> ? and ended_at is null")
        .param(utc(now))
        .param(agent.value())
        .param(except)
        .update();
  }

  List<OpenSession> list(AgentId agent, Instant now, Instant idleSince) {
    return jdbc.sql(
            """
            select id, started_at, seen_at, address, browser from session
            where agent_id = ? and ended_at is null and not owes_second_factor
              and expires_at > ? and seen_at > ?
            order by seen_at desc, id desc limit 100
            """)
        .param(agent.value())
        .param(utc(now))
        .param(utc(idleSince))
        .query(SessionRepository::open)
        .list();
  }

  private static Found found(ResultSet row, int index) throws SQLException {
    SignedIn who = AccessRow.signedIn(row, row.getBoolean("program"));
    var session =
        new Session(
            new SessionId(row.getLong("id")),
            who,
            row.getString("theme"),
            row.getBoolean("owes_second_factor"),
            instant(row, "proved_at"));
    return new Found(session, instant(row, "seen_at"));
  }

  private static OpenSession open(ResultSet row, int index) throws SQLException {
    return new OpenSession(
        new SessionId(row.getLong("id")),
        instant(row, "started_at"),
        instant(row, "seen_at"),
        row.getString("address"),
        row.getString("browser"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
