package dev.steward.routing.deciding;

import dev.steward.channel.ChannelName;
import dev.steward.routing.RoutingError;
import dev.steward.staff.TeamId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How a team gives its tickets out.
///
/// @param byLanguage whether the language of a ticket asks for an agent who speaks it
/// @param byType whether its request type asks for an agent who knows it
/// @param sticky whether customers get the agent who answered them last, where that one fits
/// @param capacity how many tickets an agent has to work on at once
/// @param channels the same for single channels
/// @param overflow where tickets go that wait too long
public record QueueRules(
    Method method,
    boolean byLanguage,
    boolean byType,
    boolean sticky,
    int capacity,
    Map<ChannelName, Integer> channels,
    Optional<Overflow> overflow) {
  /// Of a team that has said nothing: agents take.
  public static final QueueRules NONE =
      new QueueRules(Method.OFF, true, false, true, 5, Map.of(), Optional.empty());

  private static final int MOST = 200;

  /// Refuses slots that are none with [RoutingError#BAD_CAPACITY].
  public QueueRules {
    channels = Map.copyOf(channels);
    if (capacity < 1
        || capacity > MOST
        || channels.values().stream().anyMatch(slots -> slots < 1 || slots > MOST)) {
      throw RoutingError.BAD_CAPACITY.refusal(MOST);
    }
  }

  /// How many tickets of a channel an agent has at once.
  public int slots(ChannelName channel) {
    return channels.getOrDefault(channel, capacity);
  }

  /// Another team that gets what waits too long.
  public record Overflow(TeamId team, Duration after) {

    /// Refuses less than a minute and more than a week.
    public Overflow {
      if (after.toMinutes() < 1 || after.toDays() > 7) {
        throw RoutingError.BAD_OVERFLOW.refusal();
      }
    }
  }
}
