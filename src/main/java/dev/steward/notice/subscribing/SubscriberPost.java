package dev.steward.notice.subscribing;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.Inbox;
import dev.steward.channel.Inboxes;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.notice.Topic;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Writes to subscribers, from the oldest mailbox of the desk, on the same road as all mail.
@Component
public class SubscriberPost {
  private final Inboxes inboxes;
  private final Deliveries deliveries;
  private final LetterPaper paper;
  private final SubscriberLinks links;
  private final Messages messages;
  private final BaseUrl baseUrl;
  private final InstantSource clock;

  SubscriberPost(
      Inboxes inboxes,
      Deliveries deliveries,
      LetterPaper paper,
      SubscriberLinks links,
      Messages messages,
      BaseUrl baseUrl,
      InstantSource clock) {
    this.inboxes = inboxes;
    this.deliveries = deliveries;
    this.paper = paper;
    this.links = links;
    this.messages = messages;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /// Whether there is a mailbox to write from.
  public boolean isReady() {
    return sender().isPresent();
  }

  /// Queues a letter in the caller's transaction.
  ///
  /// @param body Markdown
  /// @return the delivery
  public long letter(Subscriber subscriber, String subject, String body, String path) {
    Locale locale = subscriber.locale();
    String foot =
        messages.text(locale, "notice.mail.foot", baseUrl.of(path), links.page(subscriber));
    return deliveries.queue(
        message(
            subscriber.address(),
            locale,
            subject,
            paper.sheet(locale, subject, body, foot),
            Optional.of(links.oneClick(subscriber))),
        clock.instant());
  }

  /// Asks whether mail was wanted. Without a mailbox nothing is asked.
  void question(String address, Locale locale, Set<Topic> wanted, String token) {
    String topics =
        wanted.stream()
            .sorted()
            .map(topic -> messages.text(locale, "notice.topic." + topic.code()))
            .collect(Collectors.joining(messages.text(locale, "notice.separator")));
    String subject = messages.text(locale, "notice.confirm.mail.subject", paper.brand(locale));
    String body =
        messages.text(
            locale,
            "notice.confirm.mail.body",
            topics,
            baseUrl.of("/subscriptions/confirmations/" + token));
    if (isReady()) {
      deliveries.queue(
          message(
              address, locale, subject, paper.sheet(locale, subject, body, ""), Optional.empty()),
          clock.instant());
    }
  }

  private Optional<Inbox> sender() {
    return inboxes.list().stream()
        .filter(inbox -> inbox.channel() == ChannelName.EMAIL)
        .findFirst();
  }

  private OutboundMessage message(
      String address,
      Locale locale,
      String subject,
      LetterPaper.Sheet sheet,
      Optional<String> oneClick) {
    return new OutboundMessage(
        sender().orElseThrow().id(),
        OutboundMessage.Kind.NOTIFICATION,
        OutboundMessage.NO_CONVERSATION,
        Optional.empty(),
        0,
        Person.email(address, ""),
        List.of(),
        Optional.empty(),
        subject,
        sheet.text(),
        Optional.of(sheet.html()),
        sheet.files(),
        List.of(),
        locale.toLanguageTag(),
        oneClick);
  }
}
