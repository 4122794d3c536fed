package dev.steward.ticket.opening;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Inbox;
import dev.steward.channel.Inboxes;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpeningRepository {
  private final JdbcClient db;
  private final Inboxes inboxes;
  private final InstantSource clock;

  OpeningRepository(JdbcClient db, Inboxes inboxes, InstantSource clock) {
    this.db = db;
    this.inboxes = inboxes;
    this.clock = clock;
  }

  TicketId open(NewTicket wanted, String subject) {
    Long inbox =
        inboxes.list().stream()
            .filter(i -> i.channel() == ChannelName.EMAIL)
            .map(Inbox::id)
            .map(id -> id.value())
            .findFirst()
            .orElse(null);
    Timestamp now = Timestamp.from(clock.instant());
    return db.sql(
            """
            with t as (
              insert into ticket (subject, customer_id, identity_id, channel, inbox_id, status, priority, external_id, preview,
                                  last_from, waiting_since, created_at, updated_at)
              values (:subject, :customer, :identity, 'api', :inbox, 'new', 'normal', :external, '', 'customer', :now, :now, :now)
              returning id),
            p as (
              insert into participant (ticket_id, identity_id, role, added_at)
              select id, :identity, 'requester', :now from t)
            select id from t
            """)
        .param("subject", subject)
        .param("customer", wanted.requester().customer().value())
        .param("identity", wanted.requester().id().value())
        .param("inbox", inbox)
        .param("external", wanted.externalId().orElse(null))
        .param("now", now)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .single();
  }
}
