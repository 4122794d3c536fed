package dev.steward.staff;

import dev.steward.platform.address.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgentRepository {
  private static final String COLUMNS =
      """
      select a.id, a.name, a.email, a.role, a.locale, a.zone, a.signature, a.program,
             a.created_at, a.updated_at, a.disabled_at,
      """;

  private static final String AGENT =
      COLUMNS + " a.role_id, r.name as role_name from agent a " + AccessRow.JOIN;

  private static final String VIEWER =
      COLUMNS + AccessRow.COLUMNS + " from agent a " + AccessRow.JOIN;

  private final JdbcClient jdbc;

  AgentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Agent> find(List<AgentId> ids) {
    return jdbc.sql(AGENT + "where a.id = any(?) order by a.id")
        .param(ids.stream().map(AgentId::value).toArray(Long[]::new))
        .query(AgentRepository::agent)
        .list();
  }

  List<SignedIn> viewers(List<AgentId> ids) {
    return jdbc.sql(VIEWER + "where a.id = any(?) and a.disabled_at is null order by a.id")
        .param(ids.stream().map(AgentId::value).toArray(Long[]::new))
        .query(AgentRepository::viewer)
        .list();
  }

  Optional<Agent> find(EmailAddress email) {
    return jdbc.sql(AGENT + "where a.email_normalised = ?")
        .param(email.normalised())
        .query(AgentRepository::agent)
        .optional();
  }

  List<Agent> list() {
    return jdbc.sql(AGENT + "where a.disabled_at is null and not a.program order by a.name, a.id")
        .query(AgentRepository::agent)
        .list();
  }

  List<Agent> listAll() {
    return jdbc.sql(AGENT + "order by a.name, a.id").query(AgentRepository::agent).list();
  }

  List<Agent> members(TeamId id) {
    return jdbc.sql(
            AGENT
                + """
                join team_member m on m.agent_id = a.id
                where m.team_id = ? and a.disabled_at is null order by a.name, a.id
                """)
        .param(id.value())
        .query(AgentRepository::agent)
        .list();
  }

  private static Agent agent(ResultSet row, int index) throws SQLException {
    return new Agent(
        new AgentId(row.getLong("id")),
        row.getString("name"),
        new EmailAddress(row.getString("email")),
        Role.find(row.getString("role")).orElseThrow(),
        Locale.forLanguageTag(row.getString("locale")),
        ZoneId.of(row.getString("zone")),
        row.getString("signature"),
        row.getBoolean("program"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        disabled(row),
        AccessRow.customRole(row));
  }

  private static SignedIn viewer(ResultSet row, int index) throws SQLException {
    return new SignedIn(
        new AgentId(row.getLong("id")),
        row.getString("name"),
        row.getString("email"),
        Role.find(row.getString("role")).orElseThrow(),
        Locale.forLanguageTag(row.getString("locale")),
        ZoneId.of(row.getString("zone")),
        AccessRow.permissions(row),
        row.getBoolean("program"),
        AccessRow.access(row));
  }

  private static Optional<Instant> disabled(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("disabled_at", OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
