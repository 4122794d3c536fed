package dev.steward.exchange.asking;

import dev.steward.exchange.Exchange.Asking;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LookupRepository {
  private final JdbcClient db;

  LookupRepository(JdbcClient db) {
    this.db = db;
  }

  /// Makes those of one person come one after the other, so that eight at once count as eight.
  void inTurn(Asking asking) {
    db.sql("select pg_advisory_xact_lock(hashtext('exchange_lookup'), ?::int)")
        .param(asking.by().agentId().value())
        .query((_, _) -> 0)
        .list();
  }

  /// Different accounts this person looked up since, this one left out.
  int others(Asking asking, Instant since) {
    return db.sql(
            """
            select count(distinct uid) from exchange_lookup
            where agent_id = ? and at > ? and uid <> ? and not refused
            """)
        .params(asking.by().agentId().value(), Timestamp.from(since), asking.uid())
        .query(Integer.class)
        .single();
  }

  void add(Asking asking, String what, boolean refused, Instant at) {
    db.sql(
            """
            insert into exchange_lookup (at, agent_id, ticket_id, uid, what, reason, refused)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Timestamp.from(at),
            asking.by().agentId().value(),
            asking.ticket().value(),
            asking.uid(),
            what,
            asking.reason(),
            refused)
        .update();
  }

  /// How many people were refused lately.
  int refused(Instant now, Duration within) {
    return db.sql("select count(distinct agent_id) from exchange_lookup where refused and at > ?")
        .param(Timestamp.from(now.minus(within)))
        .query(Integer.class)
        .single();
  }
}
