package dev.steward.notification.push;

import dev.steward.notification.Notification;
import dev.steward.notification.NotificationSentence;
import dev.steward.notification.Notifications;
import dev.steward.notification.Owing;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Words;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Pushes what is due to whom it is for, as they may see it at this moment.
@Component
class Pushing {
  private static final int BATCH = 20;
  private static final int TRIES = 4;
  private static final Duration FRESH = Duration.ofHours(2);

  private final Owing owing;
  private final Notifications notifications;
  private final Agents agents;
  private final Subscriptions subscriptions;
  private final PushSender sender;
  private final Messages messages;
  private final JsonMapper json;

  Pushing(
      Owing owing,
      Notifications notifications,
      Agents agents,
      Subscriptions subscriptions,
      PushSender sender,
      Messages messages,
      JsonMapper json) {
    this.owing = owing;
    this.notifications = notifications;
    this.agents = agents;
    this.subscriptions = subscriptions;
    this.sender = sender;
    this.messages = messages;
    this.json = json;
  }

  /// Pushes what is due.
  ///
  /// @return whether there may be more
  boolean once(Instant now) {
    List<Notification> due = owing.takePushes(now, TRIES, FRESH, BATCH);
    due.stream().filter(each -> isSettled(each, now)).forEach(each -> owing.pushed(each.id()));
    return due.size() == BATCH;
  }

  /// Whether nothing more is owed for it.
  private boolean isSettled(Notification each, Instant now) {
    List<PushSender.Outcome> outcomes = new ArrayList<>();
    for (SignedIn who : agents.viewers(List.of(each.agent()))) {
      for (Notifications.Said said : notifications.said(who, List.of(each))) {
        String text = text(Words.of(messages, who.locale(), who.zone(), now), said);
        for (Subscription browser : subscriptions.living(who.agentId())) {
          outcomes.add(sender.send(browser, "n" + each.id(), text));
        }
      }
    }
    return !outcomes.contains(PushSender.Outcome.LATER);
  }

  private String text(Words words, Notifications.Said said) {
    Notification notification = said.notification();
    return json.writeValueAsString(
        Map.of(
            "title",
            words.t("notification.push.title", "#" + notification.ticket().value()),
            "body",
            NotificationSentence.of(words, said),
            "lang",
            words.locale().toLanguageTag(),
            "path",
            notification.path(),
            "tag",
            "n" + notification.id()));
  }
}
