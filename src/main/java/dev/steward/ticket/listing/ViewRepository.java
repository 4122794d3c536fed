package dev.steward.ticket.listing;

import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.TicketRow;
import dev.steward.ticket.condition.ConditionJson;
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
class ViewRepository {
  private static final String COLUMNS =
      """
      id, code, name, icon, description, conditions, columns, sort, descending, grouping, audience, owner_id, team_id,
      position, version, deactivated_at
      """;

  private final JdbcClient db;
  private final ConditionJson json;

  ViewRepository(JdbcClient db, ConditionJson json) {
    this.db = db;
    this.json = json;
  }

  List<View> list() {
    return db.sql("select " + COLUMNS + " from ticket_view order by position, id")
        .query(this::view)
        .list();
  }

  Optional<View> lock(ViewId id) {
    return db.sql("select " + COLUMNS + " from ticket_view where id = ? for update")
        .param(id.value())
        .query(this::view)
        .optional();
  }

  ViewId add(View view, Instant now) {
    return db.sql(
            """
            insert into ticket_view (name, icon, description, conditions, columns, sort, descending, grouping, audience,
                                     owner_id, team_id, position, created_at, updated_at)
            values (:name, :icon, :description, cast(:conditions as jsonb), :columns, :sort, :descending, :grouping,
                    :audience, :owner, :team, (select coalesce(max(position), 0) + 10 from ticket_view), :now, :now)
            returning id
            """)
        .params(values(view, now))
        .param("owner", view.owner().map(AgentId::value).orElse(null))
        .param("team", view.team().map(TeamId::value).orElse(null))
        .query((rs, _) -> new ViewId(rs.getLong(1)))
        .single();
  }

  void change(View view, Instant now) {
    db.sql(
            """
            update ticket_view set name = :name, icon = :icon, description = :description,
              conditions = cast(:conditions as jsonb), columns = :columns, sort = :sort, descending = :descending,
              grouping = :grouping, audience = :audience, owner_id = :owner, team_id = :team,
              version = version + 1, updated_at = :now
            where id = :id
            """)
        .params(values(view, now))
        .param("id", view.id().value())
        .param("owner", view.owner().map(AgentId::value).orElse(null))
        .param("team", view.team().map(TeamId::value).orElse(null))
        .update();
  }

  private java.util.Map<String, Object> values(View view, Instant now) {
    return java.util.Map.of(
        "name", view.name(),
        "icon", view.icon(),
        "description", view.description(),
        "conditions", json.write(view.conditions()),
        "columns", view.layout().columns().stream().map(Column::code).toArray(String[]::new),
        "sort", view.layout().sort().code(),
        "descending", view.layout().descending(),
        "grouping", view.layout().grouping().code(),
        "audience", view.audience().code(),
        "now", Timestamp.from(now));
  }

  void deactivate(ViewId id, Optional<Instant> at, Instant now) {
    db.sql(
            "update ticket_view set deactivated_at = ?, version = version + 1, updated_at = ? where id = ?")
        .param(at.map(Timestamp::from).orElse(null))
        .param(Timestamp.from(now))
        .param(id.value())
        .update();
  }

  void place(ViewId id, int position) {
    db.sql("update ticket_view set position = ? where id = ?")
        .params(position, id.value())
        .update();
  }

  private View view(ResultSet rs, int row) throws SQLException {
    return new View(
        new ViewId(rs.getLong("id")),
        Optional.ofNullable(rs.getString("code")),
        text(rs, "name"),
        text(rs, "icon"),
        text(rs, "description"),
        json.read(text(rs, "conditions")),
        layout(rs),
        Audience.find(text(rs, "audience")).orElseThrow(),
        Optional.ofNullable(rs.getObject("owner_id", Long.class)).map(AgentId::new),
        Optional.ofNullable(rs.getObject("team_id", Long.class)).map(TeamId::new),
        rs.getInt("position"),
        rs.getInt("version"),
        Optional.ofNullable(rs.getTimestamp("deactivated_at")).map(Timestamp::toInstant));
  }

  /// What nobody knows any more is left out.
  private static Layout layout(ResultSet rs) throws SQLException {
    return new Layout(
        TicketRow.strings(rs, "columns").stream().flatMap(c -> Column.find(c).stream()).toList(),
        Sort.find(text(rs, "sort")).orElse(Sort.UPDATED),
        rs.getBoolean("descending"),
        Grouping.find(text(rs, "grouping")).orElse(Grouping.NONE));
  }

  private static String text(ResultSet rs, String column) throws SQLException {
    return Objects.requireNonNull(rs.getString(column));
  }
}
