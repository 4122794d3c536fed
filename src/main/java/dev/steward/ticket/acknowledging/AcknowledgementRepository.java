package dev.steward.ticket.acknowledging;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AcknowledgementRepository {
  private static final String READER = "acknowledgement";

  private final JdbcClient db;
  private final InstantSource clock;

  AcknowledgementRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Where the reader stands; empty while another process is at it.
  OptionalLong lockCursor() {
    db.sql("insert into event_reader values (?, 0, ?) on conflict do nothing")
        .params(READER, Timestamp.from(clock.instant()))
        .update();
    return db
        .sql("select seq from event_reader where name = ? for update skip locked")
        .param(READER)
        .query((rs, _) -> rs.getLong(1))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  void moveCursor(long seq) {
    db.sql("update event_reader set seq = ?, updated_at = ? where name = ?")
        .params(seq, Timestamp.from(clock.instant()), READER)
        .update();
  }

  /// The id by which the customer's mail program knows the message.
  List<String> externalId(long message) {
    return db.sql("select external_id from ticket_message where id = ? and external_id is not null")
        .param(message)
        .query((rs, _) -> rs.getString(1))
        .list();
  }
}
