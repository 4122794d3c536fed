package dev.steward.routing.administering;

import dev.steward.channel.ChannelName;
import dev.steward.platform.error.Refusal;
import dev.steward.routing.deciding.Candidate;
import dev.steward.routing.deciding.Method;
import dev.steward.routing.deciding.QueueRules;
import dev.steward.routing.dispatching.Queues;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Team;
import dev.steward.ticket.Ticket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How one team gives its tickets out, and what would become of its queue now.
///
/// @param version of the rules that the edit is based on
/// @param others teams that tickets can overflow to
/// @param tickets what waits, as far as the reader may see it
public record RoutingPage(
    Team team,
    int version,
    QueueRules rules,
    List<Team> others,
    List<Agent> members,
    Queues.Preview preview,
    List<Ticket> tickets,
    Optional<Refusal> problem) {

  /// Where it lives.
  public String path() {
    return "/desk/admin/routing/" + team.id().value();
  }

  /// The ways to choose.
  public List<Method> methods() {
    return Arrays.asList(Method.values());
  }

  /// The channels that can have slots of their own.
  public List<ChannelName> channels() {
    return List.of(ChannelName.EMAIL);
  }

  /// What stands in the field of a channel's slots.
  public String slots(ChannelName channel) {
    Integer slots = rules.channels().get(channel);
    return slots == null ? "" : slots.toString();
  }

  /// Whether this team gets what waits too long.
  public boolean overflowsTo(Team other) {
    return rules.overflow().filter(to -> to.team().equals(other.id())).isPresent();
  }

  /// Minutes after which it does.
  public String overflowAfter() {
    return rules.overflow().map(to -> String.valueOf(to.after().toMinutes())).orElse("");
  }

  /// The name of who would get a ticket now.
  public Optional<String> receiver(Ticket ticket) {
    return Optional.ofNullable(preview.decisions().get(ticket.id()))
        .flatMap(decision -> name(decision.agent()));
  }

  /// The agent as the rules see them.
  public Candidate candidate(Agent agent) {
    return preview.agents().stream()
        .filter(each -> each.agent().equals(agent.id()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> name(AgentId id) {
    return members.stream().filter(a -> a.id().equals(id)).map(Agent::name).findFirst();
  }
}
