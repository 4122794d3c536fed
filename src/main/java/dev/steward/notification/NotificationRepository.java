package dev.steward.notification;

import dev.steward.audit.Actor;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class NotificationRepository {
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
  private static final String NOTIFICATION =
      """
      select n.id, n.agent_id, n.kind, n.ticket_id, n.cause, n.actor_kind, n.actor_id, n.details, n.at, n.read_at
      from notification n
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  NotificationRepository(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Whether it was not there yet. A push is owed only to whoever has a browser for it.
  boolean add(
      AgentId agent, NotificationKind kind, TicketEvent event, Set<Medium> media, Instant push) {
    Map<String, String> details = new HashMap<>(event.details());
    details.put("event", TicketEvents.code(event.kind()));
    return db.sql(
                """
                insert into notification (agent_id, kind, ticket_id, cause, actor_kind, actor_id, details, at, listed,
                  push_due_at, mail_owed)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?,
                  case when ? and exists (select 1 from push_subscription where agent_id = ?) then ?::timestamptz end,
                  ? and not exists (select 1 from notification_rhythm where agent_id = ? and rhythm = 'never'))
                on conflict (agent_id, cause) do nothing
                """)
            .param(agent.value())
            .param(kind.code())
            .param(event.ticket().value())
            .param(event.seq())
            .param(event.by().kind().name().toLowerCase(Locale.ROOT))
            .param(event.by().id().isPresent() ? event.by().id().getAsLong() : null)
            .param(json.writeValueAsString(details))
            .param(Timestamp.from(event.at()))
            .param(media.contains(Medium.DESK))
            .param(media.contains(Medium.PUSH))
            .param(agent.value())
            .param(Timestamp.from(push))
            .param(media.contains(Medium.MAIL))
            .param(agent.value())
            .update()
        == 1;
  }

  /// Takes unread older ones about the same ticket off the list.
  void replace(AgentId agent, NotificationKind kind, TicketEvent by, Instant now) {
    db.sql(
            """
            update notification set read_at = ?
            where agent_id = ? and ticket_id = ? and kind = ? and cause < ? and read_at is null
            """)
        .params(Timestamp.from(now), agent.value(), by.ticket().value(), kind.code(), by.seq())
        .update();
  }

  /// Listed ones, newest first.
  List<Notification> page(AgentId agent, long before, boolean unread, int limit) {
    return db.sql(
            NOTIFICATION
                + " where n.agent_id = ? and n.listed and n.id < ? "
                + (unread ? " and n.read_at is null " : "")
                + " order by n.id desc limit ?")
        .params(agent.value(), before, limit)
        .query(this::notification)
        .list();
  }

  /// Tickets of listed unread ones.
  List<TicketId> unread(AgentId agent, int limit) {
    return db.sql(
            """
            select ticket_id from notification
            where agent_id = ? and listed and read_at is null order by id desc limit ?
            """)
        .params(agent.value(), limit)
        .query((row, _) -> new TicketId(row.getLong(1)))
        .list();
  }

  Optional<Notification> find(AgentId agent, long id) {
    return db.sql(NOTIFICATION + " where n.agent_id = ? and n.id = ?")
        .params(agent.value(), id)
        .query(this::notification)
        .optional();
  }

  int read(AgentId agent, long id, boolean isRead, Instant now) {
    return db.sql(
            """
            update notification
            set read_at = case when ? then coalesce(read_at, ?) end
            where agent_id = ? and id = ?
            """)
        .params(isRead, Timestamp.from(now), agent.value(), id)
        .update();
  }

  int readAll(AgentId agent, Instant now) {
    return db.sql(
            """
            update notification set read_at = ?
            where agent_id = ? and read_at is null
            """)
        .params(Timestamp.from(now), agent.value())
        .update();
  }

  int readOf(AgentId agent, TicketId ticket, Instant now) {
    return db.sql(
            """
            update notification set read_at = ?
            where agent_id = ? and ticket_id = ? and read_at is null
            """)
        .params(Timestamp.from(now), agent.value(), ticket.value())
        .update();
  }

  Notification notification(ResultSet row, int index) throws SQLException {
    long actor = row.getLong("actor_id");
    OptionalLong by = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(actor);
    String kind = row.getString("actor_kind").toUpperCase(Locale.ROOT);
    return new Notification(
        row.getLong("id"),
        new AgentId(row.getLong("agent_id")),
        NotificationKind.find(row.getString("kind")).orElse(NotificationKind.FOLLOWED),
        new TicketId(row.getLong("ticket_id")),
        row.getLong("cause"),
        new Actor(Actor.Kind.valueOf(kind), by),
        json.readValue(row.getString("details"), DETAILS),
        row.getTimestamp("at").toInstant(),
        Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
  }
}
