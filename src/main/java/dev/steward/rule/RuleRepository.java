package dev.steward.rule;

import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketRow;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.condition.ConditionJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RuleRepository {
  private static final String SELECT =
      """
      select id, version, name, trigger, events, conditions, acts, stops, enabled, paused_at, pause from rule
      """;

  private final JdbcClient db;
  private final Acts acts;
  private final ConditionJson conditions;
  private final InstantSource clock;

  RuleRepository(JdbcClient db, Acts acts, ConditionJson conditions, InstantSource clock) {
    this.db = db;
    this.acts = acts;
    this.conditions = conditions;
    this.clock = clock;
  }

  List<Rule> list() {
    return db.sql(SELECT + "order by position, id").query(this::rule).list();
  }

  List<Rule> active(Trigger trigger) {
    return db.sql(
            SELECT + "where trigger = ? and enabled and paused_at is null order by position, id")
        .param(trigger.code())
        .query(this::rule)
        .list();
  }

  Optional<Rule> find(RuleId id) {
    return db.sql(SELECT + "where id = ?").param(id.value()).query(this::rule).optional();
  }

  boolean isTaken(Rule rule) {
    return db.sql("select exists (select from rule where lower(name) = lower(?) and id <> ?)")
        .params(rule.name(), rule.id().value())
        .query(Boolean.class)
        .single();
  }

  RuleId add(Rule rule, AgentId by) {
    long id =
        db.sql(
                """
                insert into rule (position, name, trigger, events, conditions, acts, stops, enabled,
                                  created_by, created_at, updated_by, updated_at)
                values ((select coalesce(max(position), 0) + 1 from rule), :name, :trigger, :events, :conditions::jsonb,
                        :acts::jsonb, :stops, :enabled, :by, :now, :by, :now)
                returning id
                """)
            .params(fields(rule))
            .param("by", by.value())
            .query(Long.class)
            .single();
    keepVersion(new RuleId(id), by);
    return new RuleId(id);
  }

  /// @return whether it still had the version it was read with
  boolean change(Rule rule, AgentId by) {
    int changed =
        db.sql(
                """
                update rule set name = :name, trigger = :trigger, events = :events, conditions = :conditions::jsonb,
                  acts = :acts::jsonb, stops = :stops, enabled = :enabled, version = version + 1, paused_at = null,
                  pause = '', updated_by = :by, updated_at = :now
                where id = :id and version = :version
                """)
            .params(fields(rule))
            .param("by", by.value())
            .param("id", rule.id().value())
            .param("version", rule.version())
            .update();
    keepVersion(rule.id(), by);
    return changed == 1;
  }

  private void keepVersion(RuleId id, AgentId by) {
    db.sql(
            """
            insert into rule_version (rule_id, version, name, conditions, acts, changed_by, changed_at)
            select id, version, name, conditions, acts, ?, ? from rule where id = ? on conflict do nothing
            """)
        .params(by.value(), now(), id.value())
        .update();
  }

  void enable(RuleId id, boolean enabled, AgentId by) {
    db.sql(
            """
            update rule set enabled = ?, paused_at = null, pause = '', updated_by = ?, updated_at = ? where id = ?
            """)
        .params(enabled, by.value(), now(), id.value())
        .update();
  }

  /// @return whether it was not paused before
  boolean pause(RuleId id, String why) {
    return db.sql("update rule set paused_at = ?, pause = ? where id = ? and paused_at is null")
            .params(now(), why, id.value())
            .update()
        == 1;
  }

  void order(List<RuleId> ids) {
    db.sql(
            """
            update rule r set position = o.place
            from unnest(?::bigint[]) with ordinality as o(id, place) where r.id = o.id
            """)
        .param(ids.stream().map(RuleId::value).toArray(Long[]::new))
        .update();
  }

  void remove(RuleId id) {
    db.sql("delete from rule where id = ?").param(id.value()).update();
  }

  /// Takes the sweep of this rule for the next while; only one process gets it.
  boolean claim(RuleId id, Duration pause) {
    return db.sql(
                "update rule set swept_at = ? where id = ? and (swept_at is null or swept_at <= ?)")
            .params(now(), id.value(), Timestamp.from(clock.instant().minus(pause)))
            .update()
        == 1;
  }

  int paused() {
    return db.sql("select count(*) from rule where enabled and paused_at is not null")
        .query(Integer.class)
        .single();
  }

  /// Who made it and who changed it last.
  List<AgentId> owners(RuleId id) {
    return db.sql(
            """
            select created_by from rule where id = ? union select updated_by from rule where id = ?
            """)
        .params(id.value(), id.value())
        .query((rs, _) -> new AgentId(rs.getLong(1)))
        .list();
  }

  List<Version> versions(RuleId id) {
    return db.sql(
            """
            select version, name, conditions, acts, changed_by, changed_at from rule_version
            where rule_id = ? order by version desc limit 20
            """)
        .param(id.value())
        .query((rs, _) ->
            new Version(
                rs.getInt("version"),
                rs.getString("name"),
                conditions.read(rs.getString("conditions")),
                acts.read(rs.getString("acts")),
                new AgentId(rs.getLong("changed_by")),
                rs.getTimestamp("changed_at").toInstant()))
        .list();
  }

  private Map<String, Object> fields(Rule rule) {
    var fields = new HashMap<String, Object>();
    fields.put("name", rule.name());
    fields.put("trigger", rule.trigger().code());
    fields.put("events", rule.events().toArray(String[]::new));
    fields.put("conditions", conditions.write(rule.conditions()));
    fields.put("acts", acts.write(rule.acts()));
    fields.put("stops", rule.stops());
    fields.put("enabled", rule.enabled());
    fields.put("now", now());
    return fields;
  }

  private Rule rule(ResultSet rs, int row) throws SQLException {
    return new Rule(
        new RuleId(rs.getLong("id")),
        rs.getInt("version"),
        rs.getString("name"),
        Trigger.find(rs.getString("trigger")).orElseThrow(),
        TicketRow.strings(rs, "events"),
        conditions.read(rs.getString("conditions")),
        acts.read(rs.getString("acts")),
        rs.getBoolean("stops"),
        rs.getBoolean("enabled"),
        Optional.ofNullable(rs.getTimestamp("paused_at")).map(Timestamp::toInstant),
        rs.getString("pause"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
