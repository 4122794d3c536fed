package dev.steward.form.suggesting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which forms were begun, what was offered, and whether they were sent in the end.
@Repository
class FormDrafts {
  /// A draft that is younger may still be sent.
  private static final Duration ENDED = Duration.ofHours(1);

  private final JdbcClient db;
  private final InstantSource clock;

  FormDrafts(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  void offered(UUID instance, String code, String language, List<Long> articles) {
    Timestamp now = Timestamp.from(clock.instant());
    db.sql(
            """
            with draft as (
              insert into form_draft (instance, code, language, begun_at, offered_at) values (?, ?, ?, ?, ?)
              on conflict (instance) do update set offered_at = coalesce(form_draft.offered_at, excluded.offered_at)
              returning instance)
            insert into form_draft_article (instance, article_id)
            select instance, article from draft, unnest(?::bigint[]) article on conflict do nothing
            """)
        .param(instance)
        .param(code)
        .param(language)
        .param(now)
        .param(now)
        .param(articles.toArray(Long[]::new))
        .update();
  }

  void opened(UUID instance, long article) {
    db.sql(
            "update form_draft_article set opened_at = coalesce(opened_at, ?) where instance = ? and article_id = ?")
        .params(Timestamp.from(clock.instant()), instance, article)
        .update();
  }

  /// How forms of one type ended.
  ///
  /// @param offered drafts to which answers were offered
  /// @param opened of these, with an answer opened
  /// @param answered of these, ended without a ticket
  record OfType(String code, long offered, long opened, long answered) {}

  List<OfType> byType(Instant since) {
    return db.sql(
            """
            select code, count(*) as offered, count(*) filter (where opened) as opened,
                   count(*) filter (where opened and submitted_at is null) as answered
            from (select d.code, d.submitted_at,
                         exists (select from form_draft_article a where a.instance = d.instance and a.opened_at is not null) as opened
                  from form_draft d where d.begun_at > ? and d.begun_at < ? and d.offered_at is not null) x
            group by code order by offered desc, code
            """)
        .params(Timestamp.from(since), Timestamp.from(clock.instant().minus(ENDED)))
        .query((rs, _) ->
            new OfType(
                rs.getString("code"),
                rs.getLong("offered"),
                rs.getLong("opened"),
                rs.getLong("answered")))
        .list();
  }

  /// What one article did.
  record OfArticle(long article, long offered, long opened, long answered) {}

  List<OfArticle> byArticle(Instant since, int limit) {
    return db.sql(
            """
            select a.article_id, count(*) as offered, count(a.opened_at) as opened,
                   count(a.opened_at) filter (where d.submitted_at is null) as answered
            from form_draft d join form_draft_article a using (instance)
            where d.begun_at > ? and d.begun_at < ?
            group by a.article_id order by answered desc, opened desc, a.article_id limit ?
            """)
        .params(Timestamp.from(since), Timestamp.from(clock.instant().minus(ENDED)), limit)
        .query((rs, _) ->
            new OfArticle(
                rs.getLong("article_id"),
                rs.getLong("offered"),
                rs.getLong("opened"),
                rs.getLong("answered")))
        .list();
  }
}
