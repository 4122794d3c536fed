package dev.steward.staff.token;

import dev.steward.staff.AccessRow;
import dev.steward.staff.AgentId;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiTokenRepository {
  private final JdbcClient jdbc;

  ApiTokenRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A live token, the program behind it, and when it was last used.
  record Found(long id, SignedIn program, Optional<Instant> lastUsedAt) {}

  void add(byte[] hash, AgentId program, Optional<AgentId> by, Instant now) {
    jdbc.sql(
            "insert into api_token (token_hash, agent_id, created_at, created_by) values (?, ?, ?, ?)")
        .param(hash)
        .param(program.value())
        .param(now.atOffset(ZoneOffset.UTC))
        .param(by.map(AgentId::value).orElse(null))
        .update();
  }

  Optional<Found> find(byte[] hash) {
    return jdbc.sql(
            """
            select t.id, t.last_used_at, a.id as agent_id, a.name, a.email, a.role, a.locale, a.zone,
            """
                + AccessRow.COLUMNS
                + " from api_token t join agent a on a.id = t.agent_id "
                + AccessRow.JOIN
                + """
                where t.token_hash = ? and t.revoked_at is null and a.disabled_at is null
                """)
        .param(hash)
        .query(ApiTokenRepository::found)
        .optional();
  }

  void use(long id, Instant now) {
    jdbc.sql("update api_token set last_used_at = ? where id = ?")
        .param(now.atOffset(ZoneOffset.UTC))
        .param(id)
        .update();
  }

  Optional<AgentId> revoke(long id, Optional<AgentId> by, Instant now) {
    return jdbc.sql(
            """
            update api_token set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null
            returning agent_id
            """)
        .param(now.atOffset(ZoneOffset.UTC))
        .param(by.map(AgentId::value).orElse(null))
        .param(id)
        .query(Long.class)
        .optional()
        .map(AgentId::new);
  }

  List<ApiToken> list() {
    return jdbc.sql(
            """
            select t.id, t.agent_id, a.name, a.role, r.name as role_name, t.created_at, t.last_used_at,
                   t.revoked_at
            from api_token t join agent a on a.id = t.agent_id left join staff_role r on r.id = a.role_id
            order by t.revoked_at is not null, t.id desc limit 200
            """)
        .query(ApiTokenRepository::token)
        .list();
  }

  private static Found found(ResultSet row, int index) throws SQLException {
    SignedIn program = AccessRow.signedIn(row, true);
    return new Found(row.getLong("id"), program, instant(row, "last_used_at"));
  }

  private static ApiToken token(ResultSet row, int index) throws SQLException {
    return new ApiToken(
        row.getLong("id"),
        new AgentId(row.getLong("agent_id")),
        row.getString("name"),
        Role.find(row.getString("role")).orElseThrow(),
        Optional.ofNullable(row.getString("role_name")),
        instant(row, "created_at").orElseThrow(),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
