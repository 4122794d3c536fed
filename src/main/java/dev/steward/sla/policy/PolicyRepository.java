package dev.steward.sla.policy;

import dev.steward.audit.Actor;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PolicyRepository {
  private static final long TURN = 0x534c_4142_4f4fL;

  private final JdbcClient db;
  private final PolicyJson json;
  private final InstantSource clock;

  PolicyRepository(JdbcClient db, PolicyJson json, InstantSource clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /// The newest version; nothing has changed while this is the same.
  long version() {
    return db.sql("select coalesce(max(version), 0) from sla_book").query(Long.class).single();
  }

  List<PolicyBook> books() {
    return db.sql("select version, valid_from, policies from sla_book order by version")
        .query((rs, _) ->
            new PolicyBook(
                rs.getLong("version"),
                rs.getTimestamp("valid_from").toInstant(),
                json.read(rs.getString("policies"))))
        .list();
  }

  /// One edit at a time until the transaction ends.
  void takeTurn() {
    db.sql("select pg_advisory_xact_lock(?)").param(TURN).query(_ -> {});
  }

  long nextPolicy() {
    return db.sql("select nextval('sla_policy_id')").query(Long.class).single();
  }

  /// Adds a book; never in force before the one it follows, whatever the clock says.
  void add(List<Policy> policies, Actor by) {
    db.sql(
            """
            insert into sla_book (valid_from, policies, made_by)
            select greatest(?::timestamptz, max(valid_from)), ?::jsonb, ? from sla_book
            """)
        .param(Timestamp.from(clock.instant()))
        .param(json.write(policies))
        .param(by.id().isPresent() ? by.id().getAsLong() : null)
        .update();
  }
}
