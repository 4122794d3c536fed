package dev.steward.ticket.indexing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How the index of each process stands, in the table `ticket_index`.
@Repository
class IndexRows {
  /// A process that has not been heard of for so long is gone.
  private static final Duration ALIVE = Duration.ofMinutes(1);

  private final JdbcClient db;
  private final InstantSource clock;

  IndexRows(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// One index.
  ///
  /// @param wanted whether a new one was asked for and is not there yet
  record Row(
      String home,
      long entries,
      long position,
      boolean wanted,
      long done,
      long total,
      Instant seen) {}

  /// Says how it stands.
  void tell(String home, long entries, TicketIndex.Standing standing) {
    db.sql(
            """
            insert into ticket_index (home, seen_at, entries, position, done, total)
            values (:home, :now, :entries, :position, :done, :total)
            on conflict (home) do update set seen_at = :now, entries = :entries, position = :position,
              done = :done, total = :total
            """)
        .param("home", home)
        .param("now", now())
        .param("entries", entries)
        .param("position", standing.position())
        .param("done", standing.done())
        .param("total", standing.total())
        .update();
  }

  /// Whether somebody asked this process for a new index.
  boolean isWanted(String home) {
    return db.sql(
            """
            select exists (select from ticket_index
              where home = ? and wanted_at is not null and (built_at is null or built_at < wanted_at))
            """)
        .param(home)
        .query(Boolean.class)
        .single();
  }

  /// A new index is there.
  ///
  /// @param since when building it began: what was asked for later is still owed
  void built(String home, Instant since) {
    db.sql("update ticket_index set built_at = ? where home = ?")
        .params(Timestamp.from(since), home)
        .update();
  }

  /// Asks all running processes for a new index.
  ///
  /// @return how many there are
  int want() {
    return db.sql("update ticket_index set wanted_at = ? where seen_at > ?")
        .params(now(), Timestamp.from(clock.instant().minus(ALIVE)))
        .update();
  }

  /// All that were heard of lately.
  List<Row> alive() {
    return db.sql(
            """
            select home, entries, position, done, total, seen_at,
              wanted_at is not null and (built_at is null or built_at < wanted_at) as wanted
            from ticket_index where seen_at > ? order by home
            """)
        .param(Timestamp.from(clock.instant().minus(ALIVE)))
        .query((row, _) ->
            new Row(
                row.getString("home"),
                row.getLong("entries"),
                row.getLong("position"),
                row.getBoolean("wanted"),
                row.getLong("done"),
                row.getLong("total"),
                row.getTimestamp("seen_at").toInstant()))
        .list();
  }

  /// The last event that is visible in full: an index that was begun now knows everything before.
  long newest() {
    return db.sql(
            """
            select coalesce((select max(seq) from ticket_event
              where xact < pg_snapshot_xmin(pg_current_snapshot())), 0)
            """)
        .query(Long.class)
        .single();
  }

  /// When the first event behind a position happened.
  Optional<Instant> after(long position) {
    return db.sql("select at from ticket_event where seq > ? order by seq limit 1")
        .param(position)
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
