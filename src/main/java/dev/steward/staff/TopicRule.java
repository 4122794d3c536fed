package dev.steward.staff;

/// A port: who may follow the live topics of one kind of thing. Implemented where the things are,
/// and asked when a stream opens and again before each word about a topic that names one of them. A
/// topic with a number in it that no rule knows is followed by nobody.
public interface TopicRule {
  /// Whether this rule decides about the topic.
  boolean knows(String topic);

  /// Whether they may be told that it changed; a topic this rule knows.
  boolean admits(SignedIn listener, String topic);
}
