package dev.steward.ticket.templating;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.TicketError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SavedTextRepository {
  private static final TypeReference<Map<String, String>> WORDINGS = new TypeReference<>() {};
  private static final String SELECT =
      """
      select s.id, s.name, s.team_id, s.owner_id, s.uses,
             (select jsonb_object_agg(w.language, w.html) from saved_text_wording w where w.saved_text_id = s.id) as wordings
      from saved_text s
      """;
  private static final String FOR_AGENT =
      "(s.owner_id = :agent or (s.owner_id is null and (s.team_id is null or s.team_id = any(:teams) or :all)))";

  private final JdbcClient db;
  private final JsonMapper json;
  private final InstantSource clock;

  SavedTextRepository(JdbcClient db, JsonMapper json, InstantSource clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  List<SavedText> find(AgentId agent, Collection<TeamId> teams, String words, int limit) {
    return db.sql(
            SELECT
                + " where "
                + FOR_AGENT
                + " and s.name ilike :words order by s.uses desc, lower(s.name) limit :limit")
        .param("agent", agent.value())
        .param("teams", numbers(teams))
        .param("all", false)
        .param("words", "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%")
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  List<SavedText> list(AgentId agent, Collection<TeamId> teams, boolean ofAllTeams) {
    return db.sql(SELECT + " where " + FOR_AGENT + " order by lower(s.name), s.id limit 500")
        .param("agent", agent.value())
        .param("teams", numbers(teams))
        .param("all", ofAllTeams)
        .query(this::read)
        .list();
  }

  Optional<SavedText> find(long id) {
    return db.sql(SELECT + " where s.id = ?").param(id).query(this::read).optional();
  }

  void used(long id) {
    db.sql("update saved_text set uses = uses + 1, used_at = ? where id = ?")
        .params(now(), id)
        .update();
  }

  long add(SavedText text, AgentId by) {
    try {
      long id =
          db.sql(
                  """
                  insert into saved_text (name, team_id, owner_id, created_by, created_at, updated_at)
                  values (?, ?, ?, ?, ?, ?) returning id
                  """)
              .param(text.name())
              .param(text.team().map(TeamId::value).orElse(null))
              .param(text.owner().map(AgentId::value).orElse(null))
              .param(by.value())
              .param(now())
              .param(now())
              .query(Long.class)
              .single();
      write(id, text.wordings());
      return id;
    } catch (DuplicateKeyException taken) {
      throw new Refusal(TicketError.NAME_TAKEN, taken, text.name());
    }
  }

  void change(SavedText text) {
    try {
      db.sql(
              "update saved_text set name = ?, team_id = ?, owner_id = ?, updated_at = ? where id = ?")
          .param(text.name())
          .param(text.team().map(TeamId::value).orElse(null))
          .param(text.owner().map(AgentId::value).orElse(null))
          .param(now())
          .param(text.id())
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refusal(TicketError.NAME_TAKEN, taken, text.name());
    }
    db.sql("delete from saved_text_wording where saved_text_id = ?").param(text.id()).update();
    write(text.id(), text.wordings());
  }

  void remove(long id) {
    db.sql("delete from saved_text where id = ?").param(id).update();
  }

  private void write(long id, Map<String, String> wordings) {
    wordings.forEach((language, html) ->
        db.sql("insert into saved_text_wording (saved_text_id, language, html) values (?, ?, ?)")
            .params(id, language, html)
            .update());
  }

  private SavedText read(ResultSet rs, int row) throws SQLException {
    return new SavedText(
        rs.getLong("id"),
        rs.getString("name"),
        Optional.ofNullable(rs.getObject("team_id", Long.class)).map(TeamId::new),
        Optional.ofNullable(rs.getObject("owner_id", Long.class)).map(AgentId::new),
        json.readValue(rs.getString("wordings"), WORDINGS),
        rs.getLong("uses"));
  }

  private static Long[] numbers(Collection<TeamId> teams) {
    return teams.stream().map(TeamId::value).toArray(Long[]::new);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
