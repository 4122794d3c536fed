package dev.steward.ticket.assigning;

import dev.steward.channel.ChannelName;
import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketRow;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tickets that wait for somebody, and how much everybody has. For the desk itself: whoever shows
/// them to a person leaves out what that person may not see.
@Component
public class Waiting {
  /// A priority is worth so many hours of waiting, no more: whatever is old enough comes first.
  private static final String ORDER =
      """
      order by t.created_at - case t.priority when 'urgent' then interval '8 hours' when 'high' then interval '2 hours'
                                             when 'low' then interval '-4 hours' else interval '0' end, t.id
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  Waiting(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The chats that this agent is in, in the order of their numbers.
  public List<TicketId> chatsOf(AgentId agent) {
    return db.sql(
            """
            select id from ticket
            where assignee_id = ? and channel = 'chat' and status in ('new', 'open') order by id
            """)
        .param(agent.value())
        .query((row, _) -> new TicketId(row.getLong(1)))
        .list();
  }

  /// The tickets of a team that nobody has, the one whose turn it is first.
  public List<Ticket> of(TeamId team, int limit) {
    return db.sql(
            "select "
                + TicketRow.COLUMNS
                + " from ticket t where team_id = ? and assignee_id is null and status in ('new', 'open')"
                + " and (snoozed_until is null or snoozed_until <= ?) "
                + ORDER
                + " limit ?")
        .params(team.value(), Timestamp.from(clock.instant()), limit)
        .query(TicketRow::read)
        .list();
  }

  /// How many tickets each agent has to work on now, by channel; those that wait for the customer
  /// or somebody else do not count.
  public Map<AgentId, Map<ChannelName, Integer>> loads(Collection<AgentId> agents) {
    var loads = new HashMap<AgentId, Map<ChannelName, Integer>>();
    db.sql(
            """
            select assignee_id, channel, count(*) from ticket
            where assignee_id = any(?) and status in ('new', 'open') group by assignee_id, channel
            """)
        .param(agents.stream().map(AgentId::value).toArray(Long[]::new))
        .query(rs -> {
          loads
              .computeIfAbsent(new AgentId(rs.getLong(1)), _ -> new EnumMap<>(ChannelName.class))
              .put(ChannelName.of(rs.getString(2)), rs.getInt(3));
        });
    return loads;
  }

  /// Who answered the customers of these tickets last, in whatever ticket of theirs.
  public Map<TicketId, AgentId> lastAgents(Collection<TicketId> tickets) {
    return db
        .sql(
            """
            select t.id, l.author_id from ticket t
            cross join lateral (
              select m.author_id from ticket o join ticket_message m on m.ticket_id = o.id
              where o.customer_id = t.customer_id and m.author_kind = 'agent' and m.withdrawn_at is null
              order by m.id desc limit 1) l
            where t.id = any(?)
            """)
        .param(tickets.stream().map(TicketId::value).toArray(Long[]::new))
        .query((rs, _) -> Map.entry(new TicketId(rs.getLong(1)), new AgentId(rs.getLong(2))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
