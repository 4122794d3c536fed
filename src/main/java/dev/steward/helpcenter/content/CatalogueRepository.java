package dev.steward.helpcenter.content;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.content.Catalogue.Category;
import dev.steward.helpcenter.content.Catalogue.Edition;
import dev.steward.helpcenter.content.Catalogue.Leaf;
import dev.steward.helpcenter.content.Catalogue.Section;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the whole snapshot: six queries, whatever the number of articles.
@Repository
class CatalogueRepository {
  private final JdbcClient db;
  private final Variables variables;

  CatalogueRepository(JdbcClient db, Variables variables) {
    this.db = db;
    this.variables = variables;
  }

  Catalogue read(HelpChanges.Generation generation) {
    Map<Locale, Map<String, String>> values = variables.all();
    Map<Long, List<Leaf>> leaves = leaves(editions(values), related());
    Map<Long, List<Section>> sections = sections(leaves);
    return new Catalogue(generation, languages(), categories(sections), values, redirects());
  }

  private List<Locale> languages() {
    return db.sql("select locale from help_language order by position")
        .query((row, _) -> Locale.forLanguageTag(row.getString(1)))
        .list();
  }

  private Map<Long, Map<Locale, Edition>> editions(Map<Locale, Map<String, String>> values) {
    var editions = new HashMap<Long, Map<Locale, Edition>>();
    db.sql(
            """
            select t.article_id, t.locale, t.published_id, t.published_at, t.first_published_at,
              t.outdated_since, v.title, v.summary, v.labels
            from help_translation t join help_version v on v.id = t.published_id
              join help_language l on l.locale = t.locale
            where t.archived_at is null
            order by t.article_id, l.position
            """)
        .query(row -> {
          Edition edition = edition(row, values);
          editions
              .computeIfAbsent(row.getLong("article_id"), _ -> new LinkedHashMap<>())
              .put(edition.locale(), edition);
        });
    return editions;
  }

  private static Edition edition(ResultSet row, Map<Locale, Map<String, String>> values)
      throws SQLException {
    Locale locale = Locale.forLanguageTag(row.getString("locale"));
    Map<String, String> own = values.getOrDefault(locale, Map.of());
    return new Edition(
        locale,
        row.getLong("published_id"),
        Variables.fill(row.getString("title"), own, UnaryOperator.identity()),
        Variables.fill(row.getString("summary"), own, UnaryOperator.identity()),
        VersionRow.texts(row, "labels"),
        row.getTimestamp("first_published_at").toInstant(),
        row.getTimestamp("published_at").toInstant(),
        VersionRow.instant(row, "outdated_since"));
  }

  private Map<Long, List<ArticleId>> related() {
    var related = new HashMap<Long, List<ArticleId>>();
    db.sql("select article_id, related_id from help_related order by article_id, position")
        .query(row -> {
          related
              .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
              .add(new ArticleId(row.getLong(2)));
        });
    return related;
  }

  private Map<Long, List<Leaf>> leaves(
      Map<Long, Map<Locale, Edition>> editions, Map<Long, List<ArticleId>> related) {
    var leaves = new HashMap<Long, List<Leaf>>();
    db.sql(
            """
            select id, section_id, slug, audience, promoted from help_article
            order by section_id, position, id
            """)
        .query(row -> {
          long id = row.getLong("id");
          Map<Locale, Edition> own = editions.get(id);
          if (own != null) {
            leaves
                .computeIfAbsent(row.getLong("section_id"), _ -> new ArrayList<>())
                .add(
                    new Leaf(
                        new ArticleId(id),
                        row.getString("slug"),
                        Audience.of(row.getString("audience")),
                        row.getBoolean("promoted"),
                        own,
                        related.getOrDefault(id, List.of())));
          }
        });
    return leaves;
  }

  private Map<Long, List<Section>> sections(Map<Long, List<Leaf>> leaves) {
    Map<Long, Map<Locale, String>> names = texts("help_section_text", "section_id", "name");
    var sections = new HashMap<Long, List<Section>>();
    db.sql(
            """
            select id, category_id, slug from help_section where archived_at is null
            order by category_id, position, id
            """)
        .query(row -> {
          long id = row.getLong("id");
          if (leaves.containsKey(id)) {
            sections
                .computeIfAbsent(row.getLong("category_id"), _ -> new ArrayList<>())
                .add(
                    new Section(
                        id,
                        row.getString("slug"),
                        names.getOrDefault(id, Map.of()),
                        leaves.getOrDefault(id, List.of())));
          }
        });
    return sections;
  }

  private List<Category> categories(Map<Long, List<Section>> sections) {
    Map<Long, Map<Locale, String>> names = texts("help_category_text", "category_id", "name");
    Map<Long, Map<Locale, String>> descriptions =
        texts("help_category_text", "category_id", "description");
    return db
        .sql(
            """
            select id, slug, icon from help_category where archived_at is null
            order by position, id
            """)
        .query((row, _) -> {
          long id = row.getLong("id");
          return new Category(
              id,
              row.getString("slug"),
              row.getString("icon"),
              names.getOrDefault(id, Map.of()),
              descriptions.getOrDefault(id, Map.of()),
              sections.getOrDefault(id, List.of()));
        })
        .list()
        .stream()
        .filter(category -> !category.sections().isEmpty())
        .toList();
  }

  private Map<Long, Map<Locale, String>> texts(String table, String owner, String column) {
    var texts = new HashMap<Long, Map<Locale, String>>();
    db.sql(
            "select %s as owner, locale, %s as text from %s join help_language using (locale) order by position"
                .formatted(owner, column, table))
        .query(row -> {
          texts
              .computeIfAbsent(row.getLong("owner"), _ -> new LinkedHashMap<>())
              .put(Locale.forLanguageTag(row.getString("locale")), row.getString("text"));
        });
    return texts;
  }

  private Map<String, ArticleId> redirects() {
    var redirects = new HashMap<String, ArticleId>();
    db.sql("select slug, article_id from help_redirect")
        .query(row -> {
          redirects.put(row.getString(1), new ArticleId(row.getLong(2)));
        });
    return redirects;
  }
}
