package dev.steward.ticket.opening;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Inbox;
import dev.steward.channel.Inboxes;
import dev.steward.staff.Agents;
import dev.steward.staff.TeamId;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpeningRepository {
  private final JdbcClient db;
  private final Inboxes inboxes;
  private final Agents agents;
  private final InstantSource clock;

  OpeningRepository(JdbcClient db, Inboxes inboxes, Agents agents, InstantSource clock) {
    this.agents = agents;
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
              insert into ticket (subject, customer_id, identity_id, channel, inbox_id, status, team_id, priority, external_id, preview,
                                  last_from, waiting_since, created_at, updated_at)
              values (:subject, :customer, :identity, 'api', :inbox, 'new', cast(:team as bigint), 'normal', :external, '', 'customer', :now, :now, :now)
              returning id),
            a as (
              insert into ticket_assignment (ticket_id, team_id, assigned_at)
              select id, cast(:team as bigint), :now from t where cast(:team as bigint) is not null),
            p as (
              insert into participant (ticket_id, identity_id, role, added_at)
              select id, :identity, 'requester', :now from t)
            select id from t
            """)
        .param("subject", subject)
        .param("customer", wanted.requester().customer().value())
        .param("identity", wanted.requester().id().value())
        .param("inbox", inbox)
        .param("team", agents.defaultTeam().map(TeamId::value).orElse(null))
        .param("external", wanted.externalId().orElse(null))
        .param("now", now)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .single();
  }
}
