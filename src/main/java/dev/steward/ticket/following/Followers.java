package dev.steward.ticket.following;

import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who follows which ticket. Following twice is success without effect.
@Component
public class Followers {
  private final Tickets tickets;
  private final TicketEvents events;
  private final Agents agents;
  private final JdbcClient db;
  private final InstantSource clock;

  Followers(
      Tickets tickets, TicketEvents events, Agents agents, JdbcClient db, InstantSource clock) {
    this.tickets = tickets;
    this.events = events;
    this.agents = agents;
    this.db = db;
    this.clock = clock;
  }

  /// Begins to follow.
  @Transactional
  public void follow(SignedIn who, TicketId ticket) {
    tickets.visibleTo(who).require(ticket);
    if (add(ticket, who.agentId())) {
      events.append(ticket, TicketEvent.Kind.FOLLOWED, who.actor(), Map.of());
    }
  }

  /// Stops following.
  @Transactional
  public void unfollow(SignedIn who, TicketId ticket) {
    tickets.visibleTo(who).require(ticket);
    int gone =
        db.sql("delete from ticket_follower where ticket_id = ? and agent_id = ?")
            .params(ticket.value(), who.agentId().value())
            .update();
    if (gone > 0) {
      events.append(ticket, TicketEvent.Kind.UNFOLLOWED, who.actor(), Map.of());
    }
  }

  /// The followers of a ticket, by number.
  public List<AgentId> of(TicketId ticket) {
    return db.sql("select agent_id from ticket_follower where ticket_id = ? order by agent_id")
        .param(ticket.value())
        .query((rs, _) -> new AgentId(rs.getLong(1)))
        .list();
  }

  /// Their names.
  List<String> names(TicketId ticket) {
    return agents.find(of(ticket)).stream().map(Agent::name).sorted().toList();
  }

  /// Whether they did not follow before.
  boolean add(TicketId ticket, AgentId agent) {
    return db.sql("insert into ticket_follower values (?, ?, ?) on conflict do nothing")
            .params(ticket.value(), agent.value(), Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
