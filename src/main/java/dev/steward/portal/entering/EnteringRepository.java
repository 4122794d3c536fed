package dev.steward.portal.entering;

import dev.steward.customer.CustomerId;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnteringRepository {
  private final JdbcClient db;
  private final InstantSource clock;

  EnteringRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// What was asked for, kept as hashes.
  record Asked(byte[] address, byte[] network, byte[] browser, byte[] code, byte[] link) {}

  void add(@Nullable Long identity, Asked asked, Duration valid) {
    Instant now = clock.instant();
    db.sql(
            """
            insert into portal_code (identity_id, address_hash, network_hash, browser_hash, code_hash, link_hash, asked_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(identity)
        .param(asked.address())
        .param(asked.network())
        .param(asked.browser())
        .param(asked.code())
        .param(asked.link())
        .param(Timestamp.from(now))
        .param(Timestamp.from(now.plus(valid)))
        .update();
  }

  int ofAddress(byte[] address, Duration window) {
    return count("address_hash", address, window);
  }

  int ofNetwork(byte[] network, Duration window) {
    return count("network_hash", network, window);
  }

  private int count(String column, byte[] hash, Duration window) {
    return db.sql(
            "select count(*) from (select from portal_code where %s = ? and asked_at > ? limit 1000) x"
                .formatted(column))
        .params(hash, Timestamp.from(clock.instant().minus(window)))
        .query(Integer.class)
        .single();
  }

  /// Counts a try at the last code this browser asked for, before it is compared.
  Optional<Try> tryLast(byte[] browser, int most) {
    Timestamp now = Timestamp.from(clock.instant());
    return db.sql(
            """
            update portal_code set tries = tries + 1
            where id = (select id from portal_code where browser_hash = ? order by id desc limit 1)
              and used_at is null and expires_at > ? and tries < ?
            returning id, identity_id, code_hash
            """)
        .params(browser, now, most)
        .query((rs, _) ->
            new Try(
                rs.getLong("id"),
                Optional.ofNullable(rs.getObject("identity_id", Long.class)).map(IdentityId::new),
                rs.getBytes("code_hash")))
        .optional();
  }

  record Try(long id, Optional<IdentityId> identity, byte[] code) {}

  /// @return whether it had not been used
  boolean use(long id) {
    return db.sql("update portal_code set used_at = ? where id = ? and used_at is null")
            .params(Timestamp.from(clock.instant()), id)
            .update()
        == 1;
  }

  /// Uses up the link, in the browser that asked for it only.
  Optional<IdentityId> useLink(byte[] link, byte[] browser) {
    Timestamp now = Timestamp.from(clock.instant());
    return db.sql(
            """
            update portal_code set used_at = ?
            where link_hash = ? and browser_hash = ? and used_at is null and expires_at > ? and identity_id is not null
            returning identity_id
            """)
        .params(now, link, browser, now)
        .query((rs, _) -> new IdentityId(rs.getLong(1)))
        .optional();
  }

  void begin(byte[] token, CustomerId customer, List<Identity> proved, String via, Duration valid) {
    Instant now = clock.instant();
    db.sql("insert into portal_session values (?, ?, ?, ?, ?, ?)")
        .param(token)
        .param(customer.value())
        .param(proved.stream().map(each -> each.id().value()).toArray(Long[]::new))
        .param(via)
        .param(Timestamp.from(now))
        .param(Timestamp.from(now.plus(valid)))
        .update();
  }

  Optional<PortalSession> session(byte[] token) {
    return db.sql(
            """
            select customer_id, proved, via from portal_session where token_hash = ? and expires_at > ?
            """)
        .params(token, Timestamp.from(clock.instant()))
        .query((rs, _) ->
            new PortalSession(
                new CustomerId(rs.getLong("customer_id")),
                Arrays.stream((Long[]) rs.getArray("proved").getArray())
                    .map(IdentityId::new)
                    .toList(),
                rs.getString("via")))
        .optional();
  }

  void end(byte[] token) {
    db.sql("delete from portal_session where token_hash = ?").param(token).update();
  }

  void endAll(CustomerId customer) {
    db.sql("delete from portal_session where customer_id = ?").param(customer.value()).update();
  }

  void forgetOld() {
    Timestamp now = Timestamp.from(clock.instant());
    db.sql("delete from portal_session where expires_at < ?").param(now).update();
    db.sql("delete from portal_token where expires_at < ?").param(now).update();
    db.sql("delete from portal_code where expires_at < ?::timestamptz - interval '1 day'")
        .param(now)
        .update();
  }
}
