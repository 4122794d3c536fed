package dev.steward.helpcenter.content;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.Translation;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.Wording;
import dev.steward.platform.error.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of versions, and where each translation stands.
@Repository
class VersionRepository {
  private final JdbcClient db;

  VersionRepository(JdbcClient db) {
    this.db = db;
  }

  Optional<Version> find(long id) {
    return db.sql("select " + VersionRow.COLUMNS + " from help_version v where v.id = ?")
        .param(id)
        .query(VersionRow::version)
        .optional();
  }

  Version require(long id) {
    return find(id).orElseThrow(() -> new Refusal(HelpError.NOT_FOUND));
  }

  List<Version> history(ArticleId article, Locale locale) {
    return db.sql(
            "select "
                + VersionRow.COLUMNS
                + " from help_version v where article_id = ? and locale = ? order by number desc")
        .params(article.value(), locale.toLanguageTag())
        .query(VersionRow::version)
        .list();
  }

  List<Translation> translations(ArticleId article) {
    return db.sql(
            "select "
                + VersionRow.TRANSLATION
                + " from help_translation join help_language using (locale)"
                + " where article_id = ? order by position")
        .param(article.value())
        .query(VersionRow::translation)
        .list();
  }

  Optional<Translation> lock(ArticleId article, Locale locale) {
    return db.sql(
            "select "
                + VersionRow.TRANSLATION
                + " from help_translation where article_id = ? and locale = ? for update")
        .params(article.value(), locale.toLanguageTag())
        .query(VersionRow::translation)
        .optional();
  }

  Optional<Translation> lockDue(Instant now) {
    return db.sql(
            "select "
                + VersionRow.TRANSLATION
                + " from help_translation where publish_at <= ? and archived_at is null"
                + " order by publish_at limit 1 for update skip locked")
        .param(Timestamp.from(now))
        .query(VersionRow::translation)
        .optional();
  }

  /// The article's row is locked by the caller, so numbers do not collide.
  Version insert(
      ArticleId article, Locale locale, Wording wording, String comment, Actor by, Instant now) {
    return db.sql(
            """
            insert into help_version as v
              (article_id, locale, number, title, summary, labels, format, body, comment, written_by,
               written_at)
            select :article, :locale, coalesce(max(number), 0) + 1, :title, :summary, :labels, :format,
              :body, :comment, :by, :now
            from help_version where article_id = :article and locale = :locale
            returning
            """
                + VersionRow.COLUMNS)
        .param("article", article.value())
        .param("locale", locale.toLanguageTag())
        .param("title", wording.title())
        .param("summary", wording.summary())
        .param("labels", wording.labels().toArray(String[]::new))
        .param("format", wording.format().code())
        .param("body", wording.body())
        .param("comment", comment)
        .param("by", by.id().isPresent() ? by.id().getAsLong() : null)
        .param("now", Timestamp.from(now))
        .query(VersionRow::version)
        .single();
  }

  void draft(Version version) {
    db.sql(
            """
            insert into help_translation (article_id, locale, draft_id, draft_state)
            values (?, ?, ?, 'draft')
            on conflict (article_id, locale) do update
            set draft_id = excluded.draft_id, draft_state = 'draft', publish_at = null,
                version = help_translation.version + 1
            """)
        .params(version.article().value(), version.locale().toLanguageTag(), version.id())
        .update();
  }

  void review(ArticleId article, Locale locale) {
    set("draft_state = 'review'", article, locale);
  }

  void schedule(ArticleId article, Locale locale, Instant at) {
    db.sql(
            """
            update help_translation set publish_at = ?, version = version + 1
            where article_id = ? and locale = ?
            """)
        .params(Timestamp.from(at), article.value(), locale.toLanguageTag())
        .update();
  }

  void publish(ArticleId article, Locale locale, Instant now) {
    db.sql(
            """
            update help_translation
            set published_id = draft_id, published_at = :now,
                first_published_at = coalesce(first_published_at, :now),
                draft_id = null, draft_state = null, publish_at = null, archived_at = null,
                outdated_since = null, version = version + 1
            where article_id = :article and locale = :locale
            """)
        .param("now", Timestamp.from(now))
        .param("article", article.value())
        .param("locale", locale.toLanguageTag())
        .update();
  }

  void outdateOthers(ArticleId article, Locale locale, Instant now) {
    db.sql(
            """
            update help_translation set outdated_since = ?
            where article_id = ? and locale <> ? and published_id is not null
              and outdated_since is null and published_at < ?
            """)
        .params(Timestamp.from(now), article.value(), locale.toLanguageTag(), Timestamp.from(now))
        .update();
  }

  void archive(ArticleId article, Locale locale, Instant now) {
    db.sql(
            """
            update help_translation set archived_at = ?, publish_at = null, version = version + 1
            where article_id = ? and locale = ? and archived_at is null
            """)
        .params(Timestamp.from(now), article.value(), locale.toLanguageTag())
        .update();
  }

  void withdraw(ArticleId article, Locale locale) {
    set(
        "draft_id = coalesce(draft_id, published_id), draft_state = coalesce(draft_state, 'draft'),"
            + " published_id = null, published_at = null",
        article,
        locale);
  }

  void revive(ArticleId article, Locale locale) {
    set("archived_at = null", article, locale);
  }

  private void set(String assignment, ArticleId article, Locale locale) {
    db.sql(
            "update help_translation set "
                + assignment
                + ", version = version + 1 where article_id = ? and locale = ?")
        .params(article.value(), locale.toLanguageTag())
        .update();
  }
}
