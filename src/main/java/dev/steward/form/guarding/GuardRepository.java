package dev.steward.form.guarding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuardRepository {
  private final JdbcClient db;

  GuardRepository(JdbcClient db) {
    this.db = db;
  }

  boolean isSent(UUID instance) {
    return db.sql("select exists (select from form_submission where instance = ?)")
        .param(instance)
        .query(Boolean.class)
        .single();
  }

  int ofNetwork(byte[] network, Instant since) {
    return db.sql(
            """
            select count(*) from (select from form_submission where network_hash = ? and submitted_at > ? limit 10000) x
            """)
        .params(network, Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  int ofAddress(byte[] address, Instant since) {
    return db.sql(
            """
            select count(*) from (select from form_submission where address_hash = ? and submitted_at > ? limit 10000) x
            """)
        .params(address, Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  /// The ticket of the last form of this address from this network, and how many there were.
  Optional<Flood> flood(byte[] address, byte[] network, Instant since) {
    return db.sql(
            """
            select count(*), max(ticket_id) from form_submission
            where address_hash = ? and network_hash = ? and submitted_at > ? and ticket_id is not null
            having count(*) > 0
            """)
        .params(address, network, Timestamp.from(since))
        .query((rs, _) -> new Flood(rs.getInt(1), rs.getLong(2)))
        .optional();
  }

  record Flood(int count, long ticket) {}
}
