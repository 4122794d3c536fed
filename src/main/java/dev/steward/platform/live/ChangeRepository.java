package dev.steward.platform.live;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads `live_change`.
@Repository
class ChangeRepository {

  private final JdbcClient jdbc;

  ChangeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last sequence, 0 before the first.
  long last() {
    return jdbc.sql("select coalesce(max(seq), 0) from live_change").query(Long.class).single();
  }

  /// The oldest sequence still kept, 0 where there is none.
  long oldest() {
    return jdbc.sql("select coalesce(min(seq), 0) from live_change").query(Long.class).single();
  }

  /// What changed beyond a sequence, in order, at most so many.
  List<Change> beyond(long sequence, int limit) {
    return jdbc.sql("select seq, topic from live_change where seq > :seq order by seq limit :limit")
        .param("seq", sequence)
        .param("limit", limit)
        .query((row, _) -> new Change(row.getLong(1), row.getString(2)))
        .list();
  }
}
