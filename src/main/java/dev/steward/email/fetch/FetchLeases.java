package dev.steward.email.fetch;

import dev.steward.channel.InboxId;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who fetches what. Expiry goes by the database's clock, the only one all processes share.
@Component
class FetchLeases {
  private final JdbcClient db;
  private final FetchSettings settings;
  private final String self;

  FetchLeases(JdbcClient db, FetchSettings settings, SecureRandom random) {
    this.db = db;
    this.settings = settings;
    byte[] name = new byte[12];
    random.nextBytes(name);
    this.self = HexFormat.of().formatHex(name);
  }

  /// Takes the mailbox if nobody holds it.
  Optional<FetchLease> take(InboxId inbox) {
    return db.sql(
            """
            insert into fetch_lease (inbox_id, holder, fence, expires_at)
            values (:inbox, :self, 1, clock_timestamp() + make_interval(secs => :seconds))
            on conflict (inbox_id) do update
            set holder = excluded.holder, fence = fetch_lease.fence + 1, expires_at = excluded.expires_at
            where fetch_lease.expires_at < clock_timestamp() or fetch_lease.holder = excluded.holder
            returning fence
            """)
        .param("inbox", inbox.value())
        .param("self", self)
        .param("seconds", settings.lease().toMillis() / 1000.0)
        .query(Long.class)
        .optional()
        .map(fence -> new FetchLease(inbox, self, fence));
  }

  /// Holds it longer. False if it was lost.
  boolean renew(FetchLease lease) {
    return db.sql(
                """
                update fetch_lease set expires_at = clock_timestamp() + make_interval(secs => :seconds)
                where inbox_id = :inbox and holder = :holder and fence = :fence and expires_at > clock_timestamp()
                """)
            .param("inbox", lease.inbox().value())
            .param("holder", lease.holder())
            .param("fence", lease.fence())
            .param("seconds", settings.lease().toMillis() / 1000.0)
            .update()
        == 1;
  }

  /// Lets others have it at once.
  void giveBack(FetchLease lease) {
    db.sql(
            """
            update fetch_lease set expires_at = clock_timestamp()
            where inbox_id = ? and holder = ? and fence = ?
            """)
        .params(lease.inbox().value(), lease.holder(), lease.fence())
        .update();
  }
}
