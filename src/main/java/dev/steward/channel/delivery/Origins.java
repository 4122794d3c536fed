package dev.steward.channel.delivery;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the desk can say of something it sent, to whoever holds its check code.
@Component
public class Origins {
  private final JdbcClient db;

  Origins(JdbcClient db) {
    this.db = db;
  }

  /// A message that has left, or may have.
  ///
  /// @param inbox the address of ours it came from
  public record Origin(String inbox, String recipient, Instant at, long conversation) {}

  /// That of a delivery; nothing for what never left.
  public Optional<Origin> find(long delivery) {
    return db.sql(
            """
            select i.address, d.recipient, coalesce(d.finished_at, d.due_at) as at, d.conversation
            from delivery d join inbox i on i.id = d.inbox_id
            where d.id = ? and d.state in ('sending', 'sent', 'delivered', 'unknown')
            """)
        .param(delivery)
        .query((rs, _) ->
            new Origin(
                rs.getString(1), rs.getString(2), rs.getTimestamp(3).toInstant(), rs.getLong(4)))
        .optional();
  }
}
