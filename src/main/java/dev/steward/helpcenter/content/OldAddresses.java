package dev.steward.helpcenter.content;

import dev.steward.helpcenter.ArticleId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where addresses of the help center before lead now. They stand in mails and on other sites for
/// years.
@Component
@Transactional(readOnly = true)
public class OldAddresses {
  private final JdbcClient db;

  OldAddresses(JdbcClient db) {
    this.db = db;
  }

  /// The article that stood there.
  ///
  /// @param path as in `articles/360012345678`
  public Optional<ArticleId> article(String path) {
    return db.sql(
            "select article_id from help_old_address where path = ? and article_id is not null")
        .param(path)
        .query((row, _) -> new ArticleId(row.getLong(1)))
        .optional();
  }

  /// The category that stood there, or that what stood there is in.
  public Optional<Long> category(String path) {
    return db.sql(
            "select category_id from help_old_address where path = ? and category_id is not null")
        .param(path)
        .query((row, _) -> row.getLong(1))
        .optional();
  }
}
