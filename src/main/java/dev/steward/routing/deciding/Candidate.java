package dev.steward.routing.deciding;

import dev.steward.channel.ChannelName;
import dev.steward.staff.AgentId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An agent of the team.
///
/// @param ready whether they take new work now
/// @param languages they speak; none named means all
/// @param types they know; none named means all
/// @param loads what they have to work on now
/// @param givenAt when they were given something last
public record Candidate(
    AgentId agent,
    boolean ready,
    Set<String> languages,
    Set<String> types,
    Map<ChannelName, Integer> loads,
    Optional<Instant> givenAt) {

  /// How much of a channel they have.
  public int load(ChannelName channel) {
    return loads.getOrDefault(channel, 0);
  }

  /// How much they have in all.
  public int load() {
    return loads.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// The same agent after getting one more.
  Candidate given(ChannelName channel, Instant at) {
    Map<ChannelName, Integer> more = new HashMap<>(loads);
    more.merge(channel, 1, Integer::sum);
    return new Candidate(agent, ready, languages, types, Map.copyOf(more), Optional.of(at));
  }
}
