package dev.steward.routing.administering;

import dev.steward.channel.ChannelName;
import dev.steward.routing.RoutingError;
import dev.steward.routing.deciding.Method;
import dev.steward.routing.deciding.QueueRules;
import dev.steward.staff.TeamId;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// What comes from the page of a team's queue.
record RoutingForm(MultiValueMap<String, String> fields) {

  QueueRules rules() {
    return new QueueRules(
        Method.find(text("method")).orElse(Method.OFF),
        fields.containsKey("byLanguage"),
        fields.containsKey("byType"),
        fields.containsKey("sticky"),
        number("capacity"),
        channels(),
        overflow());
  }

  int version() {
    return number("version");
  }

  private Map<ChannelName, Integer> channels() {
    var channels = new EnumMap<ChannelName, Integer>(ChannelName.class);
    for (ChannelName channel : ChannelName.values()) {
      if (!text("slots." + channel.code()).isEmpty()) {
        channels.put(channel, number("slots." + channel.code()));
      }
    }
    return channels;
  }

  private Optional<QueueRules.Overflow> overflow() {
    String team = text("overflowTeam");
    if (team.isEmpty()) {
      return Optional.empty();
    }
    if (!team.matches("\\d{1,18}") || number("overflowAfter") < 1) {
      throw RoutingError.BAD_OVERFLOW.refusal();
    }
    return Optional.of(
        new QueueRules.Overflow(
            new TeamId(Long.parseLong(team)), Duration.ofMinutes(number("overflowAfter"))));
  }

  private int number(String field) {
    String text = text(field);
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private String text(String field) {
    return Objects.requireNonNullElse(fields.getFirst(field), "").strip();
  }
}
