package dev.steward.helpcenter.porting;

import dev.steward.helpcenter.ArticleId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Remembers what was imported.
@Repository
class ImportRepository {
  private final JdbcClient db;

  ImportRepository(JdbcClient db) {
    this.db = db;
  }

  /// What something from elsewhere is here.
  @SuppressWarnings("ArrayRecordComponent") // compared byte by byte by its one user
  record Known(long own, byte[] digest) {}

  Optional<Known> find(String source, String kind, String id) {
    return db.sql(
            "select own_id, digest from help_import where source = ? and kind = ? and foreign_id = ?")
        .params(source, kind, id)
        .query((row, _) -> new Known(row.getLong("own_id"), row.getBytes("digest")))
        .optional();
  }

  void remember(String source, String kind, String id, long own, byte[] digest) {
    db.sql(
            """
            insert into help_import (source, kind, foreign_id, own_id, digest) values (?, ?, ?, ?, ?)
            on conflict (source, kind, foreign_id) do update
            set own_id = excluded.own_id, digest = excluded.digest
            """)
        .params(source, kind, id, own, digest)
        .update();
  }

  boolean isTaken(String slug) {
    return db.sql(
            """
            select exists (select from help_article where slug = :slug)
              or exists (select from help_redirect where slug = :slug)
            """)
        .param("slug", slug)
        .query(Boolean.class)
        .single();
  }

  Optional<Long> category(String slug) {
    return db.sql("select id from help_category where slug = ? and archived_at is null")
        .param(slug)
        .query((row, _) -> row.getLong(1))
        .optional();
  }

  Optional<Long> section(long category, String slug) {
    return db.sql(
            """
            select id from help_section
            where category_id = ? and slug = ? and archived_at is null
            """)
        .params(category, slug)
        .query((row, _) -> row.getLong(1))
        .optional();
  }

  Optional<Long> article(String slug) {
    return db.sql("select id from help_article where slug = ?")
        .param(slug)
        .query((row, _) -> row.getLong(1))
        .optional();
  }

  Optional<String> slug(long article) {
    return db.sql("select slug from help_article where id = ?")
        .param(article)
        .query((row, _) -> row.getString(1))
        .optional();
  }

  void leadArticle(String path, ArticleId article) {
    db.sql(
            """
            insert into help_old_address (path, article_id) values (?, ?)
            on conflict (path) do update
            set article_id = excluded.article_id, category_id = null
            """)
        .params(path, article.value())
        .update();
  }

  void leadCategory(String path, long category) {
    db.sql(
            """
            insert into help_old_address (path, category_id) values (?, ?)
            on conflict (path) do update
            set category_id = excluded.category_id, article_id = null
            """)
        .params(path, category)
        .update();
  }
}
