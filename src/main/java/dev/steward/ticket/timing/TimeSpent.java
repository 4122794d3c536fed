package dev.steward.ticket.timing;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps time. Adding is one statement.
@Component
class TimeSpent {
  /// A page tells at least so often; more cannot have passed.
  static final int MOST_SECONDS = 300;

  private static final int MOST_MINUTES = 24 * 60;

  private final Tickets tickets;
  private final TicketEvents events;
  private final JdbcClient db;
  private final InstantSource clock;

  TimeSpent(Tickets tickets, TicketEvents events, JdbcClient db, InstantSource clock) {
    this.tickets = tickets;
    this.events = events;
    this.db = db;
    this.clock = clock;
  }

  /// Adds what the page counted, at most [#MOST_SECONDS].
  void count(SignedIn by, TicketId ticket, int seconds) {
    tickets.visibleTo(by).require(ticket);
    if (seconds > 0) {
      add(by, ticket, "timer", Math.min(seconds, MOST_SECONDS));
    }
  }

  /// Adds or, with a negative number, takes away minutes by hand. Nobody's time falls below zero.
  ///
  /// @throws Refusal [TicketError#BAD_TIME] beyond a day
  @Transactional
  public void correct(SignedIn by, TicketId ticket, int minutes) {
    tickets.visibleTo(by).require(ticket);
    if (minutes == 0 || Math.abs((long) minutes) > MOST_MINUTES) {
      throw new Refusal(TicketError.BAD_TIME);
    }
    long own =
        db.sql(
                "select coalesce(sum(seconds), 0) from ticket_time where ticket_id = ? and agent_id = ?")
            .params(ticket.value(), by.agentId().value())
            .query(Long.class)
            .single();
    int seconds = (int) Math.max(-own, Duration.ofMinutes(minutes).toSeconds());
    add(by, ticket, "manual", seconds);
    events.append(
        ticket,
        TicketEvent.Kind.TIME_SPENT,
        by.actor(),
        Map.of("minutes", String.valueOf(seconds / 60)));
  }

  /// What each agent spent, the most first.
  List<Share> of(TicketId ticket) {
    return db.sql(
            """
            select a.name, sum(t.seconds) as seconds from ticket_time t join agent a on a.id = t.agent_id
            where t.ticket_id = ? group by a.id, a.name having sum(t.seconds) > 0 order by 2 desc limit 20
            """)
        .param(ticket.value())
        .query((rs, _) -> new Share(rs.getString("name"), rs.getLong("seconds")))
        .list();
  }

  private void add(SignedIn by, TicketId ticket, String source, int seconds) {
    db.sql(
            """
            insert into ticket_time (ticket_id, agent_id, day, source, seconds) values (?, ?, ?, ?, ?)
            on conflict (ticket_id, agent_id, day, source)
            do update set seconds = ticket_time.seconds + excluded.seconds
            """)
        .params(
            ticket.value(),
            by.agentId().value(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            source,
            seconds)
        .update();
  }

  /// What one agent spent.
  record Share(String name, long seconds) {}
}
