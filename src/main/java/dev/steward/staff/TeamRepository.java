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
  private static final String TEAM = "select t.id, t.name, t.created_at, t.updated_at from team t ";

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
    return jdbc.sql(TEAM + "order by t.name").query(TeamRepository::team).list();
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
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
