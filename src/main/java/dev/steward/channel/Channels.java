package dev.steward.channel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The channels this desk has.
@Component
public class Channels {
  private final Map<ChannelName, Channel> byName = new EnumMap<>(ChannelName.class);

  Channels(List<Channel> channels) {
    channels.forEach(channel -> byName.put(channel.name(), channel));
  }

  /// The channel of that name.
  ///
  /// @throws IllegalStateException if this desk has none
  public Channel require(ChannelName name) {
    Channel channel = byName.get(name);
    if (channel == null) {
      throw new IllegalStateException("no channel " + name.code());
    }
    return channel;
  }
}
