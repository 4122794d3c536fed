package dev.steward.helpcenter.feedback;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.ArticleId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts how often people of the desk answer with an article.
@Component
public class Uses {
  private static final Duration LATELY = Duration.ofDays(90);

  private final JdbcClient db;
  private final InstantSource clock;

  Uses(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// What somebody made of an article.
  public enum How {
    /// A link to it in an answer.
    LINK,
    /// Its words in an answer.
    TEXT,
    /// Either, in a note.
    NOTE
  }

  /// Counts it, once for each matter.
  ///
  /// @param matter what it was used for, such as `ticket:12`
  @Transactional
  public void used(ArticleId article, Locale locale, How how, String matter, Actor by) {
    db.sql(
            """
            insert into help_use (article_id, locale, how, matter, used_by, used_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(article.value())
        .param(locale.toLanguageTag())
        .param(how.name().toLowerCase(Locale.ROOT))
        .param(matter)
        .param(by.id().isPresent() ? by.id().getAsLong() : null)
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /// How often each article was used in the last 90 days, by its number.
  public Map<Long, Long> lately() {
    var counts = new HashMap<Long, Long>();
    db.sql(
            """
            select article_id, count(distinct matter) as uses from help_use
            where used_at >= ? group by article_id
            """)
        .param(Timestamp.from(clock.instant().minus(LATELY)))
        .query(row -> {
          counts.put(row.getLong("article_id"), row.getLong("uses"));
        });
    return counts;
  }
}
