package dev.steward.notice.content;

import dev.steward.helpcenter.frame.Banner;
import dev.steward.notice.Announcement;
import dev.steward.notice.AnnouncementId;
import dev.steward.notice.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnnouncementRepository {
  private static final String CURRENT =
      """
      published_at is not null and withdrawn_at is null
        and (expires_at is null or expires_at > :now)
      """;

  private final JdbcClient db;

  AnnouncementRepository(JdbcClient db) {
    this.db = db;
  }

  AnnouncementId add(Settings settings, String slug, Instant now) {
    return new AnnouncementId(
        db.sql(
                """
                insert into notice_announcement (topic, slug, mailed, created_at, changed_at)
                values (?, ?, ?, ?, ?) returning id
                """)
            .params(
                settings.topic().code(),
                slug,
                settings.mailed(),
                Timestamp.from(now),
                Timestamp.from(now))
            .query(Long.class)
            .single());
  }

  Optional<Announcement> find(AnnouncementId id) {
    return with(
            db.sql("select * from notice_announcement where id = ?")
                .param(id.value())
                .query((row, _) -> announcement(row))
                .list())
        .stream()
        .findFirst();
  }

  Optional<Announcement> lock(AnnouncementId id) {
    db.sql("select id from notice_announcement where id = ? for update")
        .param(id.value())
        .query(Long.class)
        .optional();
    return find(id);
  }

  List<Announcement> all(int limit) {
    return with(
        db.sql(
                """
                select * from notice_announcement
                order by coalesce(published_at, publish_at, changed_at) desc, id desc limit ?
                """)
            .param(limit)
            .query((row, _) -> announcement(row))
            .list());
  }

  List<Announcement> current(Optional<Topic> topic, Instant now, OptionalLong before, int limit) {
    return with(
        db.sql(
                "select * from notice_announcement where "
                    + CURRENT
                    + """
                    and (cast(:topic as text) is null or topic = :topic)
                    and (cast(:before as bigint) is null or not pinned and (
                      :before = 0 or (published_at, id) <
                        (select published_at, id from notice_announcement where id = :before)))
                    order by pinned desc, published_at desc, id desc limit :limit
                    """)
            .param("now", Timestamp.from(now))
            .param("topic", topic.map(Topic::code).orElse(null))
            .param("before", before.isPresent() ? before.getAsLong() : null)
            .param("limit", limit)
            .query((row, _) -> announcement(row))
            .list());
  }

  List<Announcement> bannered(Instant now, int limit) {
    return with(
        db.sql(
                "select * from notice_announcement where banner is not null and "
                    + CURRENT
                    + " order by published_at desc, id desc limit :limit")
            .param("now", Timestamp.from(now))
            .param("limit", limit)
            .query((row, _) -> announcement(row))
            .list());
  }

  /// How many changes there were, and how many readers see now: one that expires by itself changes
  /// the second.
  String generation(Instant now) {
    return db.sql(
            "select concat_ws('.', sum(version), count(*) filter (where "
                + CURRENT
                + ")) from notice_announcement")
        .param("now", Timestamp.from(now))
        .query(String.class)
        .single();
  }

  Optional<Announcement> due(Instant now) {
    return db.sql(
            """
            select id from notice_announcement
            where publish_at <= ? and withdrawn_at is null order by publish_at limit 1
            for update skip locked
            """)
        .param(Timestamp.from(now))
        .query(Long.class)
        .optional()
        .flatMap(id -> find(new AnnouncementId(id)));
  }

  void write(AnnouncementId id, Locale locale, Announcement.Text text) {
    if (text.equals(Announcement.Text.NONE)) {
      db.sql("delete from notice_text where announcement_id = ? and locale = ?")
          .params(id.value(), locale.toLanguageTag())
          .update();
      return;
    }
    db.sql(
            """
            insert into notice_text (announcement_id, locale, title, summary, body)
            values (?, ?, ?, ?, ?)
            on conflict (announcement_id, locale) do update
            set title = excluded.title, summary = excluded.summary, body = excluded.body
            """)
        .params(id.value(), locale.toLanguageTag(), text.title(), text.summary(), text.body())
        .update();
  }

  void settings(AnnouncementId id, Settings settings, Instant now) {
    db.sql(
            """
            update notice_announcement
            set topic = ?, pinned = ?, banner = ?, mailed = ?, expires_at = ?, changed_at = ?,
              version = version + 1
            where id = ?
            """)
        .param(settings.topic().code())
        .param(settings.pinned())
        .param(settings.banner().map(tone -> tone.name().toLowerCase(Locale.ROOT)).orElse(null))
        .param(settings.mailed())
        .param(settings.expiresAt().map(Timestamp::from).orElse(null))
        .param(Timestamp.from(now))
        .param(id.value())
        .update();
  }

  void schedule(AnnouncementId id, Instant at, Instant now) {
    db.sql(
            """
            update notice_announcement set publish_at = ?, changed_at = ?, version = version + 1
            where id = ?
            """)
        .params(Timestamp.from(at), Timestamp.from(now), id.value())
        .update();
  }

  void publish(AnnouncementId id, Instant now) {
    db.sql(
            """
            update notice_announcement
            set published_at = ?, publish_at = null, changed_at = ?, version = version + 1
            where id = ?
            """)
        .params(Timestamp.from(now), Timestamp.from(now), id.value())
        .update();
  }

  void withdraw(AnnouncementId id, Instant now) {
    db.sql(
            """
            update notice_announcement
            set withdrawn_at = coalesce(withdrawn_at, ?), publish_at = null, changed_at = ?,
              version = version + 1
            where id = ?
            """)
        .params(Timestamp.from(now), Timestamp.from(now), id.value())
        .update();
  }

  private List<Announcement> with(List<Announcement> bare) {
    var texts = new HashMap<Long, Map<Locale, Announcement.Text>>();
    db.sql(
            """
            select announcement_id, locale, title, summary, body from notice_text
            where announcement_id = any(?)
            """)
        .param(bare.stream().map(each -> each.id().value()).toArray(Long[]::new))
        .query(row -> {
          texts
              .computeIfAbsent(row.getLong("announcement_id"), _ -> new HashMap<>())
              .put(
                  Locale.forLanguageTag(row.getString("locale")),
                  new Announcement.Text(
                      row.getString("title"), row.getString("summary"), row.getString("body")));
        });
    return bare.stream()
        .map(each -> with(each, texts.getOrDefault(each.id().value(), Map.of())))
        .toList();
  }

  private static Announcement with(Announcement bare, Map<Locale, Announcement.Text> texts) {
    return new Announcement(
        bare.id(),
        bare.topic(),
        bare.slug(),
        bare.pinned(),
        bare.banner(),
        bare.mailed(),
        bare.publishAt(),
        bare.publishedAt(),
        bare.expiresAt(),
        bare.withdrawnAt(),
        bare.changedAt(),
        bare.version(),
        texts);
  }

  private static Announcement announcement(ResultSet row) throws SQLException {
    return new Announcement(
        new AnnouncementId(row.getLong("id")),
        Topic.find(row.getString("topic")).orElseThrow(),
        row.getString("slug"),
        row.getBoolean("pinned"),
        Optional.ofNullable(row.getString("banner"))
            .map(tone -> Banner.Tone.valueOf(tone.toUpperCase(Locale.ROOT))),
        row.getBoolean("mailed"),
        instant(row.getTimestamp("publish_at")),
        instant(row.getTimestamp("published_at")),
        instant(row.getTimestamp("expires_at")),
        instant(row.getTimestamp("withdrawn_at")),
        row.getTimestamp("changed_at").toInstant(),
        row.getInt("version"),
        Map.of());
  }

  private static Optional<Instant> instant(@Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }
}
