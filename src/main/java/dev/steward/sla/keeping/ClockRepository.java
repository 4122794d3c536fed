package dev.steward.sla.keeping;

import dev.steward.sla.clock.Clock;
import dev.steward.sla.clock.Target;
import dev.steward.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ClockRepository {
  private static final String COLUMNS =
      """
      ticket_id, target, round, policy_id, calendar_id, state, started_at, ended_at, promised, elapsed, warn_at, due_at,
      alarm_at, warned_at, breached_at, told_at
      """;
  private static final String SAVE =
      """
      insert into sla_clock (%1$s)
      select %1$s from jsonb_to_recordset(?::jsonb) as c(
        ticket_id bigint, target text, round bigint, policy_id bigint, calendar_id bigint, state text,
        started_at timestamptz, ended_at timestamptz, promised bigint, elapsed bigint, warn_at timestamptz,
        due_at timestamptz, alarm_at timestamptz, warned_at timestamptz, breached_at timestamptz, told_at timestamptz)
      on conflict (ticket_id, target, round) do update set
        policy_id = excluded.policy_id, calendar_id = excluded.calendar_id, state = excluded.state,
        started_at = excluded.started_at, ended_at = excluded.ended_at, promised = excluded.promised,
        elapsed = excluded.elapsed, warn_at = excluded.warn_at, due_at = excluded.due_at, alarm_at = excluded.alarm_at,
        warned_at = excluded.warned_at, breached_at = excluded.breached_at, told_at = excluded.told_at
      """
          .formatted(COLUMNS);

  private final JdbcClient db;
  private final JsonMapper json;

  ClockRepository(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  List<KeptClock> of(Collection<TicketId> tickets) {
    return db.sql(
            "select "
                + COLUMNS
                + " from sla_clock where ticket_id = any(?) order by started_at, target, round")
        .param(tickets.stream().map(TicketId::value).toArray(Long[]::new))
        .query(ClockRepository::clock)
        .list();
  }

  /// Writes rows, whatever their number, in one statement.
  void save(List<KeptClock> clocks) {
    if (!clocks.isEmpty()) {
      List<Map<String, @Nullable Object>> rows = clocks.stream().map(ClockRepository::row).toList();
      db.sql(SAVE).param(json.writeValueAsString(rows)).update();
    }
  }

  void remember(KeptClock before, KeptClock after, Cause cause, Instant now) {
    db.sql(
            """
            insert into sla_due_change (ticket_id, target, round, changed_at, old_due_at, new_due_at, cause)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(before.ticket().value())
        .param(before.target().code())
        .param(before.round())
        .param(Timestamp.from(now))
        .param(before.dueAt().map(Timestamp::from).orElse(null))
        .param(after.dueAt().map(Timestamp::from).orElse(null))
        .param(cause.code())
        .update();
  }

  List<DueChange> changes(TicketId ticket) {
    return db.sql(
            """
            select target, changed_at, old_due_at, new_due_at, cause from sla_due_change
            where ticket_id = ? order by id desc limit 50
            """)
        .param(ticket.value())
        .query((rs, _) ->
            new DueChange(
                Target.find(rs.getString("target")).orElseThrow(),
                rs.getTimestamp("changed_at").toInstant(),
                instant(rs, "old_due_at"),
                instant(rs, "new_due_at"),
                Cause.valueOf(rs.getString("cause").toUpperCase(Locale.ROOT))))
        .list();
  }

  /// Tickets with something to tell by now, the most overdue first.
  List<TicketId> alarms(Instant now, int limit) {
    return db
        .sql("select ticket_id from sla_clock where alarm_at <= ? order by alarm_at limit ?")
        .params(Timestamp.from(now), limit)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  private static Map<String, @Nullable Object> row(KeptClock clock) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("ticket_id", clock.ticket().value());
    row.put("target", clock.target().code());
    row.put("round", clock.round());
    row.put("policy_id", clock.policy());
    row.put("calendar_id", clock.calendar());
    row.put("state", clock.state().code());
    row.put("started_at", clock.startedAt().toString());
    row.put("ended_at", text(clock.endedAt()));
    row.put("promised", clock.promised().toSeconds());
    row.put("elapsed", clock.elapsed().toSeconds());
    row.put("warn_at", text(clock.warnAt()));
    row.put("due_at", text(clock.dueAt()));
    row.put("alarm_at", text(clock.alarmAt()));
    row.put("warned_at", text(clock.warnedAt()));
    row.put("breached_at", text(clock.breachedAt()));
    row.put("told_at", text(clock.toldAt()));
    return row;
  }

  private static @Nullable String text(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }

  private static KeptClock clock(ResultSet rs, int row) throws SQLException {
    return new KeptClock(
        new TicketId(rs.getLong("ticket_id")),
        Target.find(rs.getString("target")).orElseThrow(),
        rs.getLong("round"),
        rs.getLong("policy_id"),
        rs.getLong("calendar_id"),
        Clock.State.valueOf(rs.getString("state").toUpperCase(Locale.ROOT)),
        rs.getTimestamp("started_at").toInstant(),
        instant(rs, "ended_at"),
        Duration.ofSeconds(rs.getLong("promised")),
        Duration.ofSeconds(rs.getLong("elapsed")),
        instant(rs, "warn_at"),
        instant(rs, "due_at"),
        instant(rs, "alarm_at"),
        instant(rs, "warned_at"),
        instant(rs, "breached_at"),
        instant(rs, "told_at"));
  }

  private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
