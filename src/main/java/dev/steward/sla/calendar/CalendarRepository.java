package dev.steward.sla.calendar;

import dev.steward.audit.Actor;
import dev.steward.sla.SlaError;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CalendarRepository {
  private static final String NEWEST =
      """
      select c.id, c.name, v.version, v.valid_from, v.hours, v.includes from calendar c
      join lateral (select * from calendar_version where calendar_id = c.id order by version desc limit 1) v on true
      where c.retired_at is null
      """;

  private final JdbcClient db;
  private final JsonMapper json;
  private final InstantSource clock;

  CalendarRepository(JdbcClient db, JsonMapper json, InstantSource clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /// One row of the newest versions, before its inclusions are looked up.
  record Row(
      CalendarId id,
      String name,
      int version,
      Instant since,
      Hours own,
      List<CalendarId> includes) {}

  List<Row> list() {
    return db.sql(NEWEST + " order by lower(c.name)").query(this::row).list();
  }

  /// Which edition is the newest of all; nothing has changed while this is the same.
  long edition() {
    return db.sql("select coalesce(max(edition), 0) from calendar_version")
        .query(Long.class)
        .single();
  }

  Map<CalendarId, List<CalendarHistory.Edition>> history() {
    record Of(CalendarId id, CalendarHistory.Edition edition) {}
    return db
        .sql(
            "select calendar_id, valid_from, hours, includes from calendar_version order by calendar_id, version")
        .query((rs, _) ->
            new Of(
                new CalendarId(rs.getLong("calendar_id")),
                new CalendarHistory.Edition(
                    rs.getTimestamp("valid_from").toInstant(), hours(rs), includes(rs))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(Of::id, Collectors.mapping(Of::edition, Collectors.toList())));
  }

  CalendarId add(String name) {
    try {
      return db.sql("insert into calendar (name, created_at) values (?, ?) returning id")
          .params(name, now())
          .query((rs, _) -> new CalendarId(rs.getLong(1)))
          .single();
    } catch (DuplicateKeyException taken) {
      throw SlaError.CALENDAR_NAME_TAKEN.refusal(name);
    }
  }

  void rename(CalendarId id, String name) {
    try {
      db.sql("update calendar set name = ? where id = ? and name <> ?")
          .params(name, id.value(), name)
          .update();
    } catch (DuplicateKeyException taken) {
      throw SlaError.CALENDAR_NAME_TAKEN.refusal(name);
    }
  }

  void retire(CalendarId id) {
    db.sql("update calendar set retired_at = ? where id = ?").params(now(), id.value()).update();
  }

  /// Holds the calendar until the transaction ends; its newest version.
  Optional<Integer> lock(CalendarId id) {
    return db.sql("select id from calendar where id = ? and retired_at is null for update")
        .param(id.value())
        .query(Long.class)
        .optional()
        .map(_ ->
            db.sql("select coalesce(max(version), 0) from calendar_version where calendar_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single());
  }

  /// Adds a version. It is never in force before the one it follows, whatever the clock says.
  void addVersion(CalendarId id, int version, Hours hours, List<CalendarId> includes, Actor by) {
    db.sql(
            """
            insert into calendar_version (calendar_id, version, valid_from, hours, includes, made_by)
            select ?, ?, greatest(?::timestamptz, max(valid_from)), ?::jsonb, ?, ?
            from calendar_version where calendar_id = ?
            """)
        .param(id.value())
        .param(version)
        .param(now())
        .param(json.writeValueAsString(StoredHours.of(hours)))
        .param(includes.stream().map(CalendarId::value).toArray(Long[]::new))
        .param(by.id().isPresent() ? by.id().getAsLong() : null)
        .param(id.value())
        .update();
  }

  private Row row(ResultSet rs, int number) throws SQLException {
    return new Row(
        new CalendarId(rs.getLong("id")),
        rs.getString("name"),
        rs.getInt("version"),
        rs.getTimestamp("valid_from").toInstant(),
        hours(rs),
        includes(rs));
  }

  private Hours hours(ResultSet rs) throws SQLException {
    return json.readValue(rs.getString("hours"), StoredHours.class).hours();
  }

  private static List<CalendarId> includes(ResultSet rs) throws SQLException {
    Array array = rs.getArray("includes");
    return Arrays.stream((Long[]) array.getArray()).map(CalendarId::new).toList();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
