package dev.steward.staff;

import dev.steward.platform.live.Watch;
import java.util.Optional;

/// A port: who may follow the live topics of one kind of thing. Implemented where the things are,
/// and asked when a stream opens and again before each word about a topic that names one of them. A
/// topic with a number in it that no rule knows is followed by nobody.
public interface TopicRule {
  /// Whether this rule decides about the topic.
  boolean knows(String topic);

  /// Whether they may be told that it changed; a topic this rule knows.
  boolean admits(SignedIn listener, String topic);

  /// How it is found out whether the topic changed, where it stands for many others; a topic this
  /// rule knows and admits. The watch ends with the listener's leave to see what they see now.
  default Optional<Watch> watch(SignedIn listener, String topic) {
    return Optional.empty();
  }
}
