package dev.steward.ticket;

import dev.steward.audit.Actor;
import dev.steward.platform.live.Live;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The event log of tickets: written in the transaction of the act, read by everyone else.
///
/// A sequence number is drawn before its transaction commits, so a plain "greater than the last I
/// saw" would miss the rows of a slow transaction. [#after] therefore stops before the oldest
/// transaction still running.
@Component
public class TicketEvents {
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Live live;

  TicketEvents(JdbcClient db, JsonMapper json, InstantSource clock, Live live) {
    this.db = db;
    this.json = json;
    this.clock = clock;
    this.live = live;
  }

  /// Writes one event in the current transaction and tells open screens after commit.
  public void append(
      TicketId ticket, TicketEvent.Kind kind, Actor by, Map<String, String> details) {
    db.sql(
            """
            insert into ticket_event (ticket_id, kind, actor_kind, actor_id, details, at)
            values (?, ?, ?, ?, ?::jsonb, ?)
            """)
        .param(ticket.value())
        .param(code(kind))
        .param(by.kind().name().toLowerCase(Locale.ROOT))
        .param(by.id().isPresent() ? by.id().getAsLong() : null)
        .param(json.writeValueAsString(details))
        .param(Timestamp.from(clock.instant()))
        .update();
    announce(ticket);
  }

  /// Tells open screens, after commit, that this ticket and the lists look different now.
  public void announce(TicketId ticket) {
    live.changed("ticket:" + ticket.value());
    live.changed("tickets");
  }

  /// What happened to one ticket, oldest first.
  public List<TicketEvent> of(TicketId ticket) {
    return db.sql(
            """
            select seq, ticket_id, kind, actor_kind, actor_id, details, at
            from ticket_event where ticket_id = ? order by seq
            """)
        .param(ticket.value())
        .query(this::event)
        .list();
  }

  /// What happened to some tickets, oldest first for each; one query.
  public Map<TicketId, List<TicketEvent>> of(Collection<TicketId> tickets) {
    return db
        .sql(
            """
            select seq, ticket_id, kind, actor_kind, actor_id, details, at
            from ticket_event where ticket_id = any(?) order by seq
            """)
        .param(tickets.stream().map(TicketId::value).toArray(Long[]::new))
        .query(this::event)
        .list()
        .stream()
        .collect(Collectors.groupingBy(TicketEvent::ticket));
  }

  /// The next events after a sequence number, oldest first, none skipped.
  public List<TicketEvent> after(long seq, int limit) {
    return db.sql(
            """
            select seq, ticket_id, kind, actor_kind, actor_id, details, at
            from ticket_event
            where seq > ? and xact < pg_snapshot_xmin(pg_current_snapshot())
            order by seq limit ?
            """)
        .params(seq, limit)
        .query(this::event)
        .list();
  }

  /// The newest event of a kind, the caller's own uncommitted ones included; for whoever has just
  /// brought it about and is alone. Readers of the log use [#after].
  public Optional<TicketEvent> newest(TicketEvent.Kind kind) {
    return db.sql(
            """
            select seq, ticket_id, kind, actor_kind, actor_id, details, at
            from ticket_event where kind = ? order by seq desc limit 1
            """)
        .param(code(kind))
        .query(this::event)
        .optional();
  }

  private TicketEvent event(ResultSet rs, int row) throws SQLException {
    long actor = rs.getLong("actor_id");
    OptionalLong id = rs.wasNull() ? OptionalLong.empty() : OptionalLong.of(actor);
    return new TicketEvent(
        rs.getLong("seq"),
        new TicketId(rs.getLong("ticket_id")),
        kind(rs.getString("kind")),
        new Actor(Actor.Kind.valueOf(rs.getString("actor_kind").toUpperCase(Locale.ROOT)), id),
        json.readValue(rs.getString("details"), DETAILS),
        rs.getTimestamp("at").toInstant());
  }

  /// The name of a kind in the database.
  public static String code(TicketEvent.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static TicketEvent.Kind kind(String code) {
    return TicketEvent.Kind.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
