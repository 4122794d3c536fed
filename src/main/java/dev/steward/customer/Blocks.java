package dev.steward.customer;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Senders who are kept out. Their messages go to the quarantine with all their bytes; nothing is
/// lost, and a person can let each in.
@Component
public class Blocks {
  /// How long "nobody is blocked" is believed; a first block at another node takes that long to
  /// arrive.
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final JdbcClient db;
  private final Audit audit;
  private final InstantSource clock;
  private final AtomicReference<Instant> nobodyUntil = new AtomicReference<>(Instant.MIN);

  Blocks(JdbcClient db, Audit audit, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether a message of this sender is to be kept out; costs nothing while nobody is blocked.
  public boolean holds(IdentityKind kind, String value) {
    if (clock.instant().isBefore(nobodyUntil.get())) {
      return false;
    }
    if (db.sql("select not exists (select from identity_block)").query(Boolean.class).single()) {
      nobodyUntil.set(clock.instant().plus(REMEMBERED));
      return false;
    }
    return db.sql(
            """
            select exists (select from identity i join identity_block b on b.identity_id = i.id
                           where i.kind = ? and i.value_normalised = ?)
            """)
        .params(kind.code(), IdentityClaim.normalise(kind, value))
        .query(Boolean.class)
        .single();
  }

  /// The blocked among a customer's identities.
  public List<Block> of(CustomerId customer) {
    return db.sql(
            """
            select b.identity_id, b.reason, b.blocked_by, b.blocked_at
            from identity_block b join identity i on i.id = b.identity_id where i.customer_id = ?
            """)
        .param(customer.value())
        .query((rs, _) ->
            new Block(
                new IdentityId(rs.getLong(1)),
                rs.getString(2),
                rs.getLong(3),
                rs.getTimestamp(4).toInstant()))
        .list();
  }

  /// Keeps the sender out from now on; success without effect if they are already.
  @Transactional
  public void block(IdentityId identity, String reason, Actor by) {
    int added =
        db.sql("insert into identity_block values (?, ?, ?, ?) on conflict do nothing")
            .params(identity.value(), reason, by.id().orElse(0), Timestamp.from(clock.instant()))
            .update();
    nobodyUntil.set(Instant.MIN);
    if (added == 1) {
      record(identity, "identity.blocked", by, Map.of("why", reason));
    }
  }

  /// Lets the sender in again; success without effect if they are not blocked. What lies in the
  /// quarantine stays there until somebody decides.
  @Transactional
  public void unblock(IdentityId identity, Actor by) {
    int removed =
        db.sql("delete from identity_block where identity_id = ?").param(identity.value()).update();
    if (removed == 1) {
      record(identity, "identity.unblocked", by, Map.of());
    }
  }

  private void record(IdentityId identity, String act, Actor by, Map<String, String> details) {
    audit.record(by, act, Subject.of("identity", identity.value()), Optional.empty(), details);
  }
}
