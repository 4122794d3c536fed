package dev.steward.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What lists show of a conversation, made again from its messages after some came or went by other
/// ways than being said: merged, split off, redacted.
@Component
public class LastWords {
  private final JdbcClient db;

  LastWords(JdbcClient db) {
    this.db = db;
  }

  /// Makes preview and last author again, and since when the customer waits: since the first thing
  /// they said after our last answer. The ticket is locked; a ticket without messages keeps what it
  /// showed.
  public void refresh(TicketId ticket) {
    show(ticket);
    db.sql(
            """
            update ticket t set waiting_since = (
              select min(created_at) from ticket_message
              where ticket_id = t.id and author_kind = 'customer' and withdrawn_at is null and created_at > coalesce(
                (select max(created_at) from ticket_message
                 where ticket_id = t.id and author_kind = 'agent' and withdrawn_at is null), '-infinity'))
            where id = ?
            """)
        .param(ticket.value())
        .update();
  }

  /// Makes preview and last author again, and lets the customer wait since an instant: an answer in
  /// one of two merged tickets does not answer what was asked in the other.
  public void refresh(TicketId ticket, Optional<Instant> waitingSince) {
    show(ticket);
    @Nullable Timestamp since = waitingSince.map(Timestamp::from).orElse(null);
    db.sql("update ticket set waiting_since = ? where id = ?")
        .param(since)
        .param(ticket.value())
        .update();
  }

  /// Makes preview and last author again and leaves the waiting alone.
  public void refreshPreview(TicketId ticket) {
    show(ticket);
  }

  private void show(TicketId ticket) {
    db.sql(
            """
            update ticket t set
              preview = left(regexp_replace(m.text, '\\s+', ' ', 'g'), 160),
              last_from = case m.author_kind when 'customer' then 'customer' else 'agent' end
            from (select text, author_kind from ticket_message
                  where ticket_id = ? and withdrawn_at is null order by created_at desc, id desc limit 1) m
            where t.id = ?
            """)
        .params(ticket.value(), ticket.value())
        .update();
  }
}
