package dev.steward.notification;

import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TopicRule;
import org.springframework.stereotype.Component;

/// Everybody hears of their own bell only: `bell:7`.
@Component
class NotificationTopics implements TopicRule {
  private static final String BELL = "bell:";

  static String of(AgentId agent) {
    return BELL + agent.value();
  }

  @Override
  public boolean knows(String topic) {
    return topic.startsWith(BELL);
  }

  @Override
  public boolean admits(SignedIn listener, String topic) {
    return topic.equals(of(listener.agentId()));
  }
}
