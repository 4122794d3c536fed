package dev.steward.macro;

import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.acting.ActJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MacroRepository {
  private static final String SELECT =
      """
      select m.id, m.version, m.name, m.folder, m.team_id, m.owner_id, m.acts, m.grave, m.hotkey, m.enabled,
             (select coalesce(jsonb_object_agg(w.language, w.html), '{}') from macro_wording w where w.macro_id = m.id)
               as wordings
      from macro m
      """;
  private static final String CIRCLE =
      """
      where (m.owner_id = :agent or (m.owner_id is null and (m.team_id is null or m.team_id = any(:teams) or :all)))
      """;

  private final JdbcClient db;
  private final ActJson acts;
  private final InstantSource clock;
  private final Wordings wordings;

  MacroRepository(JdbcClient db, ActJson acts, InstantSource clock, Wordings wordings) {
    this.db = db;
    this.acts = acts;
    this.clock = clock;
    this.wordings = wordings;
  }

  Optional<Macro> find(MacroId id) {
    return db.sql(SELECT + "where m.id = ?").param(id.value()).query(this::macro).optional();
  }

  List<Macro> find(Collection<MacroId> ids) {
    return db.sql(SELECT + "where m.id = any(?)")
        .param(ids.stream().map(MacroId::value).toArray(Long[]::new))
        .query(this::macro)
        .list();
  }

  /// @param all whether those of every team
  List<Macro> list(AgentId agent, Collection<TeamId> teams, boolean all) {
    return db.sql(SELECT + CIRCLE + "order by lower(m.folder), lower(m.name), m.id")
        .param("agent", agent.value())
        .param("teams", numbers(teams))
        .param("all", all)
        .query(this::macro)
        .list();
  }

  /// Those that can be used and whose name or folder holds the words, most used lately first.
  List<Macro> usable(AgentId agent, Collection<TeamId> teams, String words, int limit) {
    return db.sql(
            SELECT
                + CIRCLE
                + """
                and m.enabled and (:words = '' or strpos(lower(m.name || ' ' || m.folder), lower(:words)) > 0)
                order by (select count(*) from macro_use u where u.macro_id = m.id and u.used_at > :since) desc,
                         lower(m.name), m.id
                limit :limit
                """)
        .param("agent", agent.value())
        .param("teams", numbers(teams))
        .param("all", false)
        .param("words", words)
        .param("since", Timestamp.from(clock.instant().minus(Macros.LATELY)))
        .param("limit", limit)
        .query(this::macro)
        .list();
  }

  /// Those of everybody that can be used, by folder and name.
  List<Macro> shared() {
    return db.sql(
            SELECT
                + """
                where m.owner_id is null and m.team_id is null and m.enabled
                order by lower(m.folder), lower(m.name), m.id limit 200
                """)
        .query(this::macro)
        .list();
  }

  boolean isTaken(Macro macro) {
    return db.sql(
            """
            select exists (select from macro
                           where lower(name) = lower(?) and coalesce(team_id, 0) = ? and coalesce(owner_id, 0) = ?
                             and id <> ?)
            """)
        .param(macro.name())
        .param(macro.team().map(TeamId::value).orElse(0L))
        .param(macro.owner().map(AgentId::value).orElse(0L))
        .param(macro.id().value())
        .query(Boolean.class)
        .single();
  }

  MacroId add(Macro macro, AgentId by) {
    Timestamp now = Timestamp.from(clock.instant());
    long id =
        db.sql(
                """
                insert into macro (name, folder, team_id, owner_id, acts, grave, hotkey, enabled,
                                   created_by, created_at, updated_by, updated_at)
                values (:name, :folder, :team, :owner, :acts::jsonb, :grave, :hotkey, :enabled, :by, :now, :by, :now)
                returning id
                """)
            .params(fields(macro))
            .param("by", by.value())
            .param("now", now)
            .query(Long.class)
            .single();
    write(new MacroId(id), macro.wordings());
    return new MacroId(id);
  }

  void change(Macro macro, AgentId by) {
    db.sql(
            """
            update macro set name = :name, folder = :folder, team_id = :team, owner_id = :owner, acts = :acts::jsonb,
              grave = :grave, hotkey = :hotkey, enabled = :enabled, version = version + 1,
              updated_by = :by, updated_at = :now
            where id = :id
            """)
        .params(fields(macro))
        .param("by", by.value())
        .param("now", Timestamp.from(clock.instant()))
        .param("id", macro.id().value())
        .update();
    write(macro.id(), macro.wordings());
  }

  void remove(MacroId id) {
    db.sql("delete from macro where id = ?").param(id.value()).update();
  }

  private void write(MacroId id, Map<String, String> wordings) {
    db.sql("delete from macro_wording where macro_id = ?").param(id.value()).update();
    wordings.forEach((language, html) ->
        db.sql("insert into macro_wording values (?, ?, ?)")
            .params(id.value(), language, html)
            .update());
  }

  private Map<String, Object> fields(Macro macro) {
    var fields = new HashMap<String, Object>();
    fields.put("name", macro.name());
    fields.put("folder", macro.folder());
    fields.put("team", macro.team().map(TeamId::value).orElse(null));
    fields.put("owner", macro.owner().map(AgentId::value).orElse(null));
    fields.put("acts", acts.write(macro.acts()));
    fields.put("grave", macro.grave());
    fields.put("hotkey", macro.hotkey());
    fields.put("enabled", macro.enabled());
    return fields;
  }

  private Macro macro(ResultSet rs, int row) throws SQLException {
    return new Macro(
        new MacroId(rs.getLong("id")),
        rs.getInt("version"),
        rs.getString("name"),
        rs.getString("folder"),
        Optional.ofNullable(rs.getObject("team_id", Long.class)).map(TeamId::new),
        Optional.ofNullable(rs.getObject("owner_id", Long.class)).map(AgentId::new),
        wordings.read(rs.getString("wordings")),
        acts.read(rs.getString("acts")),
        rs.getBoolean("grave"),
        rs.getString("hotkey"),
        rs.getBoolean("enabled"));
  }

  private static Long[] numbers(Collection<TeamId> teams) {
    return teams.stream().map(TeamId::value).toArray(Long[]::new);
  }
}
