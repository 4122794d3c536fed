package dev.steward.portal.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyRepository {
  private final JdbcClient db;
  private final InstantSource clock;

  KeyRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<ExchangeKey> find(String kid) {
    return db.sql(
            "select kid, algorithm, material, issuer from portal_key where kid = ? and retired_at is null")
        .param(kid)
        .query((rs, _) ->
            new ExchangeKey(
                rs.getString("kid"),
                rs.getString("algorithm"),
                rs.getBytes("material"),
                rs.getString("issuer")))
        .optional();
  }

  List<String> list() {
    return db.sql(
            "select kid || '  ' || algorithm || '  ' || issuer || case when retired_at is null then '' else '  retired' end from portal_key order by added_at")
        .query((rs, _) -> rs.getString(1))
        .list();
  }

  boolean add(ExchangeKey key) {
    return db.sql("insert into portal_key values (?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                key.kid(),
                key.algorithm(),
                key.material(),
                key.issuer(),
                Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  boolean retire(String kid) {
    return db.sql("update portal_key set retired_at = ? where kid = ? and retired_at is null")
            .params(Timestamp.from(clock.instant()), kid)
            .update()
        == 1;
  }

  /// @return whether the number has not been seen before
  boolean use(byte[] jti, Instant until) {
    return db.sql("insert into portal_token values (?, ?) on conflict do nothing")
            .params(jti, Timestamp.from(until))
            .update()
        == 1;
  }
}
