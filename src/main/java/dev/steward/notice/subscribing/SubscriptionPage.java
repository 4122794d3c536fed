package dev.steward.notice.subscribing;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.notice.Topic;
import java.util.Set;

/// A subscription, to be confirmed or changed.
///
/// @param path where the form goes
/// @param confirmed whether it has just been confirmed
/// @param saved whether it has just been changed
public record SubscriptionPage(
    Frame frame, String address, Set<Topic> topics, String path, boolean confirmed, boolean saved) {

  static SubscriptionPage of(Frame frame, Subscriber subscriber, String path) {
    return new SubscriptionPage(
        frame, subscriber.address(), subscriber.topics(), path, false, false);
  }

  SubscriptionPage telling(boolean isNew, boolean isSaved) {
    return new SubscriptionPage(frame, address, topics, path, isNew, isSaved);
  }
}
