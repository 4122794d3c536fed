package dev.steward.helpcenter.content;

import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.SectionId;
import dev.steward.platform.error.Refusal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Rows of articles, without their words.
@Repository
class ArticleRepository {
  private static final String COLUMNS =
      "id, section_id, slug, audience, owner_id, review_by, position, promoted, version";

  private final JdbcClient db;

  ArticleRepository(JdbcClient db) {
    this.db = db;
  }

  Optional<Article> find(ArticleId id) {
    return db.sql("select " + COLUMNS + " from help_article where id = ?")
        .param(id.value())
        .query(ArticleRepository::article)
        .optional();
  }

  Optional<Article> lock(ArticleId id) {
    return db.sql("select " + COLUMNS + " from help_article where id = ? for update")
        .param(id.value())
        .query(ArticleRepository::article)
        .optional();
  }

  ArticleId insert(Placement placement, Instant now) {
    try {
      return bound(
              db.sql(
                  """
                  insert into help_article
                    (section_id, slug, audience, owner_id, review_by, position, promoted, created_at)
                  values (:section, :slug, :audience, :owner, :review, :position, :promoted, :now)
                  returning id
                  """),
              placement)
          .param("now", Timestamp.from(now))
          .query((row, _) -> new ArticleId(row.getLong(1)))
          .single();
    } catch (DuplicateKeyException taken) {
      throw new Refusal(HelpError.BAD_SLUG, taken, placement.slug());
    }
  }

  void update(ArticleId id, Placement placement) {
    try {
      bound(
              db.sql(
                  """
                  update help_article
                  set section_id = :section, slug = :slug, audience = :audience, owner_id = :owner,
                      review_by = :review, position = :position, promoted = :promoted,
                      version = version + 1
                  where id = :id
                  """),
              placement)
          .param("id", id.value())
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refusal(HelpError.BAD_SLUG, taken, placement.slug());
    }
  }

  void redirect(String slug, ArticleId id) {
    db.sql(
            """
            insert into help_redirect (slug, article_id) values (?, ?)
            on conflict (slug) do update set article_id = excluded.article_id
            """)
        .params(slug, id.value())
        .update();
  }

  void relate(ArticleId id, List<ArticleId> related) {
    db.sql("delete from help_related where article_id = ?").param(id.value()).update();
    db.sql(
            """
            insert into help_related (article_id, related_id, position)
            select ?, r.id, min(r.at)
            from unnest(?::bigint[]) with ordinality as r(id, at) group by r.id
            """)
        .param(id.value())
        .param(related.stream().map(ArticleId::value).toArray(Long[]::new))
        .update();
  }

  private static StatementSpec bound(StatementSpec statement, Placement placement) {
    return statement
        .param("section", placement.section().value())
        .param("slug", placement.slug())
        .param("audience", placement.audience().code())
        .param("owner", placement.owner().isPresent() ? placement.owner().getAsLong() : null)
        .param("review", placement.reviewBy().map(Date::valueOf).orElse(null))
        .param("position", placement.position())
        .param("promoted", placement.promoted());
  }

  private static Article article(ResultSet row, int number) throws SQLException {
    return new Article(
        new ArticleId(row.getLong("id")),
        new SectionId(row.getLong("section_id")),
        row.getString("slug"),
        Audience.of(row.getString("audience")),
        VersionRow.number(row, "owner_id"),
        Optional.ofNullable(row.getDate("review_by")).map(Date::toLocalDate),
        row.getInt("position"),
        row.getBoolean("promoted"),
        row.getInt("version"));
  }
}
