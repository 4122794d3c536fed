package dev.steward.notice.mailing;

import dev.steward.notice.Topic;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door for whoever tells subscribers something.
@Component
public class Mailings {
  private final JdbcClient db;
  private final InstantSource clock;

  Mailings(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Sends a letter to all subscribers of the topic, in the caller's transaction.
  ///
  /// @param key names what it tells, as in `announcement:7`; the second with one key is none
  /// @param letters by language; subscribers of others get the English one, else any
  /// @param pause until the first leaves, in which a mistake can still be taken back
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Topic topic, String key, Map<Locale, Letter> letters, Duration pause) {
    if (letters.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Optional<Long> mailing =
        db.sql(
                """
                insert into notice_mailing (topic, key, created_at, next_at) values (?, ?, ?, ?)
                on conflict (key) do nothing returning id
                """)
            .params(topic.code(), key, Timestamp.from(now), Timestamp.from(now.plus(pause)))
            .query(Long.class)
            .optional();
    mailing.ifPresent(id -> letters.forEach((locale, letter) -> keep(id, locale, letter)));
  }

  private void keep(long mailing, Locale locale, Letter letter) {
    db.sql(
            """
            insert into notice_letter (mailing_id, locale, subject, body, path)
            values (?, ?, ?, ?, ?)
            """)
        .params(mailing, locale.toLanguageTag(), letter.subject(), letter.body(), letter.path())
        .update();
  }

  /// Stops a mailing before it has reached everybody; those who have it, have it.
  @Transactional
  public void stop(String key) {
    db.sql("update notice_mailing set finished_at = ? where key = ? and finished_at is null")
        .params(Timestamp.from(clock.instant()), key)
        .update();
  }

  /// How far a mailing has come.
  ///
  /// @param sent how many it went to
  public record Progress(int sent, boolean finished) {}

  /// How far the mailing of a key has come; empty where there is none.
  public Optional<Progress> progress(String key) {
    return db.sql(
            "select sent, finished_at is not null as finished from notice_mailing where key = ?")
        .param(key)
        .query((row, _) -> new Progress(row.getInt("sent"), row.getBoolean("finished")))
        .optional();
  }
}
