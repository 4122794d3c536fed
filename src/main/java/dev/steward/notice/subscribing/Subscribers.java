package dev.steward.notice.subscribing;

import dev.steward.notice.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The addresses that get mail.
@Component
public class Subscribers {
  private final JdbcClient db;

  Subscribers(JdbcClient db) {
    this.db = db;
  }

  /// The next confirmed subscribers of a topic, in the order of their numbers.
  public List<Subscriber> after(Topic topic, long number, int limit) {
    return db.sql(
            """
            select id, address, locale, topics from notice_subscriber
            where confirmed_at is not null and topics @> array[?::text] and id > ?
            order by id limit ?
            """)
        .params(topic.code(), number, limit)
        .query((row, _) -> subscriber(row))
        .list();
  }

  Optional<Subscriber> find(long id) {
    return db.sql(
            """
            select id, address, locale, topics from notice_subscriber
            where id = ? and confirmed_at is not null
            """)
        .param(id)
        .query((row, _) -> subscriber(row))
        .optional();
  }

  /// An address as it was asked for.
  ///
  /// @param lastAsked when it was last written to because somebody asked
  /// @param times how often in the day that began then
  record Asked(Subscriber subscriber, boolean confirmed, Instant lastAsked, int times) {}

  /// The address, locked.
  Optional<Asked> lock(String key) {
    return db.sql("select * from notice_subscriber where address_key = ? for update")
        .param(key)
        .query((row, _) ->
            new Asked(
                subscriber(row),
                row.getTimestamp("confirmed_at") != null,
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("asked_times")))
        .optional();
  }

  /// A new address that has not confirmed anything; false where somebody was quicker.
  boolean add(String address, String key, Locale locale, Collection<Topic> wanted, Instant at) {
    return db.sql(
                """
                insert into notice_subscriber (address, address_key, locale, topics, wanted, asked_at, asked_times)
                values (?, ?, ?, '{}', ?, ?, 0) on conflict (address_key) do nothing
                """)
            .params(address, key, locale.toLanguageTag(), codes(wanted), Timestamp.from(at))
            .update()
        == 1;
  }

  void asked(long id, Locale locale, Collection<Topic> wanted, byte[] hash, Instant at, int times) {
    db.sql(
            """
            update notice_subscriber
            set wanted = ?, confirm_hash = ?, asked_at = ?, asked_times = ?,
              locale = case when confirmed_at is null then ? else locale end
            where id = ?
            """)
        .params(codes(wanted), hash, Timestamp.from(at), times, locale.toLanguageTag(), id)
        .update();
  }

  /// Who is asked by this link, as long as it holds.
  Optional<Subscriber> asked(byte[] hash, Instant since) {
    return db.sql(
            """
            select id, address, locale, wanted as topics from notice_subscriber
            where confirm_hash = ? and asked_at > ?
            """)
        .params(hash, Timestamp.from(since))
        .query((row, _) -> subscriber(row))
        .optional();
  }

  /// What was wanted is confirmed; false where the link was used before.
  boolean confirm(byte[] hash, Instant since, Instant now) {
    return db.sql(
                """
                update notice_subscriber
                set topics = wanted, confirm_hash = null, confirmed_at = coalesce(confirmed_at, ?)
                where confirm_hash = ? and asked_at > ?
                """)
            .params(Timestamp.from(now), hash, Timestamp.from(since))
            .update()
        == 1;
  }

  void choose(long id, Collection<Topic> topics) {
    db.sql(
            "update notice_subscriber set topics = ?, wanted = ? where id = ? and confirmed_at is not null")
        .params(codes(topics), codes(topics), id)
        .update();
  }

  void remove(long id) {
    db.sql("delete from notice_subscriber where id = ?").param(id).update();
  }

  void remove(String key) {
    db.sql("delete from notice_subscriber where address_key = ?").param(key).update();
  }

  /// Forgets who asked and never confirmed.
  int forgetUnconfirmed(Instant before) {
    return db.sql("delete from notice_subscriber where confirmed_at is null and asked_at < ?")
        .param(Timestamp.from(before))
        .update();
  }

  /// How many get mail.
  public long count() {
    return db.sql("select count(*) from notice_subscriber where confirmed_at is not null")
        .query(Long.class)
        .single();
  }

  private static String[] codes(Collection<Topic> topics) {
    return topics.stream().map(Topic::code).sorted().toArray(String[]::new);
  }

  private static Subscriber subscriber(ResultSet row) throws SQLException {
    return new Subscriber(
        row.getLong("id"),
        row.getString("address"),
        Locale.forLanguageTag(row.getString("locale")),
        Arrays.stream((String[]) row.getArray("topics").getArray())
            .flatMap(code -> Topic.find(code).stream())
            .collect(Collectors.toSet()));
  }
}
