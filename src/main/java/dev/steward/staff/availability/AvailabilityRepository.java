package dev.steward.staff.availability;

import dev.steward.staff.AgentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AvailabilityRepository {
  private static final String STANDING =
      """
      select a.id, a.zone, a.disabled_at is not null as disabled, v.chosen, v.reason, v.until, p.seen_at,
             array(select s.weekday from shift s where s.agent_id = a.id order by s.weekday, s.starts) as days,
             array(select s.starts::text from shift s where s.agent_id = a.id order by s.weekday, s.starts) as starts,
             array(select s.ends::text from shift s where s.agent_id = a.id order by s.weekday, s.starts) as ends
      from agent a
      left join availability v on v.agent_id = a.id
      left join presence p on p.agent_id = a.id
      where not a.program
      """;

  private final JdbcClient jdbc;

  AvailabilityRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What there is to know about everybody.
  List<Standing> all() {
    return jdbc.sql(STANDING + " order by a.id").query(AvailabilityRepository::standing).list();
  }

  /// What there is to know about some.
  List<Standing> of(Collection<AgentId> agents) {
    return jdbc.sql(STANDING + " and a.id = any(?) order by a.id")
        .param(agents.stream().map(AgentId::value).toArray(Long[]::new))
        .query(AvailabilityRepository::standing)
        .list();
  }

  Map<AgentId, Instant> lastSeen() {
    return jdbc
        .sql("select agent_id, seen_at from presence")
        .query((row, _) ->
            Map.entry(new AgentId(row.getLong(1)), row.getTimestamp("seen_at").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void choose(
      AgentId agent, Readiness chosen, String reason, Optional<Instant> until, Instant now) {
    jdbc.sql(
            """
            insert into availability (agent_id, chosen, reason, until, changed_at) values (?, ?, ?, ?, ?)
            on conflict (agent_id) do update
            set chosen = excluded.chosen, reason = excluded.reason, until = excluded.until,
                changed_at = excluded.changed_at
            """)
        .param(agent.value())
        .param(chosen.code())
        .param(reason)
        .param(until.map(AvailabilityRepository::utc).orElse(null))
        .param(utc(now))
        .update();
  }

  void replaceShifts(AgentId agent, Set<Shift> shifts) {
    jdbc.sql("delete from shift where agent_id = ?").param(agent.value()).update();
    for (Shift shift : shifts) {
      jdbc.sql("insert into shift (agent_id, weekday, starts, ends) values (?, ?, ?, ?)")
          .params(agent.value(), shift.day().getValue(), shift.starts(), shift.ends())
          .update();
    }
  }

  /// Writes a change down unless the newest row says so already; the state before it.
  Optional<Readiness> change(AgentAvailability now, Instant at) {
    jdbc.sql("select from agent where id = ? for no key update")
        .param(now.agent().value())
        .query(_ -> {});
    Optional<Last> last =
        jdbc.sql(
                """
                select state, reason from availability_change where agent_id = ? order by id desc limit 1
                """)
            .param(now.agent().value())
            .query((row, _) -> new Last(row.getString("state"), row.getString("reason")))
            .optional();
    Last before = last.orElse(new Last(Readiness.OFFLINE.code(), "not-here"));
    if (before.equals(new Last(now.readiness().code(), now.reason()))) {
      return Optional.empty();
    }
    jdbc.sql("insert into availability_change (agent_id, state, reason, at) values (?, ?, ?, ?)")
        .params(now.agent().value(), now.readiness().code(), now.reason(), utc(at))
        .update();
    return Readiness.find(before.state());
  }

  /// Agents whose newest row says that they are not offline, and where they stand by it.
  List<Known> known() {
    return jdbc.sql(
            """
            select distinct on (agent_id) agent_id, state, reason from availability_change
            order by agent_id, id desc
            """)
        .query((row, _) ->
            new Known(
                new AgentId(row.getLong("agent_id")),
                Readiness.find(row.getString("state")).orElseThrow(),
                row.getString("reason")))
        .list();
  }

  /// One process at a time compares and writes.
  boolean takeTurn() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(0x5354_4156_4149L)
        .query(Boolean.class)
        .single();
  }

  private static Standing standing(ResultSet row, int index) throws SQLException {
    return new Standing(
        new AgentId(row.getLong("id")),
        ZoneId.of(row.getString("zone")),
        row.getBoolean("disabled"),
        Optional.ofNullable(row.getString("chosen")).flatMap(Readiness::find),
        Optional.ofNullable(row.getString("reason")).orElse(""),
        instant(row, "until"),
        instant(row, "seen_at"),
        shifts(row));
  }

  private static List<Shift> shifts(ResultSet row) throws SQLException {
    Short[] days = (Short[]) row.getArray("days").getArray();
    String[] starts = (String[]) row.getArray("starts").getArray();
    String[] ends = (String[]) row.getArray("ends").getArray();
    return IntStream.range(0, days.length)
        .mapToObj(i ->
            new Shift(DayOfWeek.of(days[i]), LocalTime.parse(starts[i]), LocalTime.parse(ends[i])))
        .toList();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  /// How an agent stood when it was last written down.
  record Known(AgentId agent, Readiness readiness, String reason) {}

  private record Last(String state, String reason) {}
}
