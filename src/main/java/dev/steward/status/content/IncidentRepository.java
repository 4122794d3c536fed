package dev.steward.status.content;

import dev.steward.status.Impact;
import dev.steward.status.Incident;
import dev.steward.status.Phase;
import dev.steward.status.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IncidentRepository {
  private final JdbcClient db;

  IncidentRepository(JdbcClient db) {
    this.db = db;
  }

  /// Those that are not over.
  List<Incident> open() {
    return whole(
        db.sql(
                "select * from status_incident where ended_at is null order by started_at desc, id desc")
            .query((row, _) -> bare(row))
            .list());
  }

  /// Those that began since then, the newest first.
  List<Incident> since(Instant since, int limit) {
    return whole(
        db.sql(
                """
                select * from status_incident where started_at >= ? or ended_at >= ? or ended_at is null
                order by started_at desc, id desc limit ?
                """)
            .params(Timestamp.from(since), Timestamp.from(since), limit)
            .query((row, _) -> bare(row))
            .list());
  }

  Optional<Incident> find(long id) {
    return whole(
            db.sql("select * from status_incident where id = ?")
                .param(id)
                .query((row, _) -> bare(row))
                .list())
        .stream()
        .findFirst();
  }

  Optional<Incident> lock(long id) {
    db.sql("select id from status_incident where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
    return find(id);
  }

  /// The next maintenance that begins or ends by the clock.
  Optional<Incident> due(Instant now) {
    return db.sql(
            """
            select id from status_incident
            where ended_at is null
              and ((phase = 'scheduled' and started_at <= :now)
                or (phase = 'in_progress' and planned_end <= :now))
            order by started_at limit 1 for update skip locked
            """)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  long add(
      boolean planned,
      Impact impact,
      Phase phase,
      Instant start,
      Optional<Instant> end,
      Instant now) {
    return db.sql(
            """
            insert into status_incident (planned, impact, phase, started_at, planned_end, changed_at)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .param(planned)
        .param(impact.code())
        .param(phase.code())
        .param(Timestamp.from(start))
        .param(end.map(Timestamp::from).orElse(null))
        .param(Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  void title(long id, Locale locale, String title) {
    db.sql("insert into status_incident_title (incident_id, locale, title) values (?, ?, ?)")
        .params(id, locale.toLanguageTag(), title)
        .update();
  }

  void affects(long id, Map<Long, Standing> affected) {
    db.sql("delete from status_affected where incident_id = ?").param(id).update();
    affected.forEach((component, standing) ->
        db.sql("insert into status_affected (incident_id, component_id, state) values (?, ?, ?)")
            .params(id, component, standing.code())
            .update());
  }

  long update(long incident, Phase phase, Map<Locale, String> texts, Instant at) {
    long id =
        db.sql("insert into status_update (incident_id, phase, at) values (?, ?, ?) returning id")
            .params(incident, phase.code(), Timestamp.from(at))
            .query(Long.class)
            .single();
    texts.forEach((locale, text) ->
        db.sql("insert into status_update_text (update_id, locale, body) values (?, ?, ?)")
            .params(id, locale.toLanguageTag(), text)
            .update());
    return id;
  }

  void proceed(long id, Impact impact, Phase phase, Instant now) {
    db.sql(
            """
            update status_incident
            set impact = ?, phase = ?, ended_at = ?, changed_at = ?, version = version + 1
            where id = ?
            """)
        .param(impact.code())
        .param(phase.code())
        .param(phase.isLast() ? Timestamp.from(now) : null)
        .param(Timestamp.from(now))
        .param(id)
        .update();
  }

  String generation() {
    return db.sql("select concat_ws('.', count(*), sum(version)) from status_incident")
        .query(String.class)
        .single();
  }

  private List<Incident> whole(List<Incident> bare) {
    Long[] ids = bare.stream().map(Incident::id).toArray(Long[]::new);
    var titles = new HashMap<Long, Map<Locale, String>>();
    db.sql("select * from status_incident_title where incident_id = any(?)")
        .param(ids)
        .query(row -> {
          titles
              .computeIfAbsent(row.getLong("incident_id"), _ -> new HashMap<>())
              .put(Locale.forLanguageTag(row.getString("locale")), row.getString("title"));
        });
    var affected = new HashMap<Long, Map<Long, Standing>>();
    db.sql("select * from status_affected where incident_id = any(?)")
        .param(ids)
        .query(row -> {
          affected
              .computeIfAbsent(row.getLong("incident_id"), _ -> new HashMap<>())
              .put(
                  row.getLong("component_id"), Standing.find(row.getString("state")).orElseThrow());
        });
    Map<Long, List<Incident.Update>> updates = updates(ids);
    return bare.stream()
        .map(each ->
            whole(
                each,
                titles.getOrDefault(each.id(), Map.of()),
                affected.getOrDefault(each.id(), Map.of()),
                updates.getOrDefault(each.id(), List.of())))
        .toList();
  }

  private Map<Long, List<Incident.Update>> updates(Long[] incidents) {
    Map<Long, Map<Locale, String>> texts = texts(incidents);
    var updates = new HashMap<Long, List<Incident.Update>>();
    db.sql("select * from status_update where incident_id = any(?) order by at desc, id desc")
        .param(incidents)
        .query(row -> {
          updates
              .computeIfAbsent(row.getLong("incident_id"), _ -> new ArrayList<>())
              .add(
                  new Incident.Update(
                      row.getLong("id"),
                      Phase.find(row.getString("phase")).orElseThrow(),
                      row.getTimestamp("at").toInstant(),
                      texts.getOrDefault(row.getLong("id"), Map.of())));
        });
    return updates;
  }

  private Map<Long, Map<Locale, String>> texts(Long[] incidents) {
    var texts = new HashMap<Long, Map<Locale, String>>();
    db.sql(
            """
            select t.* from status_update_text t join status_update u on u.id = t.update_id
            where u.incident_id = any(?)
            """)
        .param(incidents)
        .query(row -> {
          texts
              .computeIfAbsent(row.getLong("update_id"), _ -> new HashMap<>())
              .put(Locale.forLanguageTag(row.getString("locale")), row.getString("body"));
        });
    return texts;
  }

  private static Incident whole(
      Incident bare,
      Map<Locale, String> titles,
      Map<Long, Standing> affected,
      Collection<Incident.Update> updates) {
    return new Incident(
        bare.id(),
        bare.planned(),
        bare.impact(),
        bare.phase(),
        bare.startedAt(),
        bare.plannedEnd(),
        bare.endedAt(),
        bare.changedAt(),
        bare.version(),
        titles,
        affected,
        List.copyOf(updates));
  }

  private static Incident bare(ResultSet row) throws SQLException {
    return new Incident(
        row.getLong("id"),
        row.getBoolean("planned"),
        Impact.find(row.getString("impact")).orElseThrow(),
        Phase.find(row.getString("phase")).orElseThrow(),
        row.getTimestamp("started_at").toInstant(),
        instant(row.getTimestamp("planned_end")),
        instant(row.getTimestamp("ended_at")),
        row.getTimestamp("changed_at").toInstant(),
        row.getInt("version"),
        Map.of(),
        Map.of(),
        List.of());
  }

  private static Optional<Instant> instant(@Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }
}
