package dev.steward.notification;

import dev.steward.platform.web.Words;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/// Says a notification in one sentence, in the list, in a push and in a mail alike. Words of
/// customers never stand in it; the names of rules and macros do.
public final class NotificationSentence {
  private NotificationSentence() {}

  /// One sentence without a time.
  public static String of(Words words, Notifications.Said said) {
    Notification notification = said.notification();
    String actor = said.actor().isEmpty() ? words.t("notification.desk") : said.actor();
    String ticket = "#" + notification.ticket().value();
    return words.t(key(words, notification), actor, ticket, detail(words, notification));
  }

  private static String key(Words words, Notification notification) {
    String general = "notification.kind." + notification.kind().code() + ".says";
    String event = notification.details().getOrDefault("event", "");
    String special = general + "." + event;
    return event.isEmpty() || !words.has(special) ? general : special;
  }

  private static String detail(Words words, Notification notification) {
    Map<String, String> details = notification.details();
    String event = details.getOrDefault("event", "");
    return switch (notification.kind()) {
      case SLA_WARNING, SLA_BREACHED -> promise(words, details);
      case APPROVAL_ASKED, APPROVAL_ANSWERED, RULE_PAUSED -> details.getOrDefault("name", "");
      case FOLLOWED ->
          event.equals("sla-breached") ? promise(words, details) : status(words, details);
      default -> "";
    };
  }

  private static String promise(Words words, Map<String, String> details) {
    String key = "sla.target." + details.getOrDefault("target", "resolution");
    String target = words.t(words.has(key) ? key : "sla.target.resolution");
    return due(details)
        .map(due -> words.t("notification.promise", target, words.time(due).exact()))
        .orElse(target);
  }

  private static String status(Words words, Map<String, String> details) {
    String key = "ticket.status." + details.getOrDefault("to", "");
    return words.has(key) ? words.t(key) : "";
  }

  private static Optional<Instant> due(Map<String, String> details) {
    try {
      return Optional.of(Instant.parse(details.getOrDefault("due", "")));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
