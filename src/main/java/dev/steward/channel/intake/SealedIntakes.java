package dev.steward.channel.intake;

import dev.steward.platform.blob.BlobKey;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes the raw bytes of an intake out of everybody's reach, for redaction.
@Component
public class SealedIntakes {
  private final JdbcClient db;
  private final InstantSource clock;

  SealedIntakes(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The raw bytes of an intake, unless they are sealed already; the row is locked.
  public Optional<BlobKey> lock(long intake) {
    return db.sql("select blob from intake where id = ? and sealed_at is null for update")
        .param(intake)
        .query((rs, _) -> BlobKey.of(rs.getBytes(1)))
        .optional();
  }

  /// Lets every intake with these bytes name a placeholder instead, and its subject be rewritten.
  /// The key that recognises the same input again stays, so that it does not come in anew.
  public void seal(BlobKey raw, BlobKey placeholder, int size, UnaryOperator<String> subject) {
    List<Long> ids =
        db.sql("select id from intake where blob = ? order by id for update")
            .param(raw.bytes())
            .query((rs, _) -> rs.getLong(1))
            .list();
    for (long id : ids) {
      String old =
          db.sql("select subject from intake where id = ?").param(id).query(String.class).single();
      db.sql("update intake set blob = ?, size = ?, subject = ?, sealed_at = ? where id = ?")
          .params(
              placeholder.bytes(), size, subject.apply(old), Timestamp.from(clock.instant()), id)
          .update();
    }
  }
}
