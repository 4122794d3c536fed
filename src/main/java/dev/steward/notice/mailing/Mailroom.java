package dev.steward.notice.mailing;

import dev.steward.notice.Topic;
import dev.steward.notice.subscribing.Subscriber;
import dev.steward.notice.subscribing.SubscriberPost;
import dev.steward.notice.subscribing.Subscribers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends mailings, a few letters at a time.
@Component
public class Mailroom {
  /// Letters in one turn, and the least time between two turns of one mailing.
  static final int TURN = 25;

  static final Duration PACE = Duration.ofSeconds(1);

  private final JdbcClient db;
  private final Subscribers subscribers;
  private final SubscriberPost post;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Mailroom(
      JdbcClient db,
      Subscribers subscribers,
      SubscriberPost post,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.db = db;
    this.subscribers = subscribers;
    this.post = post;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Sends the next letters of one mailing that is due.
  ///
  /// @return whether there was one
  public boolean turn() {
    return post.isReady() && Boolean.TRUE.equals(transaction.execute(_ -> advance()));
  }

  private boolean advance() {
    Optional<Due> due =
        db.sql(
                """
                select id, topic, reached from notice_mailing
                where finished_at is null and next_at <= ?
                order by next_at limit 1 for update skip locked
                """)
            .param(Timestamp.from(clock.instant()))
            .query((row, _) -> due(row))
            .optional();
    due.ifPresent(this::advance);
    return due.isPresent();
  }

  private record Due(long id, Topic topic, long reached) {}

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getLong("id"),
        Topic.find(row.getString("topic")).orElseThrow(),
        row.getLong("reached"));
  }

  private void advance(Due mailing) {
    List<Subscriber> next = subscribers.after(mailing.topic(), mailing.reached(), TURN);
    Map<Locale, Letter> letters = letters(mailing.id());
    int sent = 0;
    for (Subscriber subscriber : next) {
      if (sendOnce(mailing, subscriber, letters)) {
        sent++;
      }
    }
    boolean finished = next.size() < TURN;
    db.sql(
            """
            update notice_mailing set reached = ?, sent = sent + ?, next_at = ?, finished_at = ?
            where id = ?
            """)
        .param(next.isEmpty() ? mailing.reached() : next.getLast().id())
        .param(sent)
        .param(Timestamp.from(clock.instant().plus(PACE)))
        .param(finished ? Timestamp.from(clock.instant()) : null)
        .param(mailing.id())
        .update();
  }

  private boolean sendOnce(Due mailing, Subscriber subscriber, Map<Locale, Letter> letters) {
    Letter letter =
        Optional.ofNullable(letters.get(subscriber.locale()))
            .or(() -> Optional.ofNullable(letters.get(Locale.ENGLISH)))
            .orElseGet(() -> letters.values().iterator().next());
    boolean sentBefore =
        db.sql(
                "select exists (select from notice_sending where mailing_id = ? and subscriber_id = ?)")
            .params(mailing.id(), subscriber.id())
            .query(Boolean.class)
            .single();
    if (sentBefore) {
      return false;
    }
    long delivery = post.letter(subscriber, letter.subject(), letter.body(), letter.path());
    db.sql("insert into notice_sending (mailing_id, subscriber_id, delivery_id) values (?, ?, ?)")
        .params(mailing.id(), subscriber.id(), delivery)
        .update();
    return true;
  }

  private Map<Locale, Letter> letters(long mailing) {
    var letters = new HashMap<Locale, Letter>();
    db.sql("select locale, subject, body, path from notice_letter where mailing_id = ?")
        .param(mailing)
        .query(row -> {
          letters.put(
              Locale.forLanguageTag(row.getString("locale")),
              new Letter(row.getString("subject"), row.getString("body"), row.getString("path")));
        });
    return letters;
  }
}
