package dev.steward.rule.running;

import dev.steward.rule.Rule;
import dev.steward.rule.RuleId;
import dev.steward.rule.Trigger;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.matching.Matching;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RunRepository {
  private static final String SELECT =
      "select id, rule_id, version, name, ticket_id, outcome, acts, error, attempts, at from rule_run ";

  private final JdbcClient db;
  private final Acts acts;
  private final InstantSource clock;

  RunRepository(JdbcClient db, Acts acts, InstantSource clock) {
    this.db = db;
    this.acts = acts;
    this.clock = clock;
  }

  /// Begins a run; empty where this rule has run on this ticket for this cause.
  OptionalLong begin(Rule rule, TicketId ticket, Cause cause, Run.Outcome outcome) {
    return db
        .sql(
            """
            insert into rule_run (rule_id, version, name, ticket_id, cause, cause_seq, chain, outcome, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (rule_id, ticket_id, cause, cause_seq) do nothing
            returning id
            """)
        .params(
            rule.id().value(),
            rule.version(),
            rule.name(),
            ticket.value(),
            cause.trigger().code(),
            cause.seq(),
            cause.chain().toArray(Long[]::new),
            outcome.code(),
            now())
        .query(Long.class)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  void end(long id, Run.Outcome outcome, List<Act> did, String error) {
    db.sql("update rule_run set outcome = ?, acts = ?::jsonb, error = ? where id = ?")
        .params(outcome.code(), acts.write(did), error, id)
        .update();
  }

  void again(long id) {
    db.sql("update rule_run set outcome = 'running', attempts = attempts + 1, at = ? where id = ?")
        .params(now(), id)
        .update();
  }

  void forget(long id) {
    db.sql("delete from rule_run where id = ?").param(id).update();
  }

  /// The rules that led to an event caused by this run, itself last.
  List<Long> chain(long run) {
    return db.sql("select chain || rule_id from rule_run where id = ?")
        .param(run)
        .query((rs, _) -> numbers(rs.getArray(1)))
        .optional()
        .orElse(List.of());
  }

  int count(RuleId rule, TicketId ticket, Duration within) {
    return db.sql(
            """
            select count(*) from rule_run
            where ticket_id = ? and rule_id = ? and at > ? and outcome in ('done', 'failed')
            """)
        .params(ticket.value(), rule.value(), Timestamp.from(clock.instant().minus(within)))
        .query(Integer.class)
        .single();
  }

  /// Those of the tickets that a rule on time has not had since somebody did something to them.
  List<Matching.Match> fresh(RuleId rule, List<Matching.Match> matches) {
    Set<Long> had =
        Set.copyOf(
            db.sql(
                    """
                    select r.ticket_id from unnest(?::bigint[], ?::bigint[]) as m(ticket_id, seq)
                    join rule_run r on r.rule_id = ? and r.ticket_id = m.ticket_id and r.cause = ? and r.cause_seq = m.seq
                    """)
                .params(
                    matches.stream().map(m -> m.ticket().value()).toArray(Long[]::new),
                    matches.stream().map(Matching.Match::lastAct).toArray(Long[]::new),
                    rule.value(),
                    Trigger.TIME.code())
                .query(Long.class)
                .list());
    return matches.stream().filter(match -> !had.contains(match.ticket().value())).toList();
  }

  Optional<Run> lockFailed(long id) {
    return db.sql(SELECT + "where id = ? and outcome = 'failed' for update")
        .param(id)
        .query(this::run)
        .optional();
  }

  List<Run> of(TicketId ticket, int limit) {
    return db.sql(SELECT + "where ticket_id = ? and outcome <> 'nothing' order by id desc limit ?")
        .params(ticket.value(), limit)
        .query(this::run)
        .list();
  }

  List<Run> of(RuleId rule, int limit) {
    return db.sql(SELECT + "where rule_id = ? and outcome <> 'nothing' order by id desc limit ?")
        .params(rule.value(), limit)
        .query(this::run)
        .list();
  }

  List<Run> failed(int limit) {
    return db.sql(SELECT + "where outcome = 'failed' order by id desc limit ?")
        .param(limit)
        .query(this::run)
        .list();
  }

  /// How often each rule did something within the span.
  Map<RuleId, Long> counts(Duration within) {
    return db
        .sql(
            """
            select rule_id, count(*) as runs from rule_run where at > ? and outcome = 'done' group by rule_id
            """)
        .param(Timestamp.from(clock.instant().minus(within)))
        .query((rs, _) -> Map.entry(new RuleId(rs.getLong("rule_id")), rs.getLong("runs")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The names of the rules that ran.
  Map<Long, String> names(Collection<Long> runs) {
    return db
        .sql("select id, name from rule_run where id = any(?)")
        .param(runs.toArray(Long[]::new))
        .query((rs, _) -> Map.entry(rs.getLong("id"), rs.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Run run(ResultSet rs, int row) throws SQLException {
    return new Run(
        rs.getLong("id"),
        new RuleId(rs.getLong("rule_id")),
        rs.getInt("version"),
        rs.getString("name"),
        new TicketId(rs.getLong("ticket_id")),
        Run.Outcome.valueOf(rs.getString("outcome").toUpperCase(Locale.ROOT)),
        acts.read(rs.getString("acts")),
        rs.getString("error"),
        rs.getInt("attempts"),
        rs.getTimestamp("at").toInstant());
  }

  private static List<Long> numbers(Array array) throws SQLException {
    return Arrays.asList((Long[]) array.getArray());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
