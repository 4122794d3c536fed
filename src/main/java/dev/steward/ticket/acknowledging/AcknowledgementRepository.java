package dev.steward.ticket.acknowledging;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AcknowledgementRepository {
  private final JdbcClient db;

  AcknowledgementRepository(JdbcClient db) {
    this.db = db;
  }

  /// The id by which the customer's mail program knows the message.
  List<String> externalId(long message) {
    return db.sql("select external_id from ticket_message where id = ? and external_id is not null")
        .param(message)
        .query((rs, _) -> rs.getString(1))
        .list();
  }
}
