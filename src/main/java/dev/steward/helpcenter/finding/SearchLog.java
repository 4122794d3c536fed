package dev.steward.helpcenter.finding;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What readers looked for. Kept in memory for some seconds and written together, since a search
/// must not wait for a statistic; what a crash loses is a few rows of it.
@Component
public class SearchLog {
  private static final int WAITING = 2_000;
  private static final int LONGEST = 200;

  private final ArrayBlockingQueue<Asked> waiting = new ArrayBlockingQueue<>(WAITING);
  private final JdbcClient db;
  private final InstantSource clock;

  SearchLog(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  private record Asked(UUID id, Locale locale, String query, int hits, Instant at) {}

  /// One question that readers asked.
  ///
  /// @param times how often
  /// @param hits how many articles were shown the last time
  public record Missed(Locale locale, String query, long times, int hits, Instant last) {}

  /// Remembers a search; drops it when thousands wait already.
  public void asked(UUID id, Locale locale, String query, int hits) {
    String line = query.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String cut = line.substring(0, Math.min(line.length(), LONGEST));
    boolean kept = waiting.offer(new Asked(id, locale, cut, hits, clock.instant()));
    if (!kept) {
      waiting.poll();
    }
  }

  /// Remembers which article was opened from the answer; once.
  public void clicked(UUID id, long article) {
    flush();
    db.sql("update help_search set clicked = ? where id = ? and clicked is null")
        .params(article, id)
        .update();
  }

  /// Writes what waits.
  boolean flush() {
    List<Asked> batch = new ArrayList<>();
    waiting.drainTo(batch);
    for (Asked asked : batch) {
      db.sql("insert into help_search (id, locale, query, hits, asked_at) values (?, ?, ?, ?, ?)")
          .params(
              asked.id(),
              asked.locale().toLanguageTag(),
              asked.query(),
              asked.hits(),
              Timestamp.from(asked.at()))
          .update();
    }
    return false;
  }

  /// What was asked since then and led to no article, most frequent first.
  ///
  /// @param empty whether only questions without any hit count
  public List<Missed> missed(Instant since, boolean empty) {
    return db.sql(
            """
            select locale, query, count(*) as times, min(hits) as hits, max(asked_at) as last
            from help_search
            where asked_at >= ? and clicked is null and (hits = 0 or not ?)
            group by locale, query order by times desc, last desc limit 100
            """)
        .params(Timestamp.from(since), empty)
        .query((row, _) ->
            new Missed(
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("query"),
                row.getLong("times"),
                row.getInt("hits"),
                row.getTimestamp("last").toInstant()))
        .list();
  }
}
