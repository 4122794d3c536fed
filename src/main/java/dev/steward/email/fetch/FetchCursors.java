package dev.steward.email.fetch;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far each folder has been taken in. Written only by who holds the lease.
@Repository
class FetchCursors {
  private final JdbcClient db;
  private final InstantSource clock;

  FetchCursors(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<FetchCursor> find(FetchLease lease, String folder) {
    return db.sql("select uidvalidity, uid from fetch_cursor where inbox_id = ? and folder = ?")
        .params(lease.inbox().value(), folder)
        .query((rs, _) -> new FetchCursor(rs.getLong(1), rs.getLong(2)))
        .optional();
  }

  /// Moves the cursor, in the caller's transaction.
  ///
  /// @throws ConcurrencyFailureException if the lease is no longer ours; the transaction must not
  ///   commit
  void move(FetchLease lease, String folder, FetchCursor to) {
    int moved =
        db.sql(
                """
                insert into fetch_cursor (inbox_id, folder, uidvalidity, uid, updated_at)
                select inbox_id, :folder, :validity, :uid, :now from fetch_lease
                where inbox_id = :inbox and holder = :holder and fence = :fence and expires_at > clock_timestamp()
                for update
                on conflict (inbox_id, folder) do update
                set uidvalidity = excluded.uidvalidity, uid = excluded.uid, updated_at = excluded.updated_at
                """)
            .param("inbox", lease.inbox().value())
            .param("holder", lease.holder())
            .param("fence", lease.fence())
            .param("folder", folder)
            .param("validity", to.uidValidity())
            .param("uid", to.uid())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (moved != 1) {
      throw new ConcurrencyFailureException(
          "The lease of mailbox " + lease.inbox().value() + " is lost");
    }
  }
}
