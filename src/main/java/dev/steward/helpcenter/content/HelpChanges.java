package dev.steward.helpcenter.content;

import dev.steward.helpcenter.ArticleId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The change log of the help center.
@Component
public class HelpChanges {
  private final JdbcClient db;
  private final InstantSource clock;

  HelpChanges(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Tells, in the caller's transaction, that an article reads differently now.
  public void changed(ArticleId article) {
    append(Optional.of(article.value()));
  }

  /// Tells, in the caller's transaction, that anything may read differently now: an order, a name,
  /// a variable.
  public void changedAll() {
    append(Optional.empty());
  }

  /// The generation of what readers see: grows with every committed change.
  ///
  /// A number drawn by a transaction that still runs is counted when it commits, because the
  /// generation is how many changes are visible and the newest of them.
  public Generation generation() {
    return db.sql("select count(*) as n, coalesce(max(seq), 0) as newest from help_change")
        .query((row, _) -> new Generation(row.getLong("n"), row.getLong("newest")))
        .single();
  }

  /// The changes after a number, oldest first, none skipped; at most so many.
  public List<Change> after(long seq, int limit) {
    return db.sql(
            """
            select seq, article_id from help_change
            where seq > ? and xact < pg_snapshot_xmin(pg_current_snapshot())
            order by seq limit ?
            """)
        .params(seq, limit)
        .query((row, _) ->
            new Change(
                row.getLong("seq"),
                VersionRow.number(row, "article_id").stream().mapToObj(ArticleId::new).findFirst()))
        .list();
  }

  private void append(Optional<Long> article) {
    db.sql("insert into help_change (article_id, at) values (?, ?)")
        .param(article.orElse(null))
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /// Two generations are equal when the same changes were visible.
  public record Generation(long changes, long newest) {}

  /// One change.
  ///
  /// @param article which article; empty when any may have changed
  public record Change(long seq, Optional<ArticleId> article) {}
}
