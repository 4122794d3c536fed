package dev.steward.status.content;

import dev.steward.status.Area;
import dev.steward.status.Component;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComponentRepository {
  private final JdbcClient db;

  ComponentRepository(JdbcClient db) {
    this.db = db;
  }

  List<Component> list() {
    var names = new HashMap<Long, Map<Locale, String>>();
    db.sql("select component_id, locale, name from status_component_name")
        .query(row -> {
          names
              .computeIfAbsent(row.getLong("component_id"), _ -> new HashMap<>())
              .put(Locale.forLanguageTag(row.getString("locale")), row.getString("name"));
        });
    return db.sql(
            """
            select c.* from status_component c
            left join status_component p on p.id = c.parent_id
            where c.archived_at is null and p.archived_at is null
            order by coalesce(p.position, c.position), coalesce(p.id, c.id),
              c.parent_id is not null, c.position, c.id
            """)
        .query((row, _) -> component(row, names.getOrDefault(row.getLong("id"), Map.of())))
        .list();
  }

  private static Component component(ResultSet row, Map<Locale, String> names) throws SQLException {
    long parent = row.getLong("parent_id");
    return new Component(
        row.getLong("id"),
        parent == 0 ? Optional.empty() : Optional.of(parent),
        Area.find(row.getString("area")).orElseThrow(),
        Optional.ofNullable(row.getString("network")),
        row.getInt("position"),
        row.getTimestamp("created_at").toInstant(),
        names);
  }

  long add(Area area, Optional<Long> parent, Optional<String> network, Instant now) {
    return db.sql(
            """
            insert into status_component (parent_id, area, network, position, created_at)
            values (?, ?, ?, (select coalesce(max(position), 0) + 1 from status_component), ?)
            returning id
            """)
        .param(parent.orElse(null))
        .param(area.code())
        .param(network.orElse(null))
        .param(Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  void name(long id, Locale locale, String name) {
    db.sql(
            """
            insert into status_component_name (component_id, locale, name) values (?, ?, ?)
            on conflict (component_id, locale) do update set name = excluded.name
            """)
        .params(id, locale.toLanguageTag(), name)
        .update();
  }

  void archive(long id, Instant now) {
    db.sql("update status_component set archived_at = coalesce(archived_at, ?) where id = ?")
        .params(Timestamp.from(now), id)
        .update();
  }

  /// Changes with every change to components.
  String generation() {
    return db.sql(
            """
            select concat_ws('.', count(*), count(archived_at),
              (select md5(string_agg(component_id || locale || name, ',' order by component_id, locale))
               from status_component_name))
            from status_component
            """)
        .query(String.class)
        .single();
  }
}
