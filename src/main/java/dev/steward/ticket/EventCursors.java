package dev.steward.ticket;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where each reader of the event log stands. A reader moves its cursor in the transaction of what
/// it made of the events, so that each event is considered once, whatever is killed.
@Component
public class EventCursors {
  private final JdbcClient db;
  private final InstantSource clock;

  EventCursors(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Where the reader stands, held until the transaction ends; empty while another process is at
  /// it.
  public OptionalLong lock(String reader) {
    OptionalLong known = lockKnown(reader);
    if (known.isPresent()) {
      return known;
    }
    int made =
        db.sql("insert into event_reader values (?, 0, ?) on conflict do nothing")
            .params(reader, Timestamp.from(clock.instant()))
            .update();
    return made == 1 ? OptionalLong.of(0) : known;
  }

  private OptionalLong lockKnown(String reader) {
    return db
        .sql("select seq from event_reader where name = ? for update skip locked")
        .param(reader)
        .query((rs, _) -> rs.getLong(1))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /// Moves a cursor that this transaction holds.
  public void move(String reader, long seq) {
    db.sql("update event_reader set seq = ?, updated_at = ? where name = ?")
        .params(seq, Timestamp.from(clock.instant()), reader)
        .update();
  }
}
