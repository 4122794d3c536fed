package dev.steward.channel.intake;

import dev.steward.channel.RawInput;
import dev.steward.platform.blob.BlobKey;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class IntakeRepository {
  private final JdbcClient db;
  private final JsonMapper json;

  IntakeRepository(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Empty if the same input is already there. Waits for a concurrent insert of the same input to
  /// end.
  Optional<Long> insert(RawInput input, BlobKey raw, IntakeRow row, String sender, String subject) {
    return db.sql(
            """
            insert into intake (channel, inbox_id, dedupe_key, via, envelope, recipients, received_at, blob, size,
                                outcome, reason, sender, subject)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint intake_once do nothing
            returning id
            """)
        .param(input.channel().code())
        .param(input.inbox().map(id -> id.value()).orElse(null))
        .param(input.dedupeKey())
        .param(input.via())
        .param(json.writeValueAsString(input.envelope()))
        .param(input.recipients().toArray(String[]::new))
        .param(Timestamp.from(input.receivedAt()))
        .param(raw.bytes())
        .param(input.raw().length)
        .param(row.outcome())
        .param(row.reason().orElse(null))
        .param(sender)
        .param(subject)
        .query(Long.class)
        .optional();
  }

  Accepted repeated(RawInput input) {
    return db.sql("select id, outcome from intake where channel = ? and dedupe_key = ?")
        .params(input.channel().code(), input.dedupeKey())
        .query((rs, _) ->
            new Accepted(
                rs.getLong("id"),
                Accepted.Outcome.valueOf(rs.getString("outcome").toUpperCase(Locale.ROOT)),
                true))
        .single();
  }

  void quarantine(long intake, String reason) {
    db.sql("update intake set outcome = 'quarantine', reason = ? where id = ?")
        .params(reason, intake)
        .update();
  }
}
