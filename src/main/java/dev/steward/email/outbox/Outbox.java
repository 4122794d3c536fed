package dev.steward.email.outbox;

import dev.steward.channel.Outgoing;
import dev.steward.channel.SendOutcome;
import dev.steward.channel.delivery.DeliveryConcealed;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Mail that a demo would have sent, kept for everybody at the desk to see.
@Component
public class Outbox {
  private static final int SHOWN = 100;

  private final JdbcClient db;
  private final BlobStore blobs;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Outbox(JdbcClient db, BlobStore blobs, TransactionTemplate transaction, InstantSource clock) {
    this.db = db;
    this.blobs = blobs;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// One mail that was kept.
  record Kept(long delivery, String recipient, Instant at, BlobKey blob) {}

  /// Keeps a mail, once however often it is sent.
  public SendOutcome keep(Outgoing mail) {
    transaction.executeWithoutResult(_ ->
        db.sql(
                """
                insert into email_outbox (delivery_id, recipient, blob, kept_at) values (?, ?, ?, ?)
                on conflict (delivery_id) do nothing
                """)
            .params(
                mail.delivery(),
                String.join(", ", mail.envelopeTo()),
                blobs.put(mail.raw()).bytes(),
                Timestamp.from(clock.instant()))
            .update());
    return new SendOutcome.Sent("kept in the outbox");
  }

  /// A redacted mail is redacted here as well.
  @EventListener
  void on(DeliveryConcealed concealed) {
    db.sql("update email_outbox set blob = ? where delivery_id = ?")
        .params(concealed.bytes().bytes(), concealed.delivery())
        .update();
  }

  /// The newest first.
  List<Kept> list() {
    return db.sql(
            """
            select delivery_id, recipient, kept_at, blob from email_outbox order by delivery_id desc limit ?
            """)
        .param(SHOWN)
        .query((rs, _) -> kept(rs))
        .list();
  }

  Optional<Kept> find(long delivery) {
    return db.sql(
            "select delivery_id, recipient, kept_at, blob from email_outbox where delivery_id = ?")
        .param(delivery)
        .query((rs, _) -> kept(rs))
        .optional();
  }

  /// The bytes as they would have left.
  byte[] raw(Kept kept) {
    try (InputStream in = blobs.open(kept.blob())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kept kept(ResultSet rs) throws SQLException {
    return new Kept(
        rs.getLong("delivery_id"),
        rs.getString("recipient"),
        rs.getTimestamp("kept_at").toInstant(),
        BlobKey.of(rs.getBytes("blob")));
  }
}
