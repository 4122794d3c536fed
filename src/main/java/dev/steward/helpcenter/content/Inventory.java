package dev.steward.helpcenter.content;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Translation;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything that is kept, drafts and empty shelves too, for programs of the desk and for files.
/// What nobody can bring back by reading, archived articles and shelves, is not in it.
@Component
@Transactional(readOnly = true)
public class Inventory {
  private static final String STANDS =
      "(t.archived_at is null and (t.published_id is not null or :drafts))";

  private static final String FITTING =
      """
       from help_article a join help_section s on s.id = a.section_id
         join help_category c on c.id = s.category_id
      where s.archived_at is null and c.archived_at is null
        and (:section = 0 or a.section_id = :section)
        and (:category = 0 or s.category_id = :category)
        and exists (
          select from help_translation t
            join help_version v on v.id = coalesce(t.published_id, t.draft_id)
          where t.article_id = a.id and %s
            and (:locale = '' or t.locale = :locale)
            and (cardinality(:labels::text[]) = 0 or v.labels && :labels::text[])
            and greatest(v.written_at, coalesce(t.published_at, v.written_at)) >= :since)
      """
          .formatted(STANDS);

  private final JdbcClient db;
  private final ArticleRepository articles;
  private final VersionRepository versions;

  Inventory(JdbcClient db, ArticleRepository articles, VersionRepository versions) {
    this.db = db;
    this.articles = articles;
    this.versions = versions;
  }

  /// Which articles.
  ///
  /// @param drafts also what readers do not see
  /// @param labels with any of these in any language; empty for all
  /// @param since written or published since then
  public record Wanted(
      boolean drafts,
      Optional<Long> category,
      Optional<Long> section,
      Optional<Locale> locale,
      List<String> labels,
      Instant since) {

    /// All of them.
    public static Wanted all(boolean drafts) {
      return new Wanted(
          drafts, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Instant.EPOCH);
    }
  }

  /// The articles in the order of their numbers, after a number, at most so many.
  public List<Kept> articles(Wanted wanted, long after, int limit) {
    List<Long> ids =
        bound("select a.id" + FITTING + " and a.id > :after order by a.id limit :limit", wanted)
            .param("after", after)
            .param("limit", limit)
            .query((row, _) -> row.getLong(1))
            .list();
    return ids.stream().flatMap(id -> article(id, wanted.drafts()).stream()).toList();
  }

  /// How many fit; a help center has thousands, not millions.
  public long count(Wanted wanted) {
    return bound("select count(*)" + FITTING, wanted).query(Long.class).single();
  }

  private StatementSpec bound(String sql, Wanted wanted) {
    return db.sql(sql)
        .param("section", wanted.section().orElse(0L))
        .param("category", wanted.category().orElse(0L))
        .param("locale", wanted.locale().map(Locale::toLanguageTag).orElse(""))
        .param("labels", wanted.labels().toArray(String[]::new))
        .param("since", Timestamp.from(wanted.since()))
        .param("drafts", wanted.drafts());
  }

  /// One article.
  ///
  /// @param drafts also where readers see nothing of it
  public Optional<Kept> article(long id, boolean drafts) {
    List<Kept.Edition> editions =
        db.sql(
                """
                select t.id, t.article_id, t.locale, t.draft_id, t.draft_state, t.published_id, t.published_at,
                  t.publish_at, t.archived_at, t.outdated_since, t.version
                from help_translation t join help_language l on l.locale = t.locale
                where t.article_id = :article and %s order by l.position
                """
                    .formatted(STANDS))
            .param("article", id)
            .param("drafts", drafts)
            .query((row, number) -> edition(row.getLong("id"), VersionRow.translation(row, number)))
            .list();
    Instant created =
        db.sql("select created_at from help_article where id = ?")
            .param(id)
            .query((row, _) -> row.getTimestamp(1).toInstant())
            .optional()
            .orElse(Instant.EPOCH);
    return articles
        .find(new ArticleId(id))
        .filter(_ -> !editions.isEmpty())
        .map(article -> new Kept(article, created, editions));
  }

  private Kept.Edition edition(long number, Translation translation) {
    long shown = translation.published().orElseGet(translation::newest);
    return new Kept.Edition(number, translation, versions.require(shown));
  }

  /// The article and language of a translation's number.
  public Optional<Kept.Edition> edition(long number) {
    return db.sql("select article_id from help_translation where id = ?")
        .param(number)
        .query((row, _) -> row.getLong(1))
        .optional()
        .flatMap(article -> article(article, true))
        .flatMap(
            kept -> kept.editions().stream().filter(each -> each.number() == number).findFirst());
  }

  /// The categories in their order.
  public List<Shelf> categories() {
    return shelves(
        """
        select c.id, 0 as category, c.slug, c.position, t.id as number, t.locale, t.name, t.description
        from help_category c join help_category_text t on t.category_id = c.id
          join help_language l on l.locale = t.locale
        where c.archived_at is null order by c.position, c.id, l.position
        """);
  }

  /// The sections in their order.
  public List<Shelf> sections() {
    return shelves(
        """
        select s.id, s.category_id as category, s.slug, s.position, t.id as number, t.locale, t.name,
          '' as description
        from help_section s join help_category c on c.id = s.category_id
          join help_section_text t on t.section_id = s.id
          join help_language l on l.locale = t.locale
        where s.archived_at is null and c.archived_at is null
        order by c.position, s.position, s.id, l.position
        """);
  }

  /// All labels in use.
  public List<String> labels() {
    return db.sql(
            """
            select distinct label from help_translation t
              join help_version v on v.id = coalesce(t.published_id, t.draft_id),
              unnest(v.labels) as label
            where t.archived_at is null order by label limit 10000
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<Shelf> shelves(String sql) {
    Map<Long, Shelf> shelves = new LinkedHashMap<>();
    db.sql(sql)
        .query(row -> {
          var label =
              new Shelf.Label(
                  row.getLong("number"),
                  Locale.forLanguageTag(row.getString("locale")),
                  row.getString("name"),
                  row.getString("description"));
          long id = row.getLong("id");
          List<Shelf.Label> labels =
              shelves.containsKey(id)
                  ? new ArrayList<>(shelves.get(id).labels())
                  : new ArrayList<>();
          labels.add(label);
          shelves.put(
              id,
              new Shelf(
                  id,
                  row.getLong("category"),
                  row.getString("slug"),
                  row.getInt("position"),
                  labels));
        });
    return List.copyOf(shelves.values());
  }
}
