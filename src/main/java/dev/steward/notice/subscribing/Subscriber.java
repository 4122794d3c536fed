package dev.steward.notice.subscribing;

import dev.steward.notice.Topic;
import java.util.Locale;
import java.util.Set;

/// An address that gets mail.
///
/// @param topics that it confirmed
public record Subscriber(long id, String address, Locale locale, Set<Topic> topics) {

  public Subscriber {
    topics = Set.copyOf(topics);
  }
}
