package dev.steward.email.fetch;

import dev.steward.channel.InboxId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Taking in what was in a folder before: asked for by a person, done between new mails, oldest
/// first, without any limit of time or number. Nobody is sent a receipt for such a mail.
@Service
public class Backfills {
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Backfills(JdbcClient db, TransactionTemplate transaction, InstantSource clock) {
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Asks for everything before the cursor. False if the mailbox has never been reached, so that
  /// there is no cursor.
  public boolean request(InboxId inbox, String folder, Optional<Long> by) {
    return db.sql(
                """
                insert into fetch_backfill (inbox_id, folder, uidvalidity, uid, last_uid, requested_by, requested_at)
                select inbox_id, folder, uidvalidity, 0, uid, ?, ? from fetch_cursor
                where inbox_id = ? and folder = ?
                on conflict (inbox_id) do update
                set folder = excluded.folder, uidvalidity = excluded.uidvalidity, uid = 0, last_uid = excluded.last_uid,
                    requested_by = excluded.requested_by, requested_at = excluded.requested_at
                """)
            .param(by.orElse(null))
            .param(Timestamp.from(clock.instant()))
            .param(inbox.value())
            .param(folder)
            .update()
        == 1;
  }

  /// What is still to be done.
  public Optional<Backfill> find(InboxId inbox) {
    return db.sql(
            "select folder, uidvalidity, uid, last_uid from fetch_backfill where inbox_id = ?")
        .param(inbox.value())
        .query(
            (rs, _) -> new Backfill(rs.getString(1), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
        .optional();
  }

  /// Notes how far it has come, in the caller's transaction.
  void move(InboxId inbox, Backfill to) {
    db.sql("update fetch_backfill set uid = ? where inbox_id = ?")
        .params(to.uid(), inbox.value())
        .update();
  }

  /// It is done, or the folder is another one now.
  void end(InboxId inbox) {
    transaction.executeWithoutResult(
        _ -> db.sql("delete from fetch_backfill where inbox_id = ?").param(inbox.value()).update());
  }
}
