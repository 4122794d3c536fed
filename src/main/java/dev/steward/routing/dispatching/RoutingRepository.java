package dev.steward.routing.dispatching;

import dev.steward.channel.ChannelName;
import dev.steward.routing.deciding.Decision;
import dev.steward.routing.deciding.Method;
import dev.steward.routing.deciding.QueueRules;
import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RoutingRepository {
  private static final TypeReference<Map<String, Integer>> SLOTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  RoutingRepository(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Teams that give their tickets out or pass them on.
  List<TeamId> active() {
    return db.sql(
            "select team_id from routing_queue where method <> 'off' or overflow_team_id is not null order by team_id")
        .query((rs, _) -> new TeamId(rs.getLong(1)))
        .list();
  }

  Optional<Queue> find(TeamId team) {
    return db.sql("select * from routing_queue where team_id = ?")
        .param(team.value())
        .query(this::queue)
        .optional();
  }

  /// Holds the queue until the transaction ends; empty where there is none or somebody is at it.
  Optional<Queue> tryLock(TeamId team) {
    return db.sql("select * from routing_queue where team_id = ? for update skip locked")
        .param(team.value())
        .query(this::queue)
        .optional();
  }

  /// Holds the queues of these teams until the transaction ends, making what is missing.
  void lock(List<TeamId> teams) {
    for (TeamId team :
        teams.stream().sorted(java.util.Comparator.comparingLong(TeamId::value)).toList()) {
      if (find(team).isEmpty()) {
        save(team, QueueRules.NONE);
      }
      db.sql("select 1 from routing_queue where team_id = ? for update")
          .param(team.value())
          .query(Integer.class)
          .single();
    }
  }

  void save(TeamId team, QueueRules rules) {
    var channels = new HashMap<String, Integer>();
    rules.channels().forEach((channel, slots) -> channels.put(channel.code(), slots));
    db.sql(
            """
            insert into routing_queue (team_id, method, by_language, by_type, sticky, capacity, channels, overflow_team_id, overflow_after)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (team_id) do update set
              method = excluded.method, by_language = excluded.by_language, by_type = excluded.by_type, sticky = excluded.sticky,
              capacity = excluded.capacity, channels = excluded.channels, overflow_team_id = excluded.overflow_team_id,
              overflow_after = excluded.overflow_after, version = routing_queue.version + 1
            """)
        .param(team.value())
        .param(rules.method().code())
        .param(rules.byLanguage())
        .param(rules.byType())
        .param(rules.sticky())
        .param(rules.capacity())
        .param(json.writeValueAsString(channels))
        .param(rules.overflow().map(o -> o.team().value()).orElse(null))
        .param(rules.overflow().map(o -> (int) o.after().toMinutes()).orElse(null))
        .update();
  }

  /// Holds the agents until the transaction ends, in the order of their numbers; when each was
  /// given something last.
  Map<AgentId, Instant> lockAgents(Collection<AgentId> agents) {
    Long[] ids = agents.stream().map(AgentId::value).sorted().toArray(Long[]::new);
    db.sql("insert into routing_agent (agent_id) select unnest(?::bigint[]) on conflict do nothing")
        .param(ids)
        .update();
    return given(
        db.sql(
                "select agent_id, given_at from routing_agent where agent_id = any(?) order by agent_id for update")
            .param(ids));
  }

  Map<AgentId, Instant> given(Collection<AgentId> agents) {
    return given(
        db.sql("select agent_id, given_at from routing_agent where agent_id = any(?)")
            .param(agents.stream().map(AgentId::value).toArray(Long[]::new)));
  }

  private static Map<AgentId, Instant> given(JdbcClient.StatementSpec statement) {
    var given = new HashMap<AgentId, Instant>();
    statement.query(rs -> {
      Timestamp at = rs.getTimestamp("given_at");
      if (at != null) {
        given.put(new AgentId(rs.getLong("agent_id")), at.toInstant());
      }
    });
    return given;
  }

  Map<AgentId, Set<String>> skills(Collection<AgentId> agents, String kind) {
    var skills = new HashMap<AgentId, Set<String>>();
    db.sql("select agent_id, value from routing_skill where agent_id = any(?) and kind = ?")
        .params(agents.stream().map(AgentId::value).toArray(Long[]::new), kind)
        .query(rs -> {
          skills
              .computeIfAbsent(new AgentId(rs.getLong(1)), _ -> new HashSet<>())
              .add(rs.getString(2));
        });
    return skills;
  }

  void saveSkills(AgentId agent, String kind, Collection<String> values) {
    db.sql("delete from routing_skill where agent_id = ? and kind = ?")
        .params(agent.value(), kind)
        .update();
    for (String value : new HashSet<>(values)) {
      db.sql("insert into routing_skill (agent_id, kind, value) values (?, ?, ?)")
          .params(agent.value(), kind, value)
          .update();
    }
  }

  void remember(TeamId team, Decision decision) {
    db.sql(
            "update routing_agent set given_at = greatest(given_at, ?::timestamptz) where agent_id = ?")
        .params(Timestamp.from(decision.at()), decision.agent().value())
        .update();
    db.sql(
            """
            insert into routing_decision (ticket_id, team_id, agent_id, method, slots_used, slots, skills, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(decision.ticket().value())
        .param(team.value())
        .param(decision.agent().value())
        .param(decision.reason())
        .param(decision.used())
        .param(decision.slots())
        .param(decision.skills().toArray(String[]::new))
        .param(Timestamp.from(decision.at()))
        .update();
  }

  /// A ticket went to another team.
  void rememberOverflow(TicketId ticket, TeamId from, Instant now) {
    db.sql(
            """
            insert into routing_decision (ticket_id, team_id, method, slots_used, slots, at)
            values (?, ?, 'overflow', 0, 0, ?)
            """)
        .params(ticket.value(), from.value(), Timestamp.from(now))
        .update();
  }

  /// Those of the tickets that were passed on once already.
  Set<TicketId> overflowed(Collection<TicketId> tickets) {
    return new HashSet<>(
        db.sql(
                "select ticket_id from routing_decision where ticket_id = any(?) and method = 'overflow'")
            .param(tickets.stream().map(TicketId::value).toArray(Long[]::new))
            .query((rs, _) -> new TicketId(rs.getLong(1)))
            .list());
  }

  Optional<Given> last(TicketId ticket) {
    return db.sql("select * from routing_decision where ticket_id = ? order by id desc limit 1")
        .param(ticket.value())
        .query((rs, _) ->
            new Given(
                new TeamId(rs.getLong("team_id")),
                Optional.ofNullable(rs.getObject("agent_id", Long.class)).map(AgentId::new),
                rs.getString("method"),
                rs.getInt("slots_used"),
                rs.getInt("slots"),
                List.of((String[]) rs.getArray("skills").getArray()),
                rs.getTimestamp("at").toInstant()))
        .optional();
  }

  private Queue queue(ResultSet rs, int row) throws SQLException {
    var channels = new EnumMap<ChannelName, Integer>(ChannelName.class);
    json.readValue(rs.getString("channels"), SLOTS)
        .forEach((code, slots) -> channels.put(ChannelName.of(code), slots));
    Optional<Long> overflow = Optional.ofNullable(rs.getObject("overflow_team_id", Long.class));
    int after = rs.getInt("overflow_after");
    return new Queue(
        new TeamId(rs.getLong("team_id")),
        rs.getInt("version"),
        new QueueRules(
            Method.find(rs.getString("method")).orElse(Method.OFF),
            rs.getBoolean("by_language"),
            rs.getBoolean("by_type"),
            rs.getBoolean("sticky"),
            rs.getInt("capacity"),
            channels,
            overflow.map(
                team -> new QueueRules.Overflow(new TeamId(team), Duration.ofMinutes(after)))));
  }
}
