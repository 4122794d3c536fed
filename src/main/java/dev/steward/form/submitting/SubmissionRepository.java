package dev.steward.form.submitting;

import dev.steward.form.Answers;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SubmissionRepository {
  private final JdbcClient db;
  private final JsonMapper json;
  private final InstantSource clock;

  SubmissionRepository(JdbcClient db, JsonMapper json, InstantSource clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /// @return whether it had not been filed before
  boolean file(Submission submission) {
    Timestamp now = Timestamp.from(clock.instant());
    boolean fresh =
        db.sql(
                    """
                    insert into form_submission
                      (instance, version_id, code, language, answers, address_hash, network_hash, submitted_at)
                    values (?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                    """)
                .params(
                    submission.instance(),
                    submission.form().id(),
                    submission.form().code(),
                    submission.language().toLanguageTag(),
                    json.writeValueAsString(submission.answers()),
                    submission.address(),
                    submission.network(),
                    now)
                .update()
            == 1;
    if (fresh) {
      db.sql("update form_draft set submitted_at = ? where instance = ?")
          .params(now, submission.instance())
          .update();
    }
    return fresh;
  }

  void belongsTo(UUID instance, TicketId ticket) {
    db.sql("update form_submission set ticket_id = ? where instance = ?")
        .params(ticket.value(), instance)
        .update();
  }

  List<Filed> list(List<UUID> instances) {
    return db.sql(
            """
            select instance, version_id, language, answers, submitted_at from form_submission
            where instance = any(?) order by submitted_at, id
            """)
        .param(instances.toArray(UUID[]::new))
        .query((rs, _) ->
            new Filed(
                rs.getObject("instance", UUID.class),
                rs.getLong("version_id"),
                Locale.forLanguageTag(rs.getString("language")),
                json.readValue(rs.getString("answers"), Answers.class),
                rs.getTimestamp("submitted_at").toInstant()))
        .list();
  }

  /// The ticket a form has become.
  Optional<TicketId> ticket(UUID instance) {
    return db.sql(
            "select ticket_id from form_submission where instance = ? and ticket_id is not null")
        .param(instance)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .optional();
  }
}
