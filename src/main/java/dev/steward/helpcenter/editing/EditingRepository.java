package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.content.Variables;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What lists of editors show, published or not.
@Repository
class EditingRepository {
  /// The same as [Building#state], in SQL.
  private static final String IN_STATE =
      """
      (:state = 'outdated' and t.outdated_since is not null
        or :state = case
          when t.archived_at is not null then 'archived'
          when t.publish_at is not null then 'scheduled'
          when t.draft_state is null then 'published'
          when t.draft_state = 'review' then 'review'
          when t.published_id is not null then 'changed'
          else 'draft' end)
      """;

  private final JdbcClient db;

  EditingRepository(JdbcClient db) {
    this.db = db;
  }

  /// The languages articles can be in.
  List<Locale> languages() {
    return db.sql("select locale from help_language order by position")
        .query((row, _) -> Locale.forLanguageTag(row.getString("locale")))
        .list();
  }

  /// Every section with its topic, named in the language where there is a name.
  List<KnowledgePage.SectionChoice> sections(Locale locale) {
    return db.sql(
            """
            select s.id,
              coalesce((select name from help_category_text where category_id = c.id and locale = :locale), c.slug)
                as category,
              coalesce((select name from help_section_text where section_id = s.id and locale = :locale), s.slug)
                as section
            from help_section s join help_category c on c.id = s.category_id
            where s.archived_at is null and c.archived_at is null
            order by c.position, s.position
            """)
        .param("locale", locale.toLanguageTag())
        .query((row, _) ->
            new KnowledgePage.SectionChoice(
                new SectionId(row.getLong("id")),
                row.getString("category") + " · " + row.getString("section")))
        .list();
  }

  /// What a list shows.
  ///
  /// @param title part of a title in any language; empty for all
  /// @param state one that a translation has, or `due`, or `outdated`; empty for all
  /// @param after the last article of the page before; 0 for the first page
  record Wanted(String title, String state, LocalDate today, long after, int limit) {}

  /// One page of articles in their order, each with where its translations stand.
  List<KnowledgePage.Row> list(Wanted wanted, Locale locale) {
    List<Long> ids = ids(wanted);
    var rows = new LinkedHashMap<Long, Building>();
    ids.forEach(id -> rows.put(id, new Building()));
    db.sql(
            """
            select a.id, a.audience, a.review_by, a.section_id, t.locale, t.draft_state,
              t.published_id, t.publish_at, t.archived_at, t.outdated_since, v.title, v.written_at
            from help_article a
              left join help_translation t on t.article_id = a.id
              left join help_language l on l.locale = t.locale
              left join help_version v on v.id = coalesce(t.draft_id, t.published_id)
            where a.id = any(?) order by l.position
            """)
        .param(ids.toArray(Long[]::new))
        .query(row -> {
          Optional.ofNullable(rows.get(row.getLong("id"))).orElseThrow().add(row);
        });
    return rows.values().stream().map(building -> building.row(locale)).toList();
  }

  private List<Long> ids(Wanted wanted) {
    return db.sql(
            """
            select a.id from help_article a
              join help_section s on s.id = a.section_id
              join help_category c on c.id = s.category_id
            where (:title = '' or exists (
                select from help_version x where x.article_id = a.id and x.title ilike :pattern))
              and (:state = '' or :state = 'due' and a.review_by <= :today or exists (
                select from help_translation t where t.article_id = a.id and %s))
              and (:after = 0 or (c.position, s.position, s.id, a.position, a.id) > (
                select c.position, s.position, s.id, a.position, a.id from help_article a
                  join help_section s on s.id = a.section_id
                  join help_category c on c.id = s.category_id
                where a.id = :after))
            order by c.position, s.position, s.id, a.position, a.id limit :limit
            """
                .formatted(IN_STATE))
        .param("title", wanted.title())
        .param("pattern", "%" + wanted.title().replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("state", wanted.state())
        .param("today", Date.valueOf(wanted.today()))
        .param("after", wanted.after())
        .param("limit", wanted.limit())
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /// The names of variables that a draft or a published article uses.
  Set<String> variablesUsed() {
    Set<String> used = new TreeSet<>();
    db.sql(
            """
            select v.title, v.summary, v.body from help_version v
            where v.id in (select published_id from help_translation where archived_at is null
              union select draft_id from help_translation)
              and (v.body like '%{{%' or v.title like '%{{%' or v.summary like '%{{%')
            """)
        .query(row -> {
          used.addAll(
              Variables.names(
                  row.getString("title") + row.getString("summary") + row.getString("body")));
        });
    return used;
  }

  private static final class Building {
    private long id;
    private long section;
    private Audience audience = Audience.EVERYONE;
    private Optional<Date> reviewBy = Optional.empty();
    private final Map<Locale, String> titles = new LinkedHashMap<>();
    private final List<KnowledgePage.Standing> standings = new ArrayList<>();
    private Instant newest = Instant.EPOCH;

    void add(ResultSet row) throws SQLException {
      id = row.getLong("id");
      section = row.getLong("section_id");
      audience = Audience.of(row.getString("audience"));
      reviewBy = Optional.ofNullable(row.getDate("review_by"));
      String tag = row.getString("locale");
      if (tag != null) {
        Locale locale = Locale.forLanguageTag(tag);
        titles.put(locale, row.getString("title"));
        standings.add(
            new KnowledgePage.Standing(
                locale, state(row), row.getTimestamp("outdated_since") != null));
        Timestamp written = row.getTimestamp("written_at");
        newest = written.toInstant().isAfter(newest) ? written.toInstant() : newest;
      }
    }

    private static String state(ResultSet row) throws SQLException {
      if (row.getTimestamp("archived_at") != null) {
        return "archived";
      } else if (row.getTimestamp("publish_at") != null) {
        return "scheduled";
      }
      String draft = row.getString("draft_state");
      row.getLong("published_id");
      boolean published = !row.wasNull();
      if (draft == null) {
        return "published";
      }
      return draft.equals("review") ? "review" : published ? "changed" : "draft";
    }

    KnowledgePage.Row row(Locale locale) {
      String title =
          Optional.ofNullable(titles.get(locale))
              .or(() -> titles.values().stream().findFirst())
              .orElse("–");
      return new KnowledgePage.Row(
          new ArticleId(id),
          new SectionId(section),
          title,
          audience,
          reviewBy.map(Date::toLocalDate),
          standings,
          newest);
    }
  }
}
