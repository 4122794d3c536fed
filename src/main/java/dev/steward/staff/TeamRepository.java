package dev.steward.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamRepository {
  private static final String TEAM =
      "select t.id, t.name, t.fallback, t.archived_at, t.created_at, t.updated_at from team t ";

  private final JdbcClient jdbc;

  TeamRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Team> find(TeamId id) {
    return jdbc.sql(TEAM + "where t.id = ?")
        .param(id.value())
        .query(TeamRepository::team)
        .optional();
  }

  List<Team> list() {
    return jdbc.sql(TEAM + "where t.archived_at is null order by t.name")
        .query(TeamRepository::team)
        .list();
  }

  List<Team> listAll() {
    return jdbc.sql(TEAM + "order by t.archived_at is not null, t.name")
        .query(TeamRepository::team)
        .list();
  }

  Optional<TeamId> fallback() {
    return jdbc.sql("select id from team where fallback")
        .query((row, _) -> new TeamId(row.getLong(1)))
        .optional();
  }

  List<AgentId> leads(TeamId id) {
    return jdbc.sql(
            """
            select m.agent_id from team_member m join agent a on a.id = m.agent_id
            where m.team_id = ? and m.lead and a.disabled_at is null order by a.name
            """)
        .param(id.value())
        .query((row, _) -> new AgentId(row.getLong(1)))
        .list();
  }

  List<Team> of(AgentId agent) {
    return jdbc.sql(
            TEAM + "join team_member m on m.team_id = t.id where m.agent_id = ? order by t.name")
        .param(agent.value())
        .query(TeamRepository::team)
        .list();
  }

  private static Team team(ResultSet row, int index) throws SQLException {
    return new Team(
        new TeamId(row.getLong("id")),
        row.getString("name"),
        row.getBoolean("fallback"),
        Optional.ofNullable(row.getObject("archived_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
